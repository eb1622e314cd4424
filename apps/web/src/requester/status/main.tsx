/** @jsxImportSource preact */
import { InvalidLink } from '../invalid-link.js';
import { readLink } from '../link.js';
import { readPageFacts } from '../page-facts.js';
import { PageHeader } from '../page-header.js';
import { start } from '../start.js';
import { StatusPage } from './status-page.js';

const root = document.getElementById('app');
if (root) {
  const facts = readPageFacts(root);
  const link = readLink(window.location.pathname);
  // After a reload the browser still takes the request page before it for the same document: load it then.
  window.addEventListener('popstate', () => window.location.reload());
  start(root, () =>
    link?.page === 'status' ? (
      <StatusPage facts={facts} link={link} />
    ) : (
      <>
        <PageHeader facts={facts} callable={false} />
        <InvalidLink page="status" phone={facts.dispatchPhone} />
      </>
    ),
  );
}
