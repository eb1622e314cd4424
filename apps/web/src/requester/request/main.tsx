/** @jsxImportSource preact */
import { readPageFacts } from '../page-facts.js';
import { start } from '../start.js';
import { RequestApp } from './request-app.js';

const root = document.getElementById('app');
if (root) {
  const facts = readPageFacts(root);
  start(root, () => <RequestApp facts={facts} />);
}
