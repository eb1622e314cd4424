import { Button } from '@mantine/core';
import { IconMessageHeart } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../shared/problem-notice.js';
import { Ago } from '../shared/time.js';
import { debriefsQuery, useDebriefSteps, type Debrief } from './use-debriefs.js';
import classes from './debriefs.module.css';

/** For those who supervise, on every page: a coach would like to talk. Gone when nobody waits. */
export function OpenDebriefs() {
  const { t } = useTranslation('debriefs');
  const { data } = useQuery(debriefsQuery);
  const items = data?.items.filter(
    ({ mine, status, takenByMe }) => !mine && (status === 'open' || takenByMe),
  );
  if (!items?.length) return null;
  return (
    <section className={classes.bar} aria-label={t('label')}>
      {items.map((debrief) => (
        <Waiting key={debrief.id} debrief={debrief} />
      ))}
    </section>
  );
}

function Waiting({ debrief }: { debrief: Debrief }) {
  const { t } = useTranslation('debriefs');
  const { take, end } = useDebriefSteps();
  const problem = useProblemText();
  const error = take.error ?? end.error;
  return (
    <div className={classes.waiting}>
      <IconMessageHeart size={20} aria-hidden />
      <p>
        <strong>{t('wants', { name: debrief.coachName })}</strong> <Ago at={debrief.askedAt} />
        {error && <span role="alert"> {problem(error)}</span>}
      </p>
      {debrief.takenByMe ? (
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate(debrief.id)}>
          {t('done')}
        </Button>
      ) : (
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate(debrief.id)}>
          {t('take')}
        </Button>
      )}
    </div>
  );
}
