/** @jsxImportSource preact */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { InvalidLink } from '../invalid-link.js';
import { readLink, type PageLink } from '../link.js';
import { MessagePage } from '../message-page.js';
import type { PageFacts } from '../page-facts.js';
import { PageHeader } from '../page-header.js';
import { noteRecent, type RecentRequest } from '../recent.js';
import type { StatusPageProps } from '../status/status-page.js';
import { t } from '../strings.js';
import { RequestPage } from './request-page.js';
import type { Sent } from './send-once.js';

type View =
  | { name: 'request'; link: PageLink }
  | { name: 'status'; link: PageLink; Page: ComponentType<StatusPageProps> }
  | { name: 'sent'; recent: RecentRequest }
  | { name: 'invalid' };

const loadStatusPage = () => import('../status/status-page.js').then((module) => module.StatusPage);

/**
 * A browser remembers for good that a module could not be loaded, so only a page load helps; but not into nothing: the
 * words "safely stored" stay while the server cannot be reached.
 */
const openWhenReachable = async (path: string): Promise<void> => {
  const reachable = await fetch(path).then(
    (answer) => answer.ok,
    () => false,
  );
  if (reachable) window.location.assign(path);
};

const viewAt = (path: string): View => {
  const link = readLink(path);
  return link?.page === 'request' ? { name: 'request', link } : { name: 'invalid' };
};

/**
 * The request page, and after sending the status page in its place: no second page load stands between a nurse on
 * failing Wi-Fi and the words "we have your request".
 */
export function RequestApp({ facts }: { facts: PageFacts }) {
  const [view, setView] = useState<View>(() => viewAt(window.location.pathname));

  useEffect(() => {
    // Fetched while the form is being filled in.
    const timer = setTimeout(() => void loadStatusPage().catch(() => undefined), 1_500);
    const back = (): void => {
      // Forward again to a status page is an ordinary load.
      if (readLink(window.location.pathname)?.page === 'status') window.location.reload();
      else setView(viewAt(window.location.pathname));
    };
    window.addEventListener('popstate', back);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('popstate', back);
    };
  }, []);

  const showStatus = async (recent: RecentRequest): Promise<void> => {
    const link = readLink(recent.statusPath);
    try {
      const Page = await loadStatusPage();
      if (!link) throw new Error('status link without a token');
      window.history.pushState(null, '', link.path);
      window.scrollTo(0, 0);
      setView({ name: 'status', link, Page });
    } catch {
      setView({ name: 'sent', recent });
      await openWhenReachable(recent.statusPath);
    }
  };

  const sent = ({ created, earlierWording }: Sent): void => {
    if (view.name !== 'request') return;
    void showStatus(noteRecent(created, view.link.path, earlierWording));
  };

  if (view.name === 'request')
    return <RequestPage key={view.link.path} facts={facts} link={view.link} onSent={sent} />;
  if (view.name === 'status') return <view.Page facts={facts} link={view.link} takesFocus />;
  return (
    <>
      <PageHeader facts={facts} callable={view.name !== 'invalid'} />
      {view.name === 'invalid' ? (
        <InvalidLink page="request" phone={facts.dispatchPhone} />
      ) : (
        <MessagePage title={t('sent.title')} text={t('sent.text', { caseNumber: view.recent.caseNumber })}>
          <a class="button primary" href={view.recent.statusPath}>
            {t('sent.open')}
          </a>
        </MessagePage>
      )}
    </>
  );
}
