import { Anchor } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { byUrgency } from '../../follow-ups/call-groups.js';
import { useFollowUps } from '../../follow-ups/use-follow-ups.js';
import { useNow } from '../../shared/clock.js';
import { useMe } from '../../shared/session.js';
import classes from './day.module.css';

/** How many calls are promised for today or overdue; whom to call is behind the link. */
export function FollowUpsDue() {
  const { t } = useTranslation('coach');
  const { timeZone } = useMe().organization;
  const now = useNow();
  const calls = useFollowUps('mine', 'open').data?.pages.flatMap((page) => page.items) ?? [];
  const { overdue, today } = byUrgency(calls, now, timeZone);
  const count = overdue.length + today.length;
  if (count === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t('day.calls')}</h2>
      <p className={classes.row}>
        <IconPhoneCall size={20} aria-hidden />
        <Anchor component={Link} to="/follow-ups" className={classes.main ?? ''} fw={600}>
          {t('day.callsDue', { count })}
        </Anchor>
      </p>
    </section>
  );
}
