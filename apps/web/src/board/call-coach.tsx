import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readablePhone, telHref } from '../shared/phone.js';
import { reachQuery } from '../shared/query.js';
import classes from './call-coach.module.css';

/** For how long known numbers are not asked for again, in milliseconds. */
const holds = 5 * 60_000;

/** The number under which a coach can be called for work; nothing where she gave none. */
export function CallCoach({ coachId, coach }: { coachId: string; coach: string }) {
  const { t } = useTranslation('board');
  const reach = useQuery({ ...reachQuery, staleTime: holds });
  const number = reach.data?.items.find(({ memberId }) => memberId === coachId)?.number;
  if (!number) return null;
  const readable = readablePhone(number);
  return (
    <Anchor
      href={telHref(number)}
      className={classes.call ?? ''}
      aria-label={t('callCoach', { coach, number: readable })}
    >
      <IconPhone size={16} aria-hidden />
      {readable}
    </Anchor>
  );
}
