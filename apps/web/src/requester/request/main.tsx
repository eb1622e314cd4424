/** @jsxImportSource preact */
import { render } from 'preact';
import { readPageFacts } from '../page-facts.js';
import { RequestApp } from './request-app.js';

const root = document.getElementById('app');
if (root) {
  const facts = readPageFacts(root);
  // What stood here while the script was on its way; the same words follow in the same place.
  root.textContent = '';
  render(<RequestApp facts={facts} />, root);
}
