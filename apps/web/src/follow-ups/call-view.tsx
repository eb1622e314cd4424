import { Button } from '@mantine/core';
import { IconArrowLeft, IconPhone, IconPhoneCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../shared/empty-state.js';
import { clockInWords } from '../shared/clock-words.js';
import { languageName } from '../shared/language-name.js';
import { readablePhone, telHref } from '../shared/phone.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { Day } from '../shared/time.js';
import type { Schemas } from '../shared/api.js';
import { useStepName } from './call-item.js';
import { CallTime } from './call-time.js';
import { HandOver } from './hand-over.js';
import { ResultForm } from './result-form.js';
import { SaidBefore } from './said-before.js';
import { StopCalls } from './stop-calls.js';
import { followUpQuery } from './use-follow-ups.js';
import classes from './call-view.module.css';

/** One call: whom, how, and in thirty seconds what came of it. */
export function CallView({ id }: { id: string }) {
  const { t } = useTranslation('followUps');
  const call = useQuery(followUpQuery(id));
  return (
    <>
      <Link className={classes.back ?? ''} to="/follow-ups">
        <IconArrowLeft size={20} aria-hidden /> {t('call.back')}
      </Link>
      {call.isPending && <ListSkeleton rows={3} height={120} />}
      {call.isError && (
        <ProblemNotice error={call.error} onRetry={() => void call.refetch()} retrying={call.isFetching} />
      )}
      {call.data &&
        (call.data.contact ? (
          <OpenCall call={call.data} contact={call.data.contact} />
        ) : (
          <OverCall call={call.data} />
        ))}
    </>
  );
}

/** A call that is over: what came of it. */
function OverCall({ call }: { call: Schemas['FollowUpView'] }) {
  const { t } = useTranslation('followUps');
  const stepName = useStepName();
  return (
    <article className={classes.call}>
      <header>
        <p className={classes.dim}>
          {call.caseNumber} · {call.facilityName} · {stepName(call)}
        </p>
      </header>
      <EmptyState icon={IconPhoneCheck} title={t('call.over')} page />
      <SaidBefore call={call} />
    </article>
  );
}

interface OpenCallProps {
  call: Schemas['FollowUpView'];
  contact: Schemas['ContactView'];
}

function OpenCall({ call, contact }: OpenCallProps) {
  const { t, i18n } = useTranslation('followUps');
  const stepName = useStepName();
  const wish = useWish();
  const when = wish(contact);
  return (
    <article className={classes.call}>
      <header>
        <p className={classes.dim}>
          {call.caseNumber} · {call.facilityName} · {stepName(call)} · <CallTime at={call.dueAt} />
        </p>
        <h1>{contact.addressedAs}</h1>
      </header>
      <Button
        component="a"
        href={telHref(contact.phone)}
        size="xl"
        className={classes.dial}
        leftSection={<IconPhone size={24} aria-hidden />}
      >
        {t('call.call', { phone: readablePhone(contact.phone) })}
      </Button>
      <ul className={classes.facts}>
        <li>
          <strong>{t(contact.mayLeaveMessage ? 'call.message' : 'call.noMessage')}</strong>
        </li>
        {when && <li>{t('call.wish', { when })}</li>}
        {contact.language && (
          <li>{t('call.speaks', { language: languageName(contact.language, i18n.language) })}</li>
        )}
        <li className={classes.dim}>
          {t('call.agreed')} <Day at={contact.agreedAt} />. {t('call.more', { count: call.moreCalls })}
        </li>
      </ul>
      {call.asksToGoOn && <p className={classes.ask}>{t('call.askGoOn')}</p>}
      <ResultForm call={call} mayLeaveMessage={contact.mayLeaveMessage} />
      <SaidBefore call={call} />
      <div className={classes.others}>
        <HandOver call={call} />
        <StopCalls id={call.id} />
      </div>
    </article>
  );
}

/** "Monday, 6:00 PM", or as much of it as was wished. */
function useWish(): (contact: Schemas['ContactView']) => string {
  const { i18n } = useTranslation();
  return ({ weekday, time }) => {
    const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
    // The 4th of January 2026 is a Sunday.
    const day = weekday && name.format(Date.UTC(2026, 0, 4 + weekday));
    return [day, time && clockInWords(time, i18n.language)].filter(Boolean).join(', ');
  };
}
