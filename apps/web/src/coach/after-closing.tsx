import { Button } from '@mantine/core';
import { IconHeart } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AskToTalk } from '../debriefs/ask-to-talk.js';
import { api, unwrap } from '../shared/api.js';
import { ProblemNotice } from '../shared/problem-notice.js';
import { meQuery } from '../shared/query.js';
import { useMe } from '../shared/session.js';
import { useStanding } from './use-standing.js';
import classes from './after-closing.module.css';

/** How long "pause" is. It can be ended at any time. */
const restMinutes = 60;

interface AfterClosingProps {
  /** The coach said that this one was hard. */
  hardCall: boolean;
  onHome: () => void;
}

/** The moment after: thanks, and a question that is not a form. Every way out of it is fine. */
export function AfterClosing({ hardCall, onHome }: AfterClosingProps) {
  const { t } = useTranslation('coach');
  return (
    <section className={classes.after}>
      <IconHeart size={48} stroke={1.5} aria-hidden />
      <p className={classes.thanks}>{t('after.thanks')}</p>
      <h1>{t('after.question')}</h1>
      <p>{t(hardCall ? 'after.hard' : 'after.breathe')}</p>
      <p>{t('after.talk')}</p>
      <div className={classes.ways}>
        <AskToTalk prominent={hardCall} />
        {hardCall && <Rest onResting={onHome} />}
        <Button variant={hardCall ? 'default' : 'filled'} onClick={onHome}>
          {t('after.home')}
        </Button>
        <Button component={Link} to="/channel" variant="subtle">
          {t('after.channel')}
        </Button>
      </div>
    </section>
  );
}

/** Nobody is asked to go on right after a hard one: one tap, and no more offers come. */
function Rest({ onResting }: { onResting: () => void }) {
  const { t } = useTranslation('coach');
  const queryClient = useQueryClient();
  const { duty } = useMe();
  const standing = useStanding();
  const rest = useMutation({
    mutationFn: () => unwrap(api.PUT('/v1/me/pause', { body: { minutes: restMinutes } })),
    onSuccess: (paused) => {
      queryClient.setQueryData(meQuery.queryKey, (me) => me && { ...me, duty: paused });
      onResting();
    },
  });
  if (!duty.onDuty && !standing?.onCallUntil) return null;
  return (
    <>
      <Button variant="default" loading={rest.isPending} onClick={() => rest.mutate()}>
        {t('after.rest')}
      </Button>
      {rest.isError && <ProblemNotice error={rest.error} onRetry={() => rest.mutate()} />}
    </>
  );
}
