import { Button, Text } from '@mantine/core';
import { IconBeach } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Schemas } from '../shared/api.js';
import { EmptyState } from '../shared/empty-state.js';
import { ListSkeleton } from '../shared/skeletons.js';
import { clockInWords } from '../shared/clock-words.js';
import { addDays, dayInWords, dayPart, timePart } from './calendar-days.js';
import { useChange, useTimeOff } from './use-rota.js';
import classes from './rota.module.css';

/** Time off that is not over, with a way to take it back. */
export function TimeOffList({ names = false }: { names?: boolean }) {
  const { t } = useTranslation('rota');
  const timeOff = useTimeOff();
  if (timeOff.isPending) return <ListSkeleton rows={1} />;
  if (!timeOff.data?.items.length)
    return <EmptyState compact icon={IconBeach} title={t('timeOff.none')} hint={t('timeOff.noneHint')} />;
  return (
    <ul className={classes.rows}>
      {timeOff.data.items.map((each) => (
        <Row key={each.id} timeOff={each} names={names} />
      ))}
    </ul>
  );
}

function Row({ timeOff, names }: { timeOff: Schemas['TimeOffView']; names: boolean }) {
  const { t, i18n } = useTranslation('rota');
  const remove = useChange(
    () => unwrap(api.POST('/v1/rota/time-off/{id}/remove', { params: { path: { id: timeOff.id } } })),
    { done: t('timeOff.removed') },
  );
  const [start, end] = [timePart(timeOff.localStart), timePart(timeOff.localEnd)];
  // Midnight is the end of the day before.
  const last = end === '00:00' ? addDays(dayPart(timeOff.localEnd), -1) : dayPart(timeOff.localEnd);
  const words = (day: string) =>
    dayInWords(day, i18n.language, { weekday: 'short', day: 'numeric', month: 'short' });
  const from = `${words(dayPart(timeOff.localStart))}${start === '00:00' ? '' : ` ${clockInWords(start, i18n.language)}`}`;
  const to = `${words(last)}${end === '00:00' ? '' : ` ${clockInWords(end, i18n.language)}`}`;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        {names && <Text fw={600}>{timeOff.coachName}</Text>}
        <Text>{from === to ? from : `${from} – ${to}`}</Text>
      </div>
      <Button variant="subtle" color="clay" loading={remove.isPending} onClick={() => remove.mutate()}>
        {t('timeOff.remove')}
      </Button>
    </li>
  );
}
