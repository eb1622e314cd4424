/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StatusView } from '../api.js';
import { InvalidLink } from '../invalid-link.js';
import type { PageLink } from '../link.js';
import type { PageFacts } from '../page-facts.js';
import { CallLink, PageHeader } from '../page-header.js';
import { noteEnded, recentAt, type RecentRequest } from '../recent.js';
import { t } from '../strings.js';
import { CancelPanel } from './cancel-panel.js';
import { ChangePanel } from './change-panel.js';
import { ConnectionBar } from './connection-bar.js';
import { CopyLink } from './copy-link.js';
import { Headline } from './headline.js';
import { hasEnded, readStatus } from './reading.js';
import { StillHere } from './still-here.js';
import { StatusSkeleton } from './status-skeleton.js';
import { StepLine } from './step-line.js';
import { ThreadPanel } from './thread/thread-panel.js';
import { useNow, useStatus } from './use-status.js';

export interface StatusPageProps {
  facts: PageFacts;
  link: PageLink;
  /** It took another page's place, so what had the focus is gone: a screen reader is led here. */
  takesFocus?: boolean;
}

/** Notes that only the device which filed the request can give. */
function Notes({ recent }: { recent: RecentRequest }) {
  return (
    <>
      {recent.earlierWording && <p class="notice waiting">{t('status.firstKept')}</p>}
      {recent.duplicateOf && (
        <p class="notice done">{t('status.duplicate', { caseNumber: recent.duplicateOf })}</p>
      )}
    </>
  );
}

function title(view: StatusView, now: number): string {
  return `${t(readStatus(view, now).word)} · ${view.caseNumber}`;
}

/** How a request stands, by its status link; it changes by itself. */
export function StatusPage({ facts, link, takesFocus = false }: StatusPageProps) {
  const main = useRef<HTMLElement>(null);
  const { refresh, talk, ...feed } = useStatus(link.token);
  const [recent] = useState(() => recentAt(link.path));
  const deviceNow = useNow();
  const now = deviceNow + feed.clockOffset;
  const { view } = feed;
  const shown: PageFacts = view
    ? { ...view, dispatchPhone: view.dispatchPhone ?? facts.dispatchPhone }
    : facts;
  const tabTitle = view ? title(view, now) : t('status.title');
  const ended = view !== undefined && hasEnded(view);
  const canStop = view?.cancellable && view.status !== 'arrived';

  useEffect(() => {
    if (takesFocus) main.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    document.title = tabTitle;
  }, [tabTitle]);
  useEffect(() => {
    if (ended) noteEnded(link.path);
  }, [ended, link.path]);

  if (feed.invalid) {
    return (
      <>
        <PageHeader facts={facts} callable={false} />
        <InvalidLink page="status" phone={facts.dispatchPhone} />
      </>
    );
  }
  return (
    <>
      <PageHeader facts={shown} callable={false} />
      <main ref={main} tabIndex={takesFocus ? -1 : undefined}>
        {view ? (
          <>
            <p class="case">
              {t('status.case')} <strong class="number">{view.caseNumber}</strong>
              {view.place && <span class="place">{view.place}</span>}
            </p>
            <Headline view={view} now={now} />
            {view.stillHereAskedAt && <StillHere view={view} token={link.token} onChanged={refresh} />}
            <StepLine view={view} now={now} />
            <ThreadPanel token={link.token} now={now} hint={`${talk} ${feed.heardAt ?? 0}`} />
            {recent && !ended && <Notes recent={recent} />}
          </>
        ) : (
          <StatusSkeleton caseNumber={recent?.caseNumber} />
        )}
        <div class="actions">
          <CallLink phone={shown.dispatchPhone} prominent />
          {(canStop || view?.callBackAt) && (
            <ChangePanel view={view} token={link.token} onChanged={refresh} />
          )}
          {recent && (
            <a class="button plain" href={recent.requestPath}>
              {t('status.another')}
            </a>
          )}
          {view && !ended && <CopyLink path={link.path} />}
          {canStop && <CancelPanel view={view} token={link.token} onChanged={refresh} />}
        </div>
        {!ended && <p class="after">{t('status.byItself')}</p>}
        {view && <p class="after">{t('status.noNames', { caseNumber: view.caseNumber })}</p>}
        {/* Hears a change of state, not every passing minute. */}
        <p class="hidden" role="status">
          {view && tabTitle}
        </p>
      </main>
      <ConnectionBar feed={feed} now={deviceNow} />
    </>
  );
}
