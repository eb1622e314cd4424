/** @jsxImportSource preact */
import type { Intake } from '../api.js';
import { t } from '../strings.js';
import { duration } from '../time.js';
import { hoursBegin } from './agreed-hours.js';

const minutes = (value: number): string => duration(value * 60_000);

interface Words {
  tone: 'with' | 'waiting' | 'done';
  title: string;
  detail: string;
}

function words(intake: Intake | 'unknown'): Words {
  if (intake === 'unknown')
    return { tone: 'done', title: t('duty.unknown'), detail: t('duty.unknownDetail') };
  if (intake.afterHours) return afterHours(intake, intake.afterHours);
  if (!intake.anyoneOnDuty) return { tone: 'waiting', title: t('duty.off'), detail: t('duty.offDetail') };
  const accept = minutes(intake.promisedAcceptMinutes);
  const arrive = minutes(intake.promisedArriveMinutes);
  return { tone: 'with', title: t('duty.on'), detail: t('duty.onDetail', { accept, arrive }) };
}

/** What happens outside of the agreed hours; who is refused sees another page. */
function afterHours(intake: Intake, rule: NonNullable<Intake['afterHours']>): Words {
  const begin = hoursBegin(intake);
  const nobody = intake.anyoneOnDuty ? undefined : t('hours.nobodyYet');
  const said = (title: string, ...details: (string | undefined)[]): Words => ({
    tone: 'waiting',
    title,
    detail: details.filter(Boolean).join(' '),
  });
  switch (rule) {
    case 'phone_only':
      return said(t('hours.phoneOnly'), t('hours.phoneOnlyDetail'), nobody, begin);
    case 'next_day_call_back':
      return said(t('hours.callBack'), begin, t('hours.callBackDetail'));
    case 'take_anyway':
    case 'refuse_with_message':
      return said(t('hours.takeAnyway'), t('hours.takeAnywayDetail'), nobody, begin);
  }
}

/** Says honestly, before anything is sent, whether somebody can come. Keeps its place while that is being asked. */
export function DutyNotice({ intake }: { intake: Intake | 'unknown' | undefined }) {
  const said = intake && words(intake);
  return (
    <div class={`duty ${said?.tone ?? 'done'}`} role="status">
      {said ? (
        <>
          <strong>{said.title}</strong> {said.detail}
        </>
      ) : (
        <span class="skeleton lines" />
      )}
    </div>
  );
}
