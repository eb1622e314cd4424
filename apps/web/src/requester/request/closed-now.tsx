/** @jsxImportSource preact */
import type { Intake } from '../api.js';
import type { PageFacts } from '../page-facts.js';
import { MessagePage } from '../message-page.js';
import { CallLink } from '../page-header.js';
import { t } from '../strings.js';
import { hoursBegin } from './agreed-hours.js';

/** The facility takes no requests any more: says so, and who can be called. */
export function Retired({ facts }: { facts: PageFacts }) {
  const { dispatchPhone, organizationName: organization } = facts;
  return (
    <MessagePage title={t('retired.title')} text={t('retired.text', { organization })}>
      {dispatchPhone && <p>{t('retired.call')}</p>}
      <CallLink phone={dispatchPhone} prominent />
    </MessagePage>
  );
}

/** Outside of the agreed hours, where nothing is taken then: says so, until when, and who can be called. */
export function ClosedNow({ intake }: { intake: Intake }) {
  const { afterHoursMessage, afterHoursPhone } = intake;
  const begin = hoursBegin(intake);
  return (
    <MessagePage title={t('hours.refused')} text={t('hours.refusedDetail')}>
      {begin && <p>{begin}</p>}
      {afterHoursMessage && <p>{afterHoursMessage}</p>}
      {afterHoursPhone && (
        <>
          <p>{t('hours.refusedCall')}</p>
          <CallLink phone={afterHoursPhone} prominent other={afterHoursPhone !== intake.dispatchPhone} />
        </>
      )}
    </MessagePage>
  );
}
