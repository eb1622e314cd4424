/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { InvalidLink } from '../invalid-link.js';
import type { PageLink } from '../link.js';
import type { PageFacts } from '../page-facts.js';
import { PageHeader } from '../page-header.js';
import { recentFrom } from '../recent.js';
import { t } from '../strings.js';
import { ago } from '../time.js';
import { ClosedNow, Retired } from './closed-now.js';
import { DutyNotice } from './duty-notice.js';
import { offeredNow } from './offered.js';
import { RequestForm } from './request-form.js';
import type { Sent } from './send-once.js';
import { useIntake } from './use-intake.js';
import { useRequestForm } from './use-request-form.js';

interface RequestPageProps {
  facts: PageFacts;
  link: PageLink;
  onSent: (sent: Sent) => void;
}

/** Requests of this device that are still open: the way back for whoever closed the tab. */
function Recents({ requestPath }: { requestPath: string }) {
  const [recents] = useState(() => recentFrom(requestPath));
  if (recents.length === 0) return null;
  return (
    <nav class="recents" aria-label={t('recent.title')}>
      <h2>{t('recent.title')}</h2>
      <ul>
        {recents.map(({ caseNumber, statusPath, askedAt }) => (
          <li key={statusPath}>
            <a href={statusPath}>
              <span class="number">{t('recent.item', { caseNumber, age: ago(askedAt, Date.now()) })}</span>{' '}
              <span class="go">{t('recent.see')}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The nurse's one screen. */
export function RequestPage({ facts, link, onSent }: RequestPageProps) {
  const intake = useIntake(link.token);
  const [refused, setRefused] = useState(false);
  const answered = typeof intake === 'object' ? intake : undefined;
  const form = useRequestForm({
    token: link.token,
    facilityName: facts.facilityName,
    offered: offeredNow(answered),
    onSent,
    onLinkInvalid: () => setRefused(true),
  });
  const shown: PageFacts = answered
    ? { ...answered, dispatchPhone: answered.dispatchPhone ?? facts.dispatchPhone }
    : facts;

  const title = [t('request.title'), shown.facilityName].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);

  if (refused || intake === 'invalid') {
    return (
      <>
        <PageHeader facts={shown} callable={false} />
        <InvalidLink page="request" phone={shown.dispatchPhone} />
      </>
    );
  }
  if (answered && (answered.retired || answered.afterHours === 'refuse_with_message')) {
    return (
      <>
        <PageHeader facts={shown} callable={false} />
        {answered.retired ? <Retired facts={shown} /> : <ClosedNow intake={answered} />}
        <Recents requestPath={link.path} />
      </>
    );
  }
  return (
    <>
      <PageHeader facts={shown} />
      <main>
        <h1>{t('request.title')}</h1>
        <p>{t('request.noNames')}</p>
        <DutyNotice intake={intake} />
        <Recents requestPath={link.path} />
        {form.inDoubt && !form.failure ? (
          <p class="notice waiting" role="status">
            {t('restored.pending')}
          </p>
        ) : (
          form.origin === 'restored' && <p class="restored">{t('restored.draft')}</p>
        )}
        <RequestForm
          form={form}
          phone={shown.dispatchPhone}
          offered={offeredNow(answered)}
          afterHours={answered?.afterHours ?? null}
        />
      </main>
    </>
  );
}
