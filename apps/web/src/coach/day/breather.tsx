import { Button } from '@mantine/core';
import { IconCup } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { useNow } from '../../shared/clock.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { meQuery } from '../../shared/query.js';
import { useMe } from '../../shared/session.js';
import { ClockTime } from '../../shared/time.js';
import { useStanding } from '../use-standing.js';
import classes from './breather.module.css';

/** How long a breather may be, in minutes. */
const lengths = [15, 30, 60] as const;

/** On duty or on call and yet not asked for a while: taken with one tap, without a reason, ended with another. */
export function Breather() {
  const { t } = useTranslation('coach');
  const queryClient = useQueryClient();
  const { duty } = useMe();
  const standing = useStanding();
  const now = useNow();
  const pause = useMutation({
    mutationFn: (minutes: number | null) =>
      unwrap(api.PUT('/v1/me/pause', { body: minutes === null ? {} : { minutes } })),
    onSuccess: (answer) =>
      void queryClient.setQueryData(meQuery.queryKey, (shown) => shown && { ...shown, duty: answer }),
  });
  if (!duty.onDuty && !standing?.onCallUntil) return null;
  const until = duty.pausedUntil && Date.parse(duty.pausedUntil) > now ? duty.pausedUntil : null;
  return (
    <section
      className={classes.breather}
      data-paused={until ? true : undefined}
      aria-label={t('breather.take')}
    >
      <p className={classes.text}>
        <IconCup size={20} aria-hidden />
        {until ? (
          <span role="status">
            {t('breather.until')} <ClockTime at={until} />
          </span>
        ) : (
          t('breather.take')
        )}
      </p>
      {until ? (
        <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate(null)}>
          {t('breather.back')}
        </Button>
      ) : (
        <div className={classes.lengths}>
          {lengths.map((minutes) => (
            <Button
              key={minutes}
              variant="default"
              disabled={pause.isPending}
              onClick={() => pause.mutate(minutes)}
            >
              {t('breather.minutes', { count: minutes })}
            </Button>
          ))}
        </div>
      )}
      {pause.isError && <ProblemNotice error={pause.error} kept={t('duty.failed')} />}
    </section>
  );
}
