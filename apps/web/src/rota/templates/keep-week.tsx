import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../shared/api.js';
import { ProblemNotice } from '../../shared/problem-notice.js';
import { dayPart, mondayOf, timePart, weekdayOf } from '../calendar-days.js';
import { useChange, useRota, useToday } from '../use-rota.js';
import classes from '../rota.module.css';

/** Keeps the shifts of one week as they are planned. */
export function KeepWeek() {
  const { t } = useTranslation('rota');
  const [monday, setMonday] = useState(mondayOf(useToday()));
  const [name, setName] = useState('');
  const rota = useRota(monday, 7);
  const slots = (rota.data?.shifts ?? [])
    .filter(
      ({ localStart, cancelled, seriesId }) =>
        dayPart(localStart) >= monday && !cancelled && seriesId !== null,
    )
    .map(({ localStart, localEnd, role, memberId }) => ({
      weekday: weekdayOf(dayPart(localStart)),
      startTime: timePart(localStart),
      endTime: timePart(localEnd),
      role,
      ...(memberId ? { memberId } : {}),
    }));
  const keep = useChange(
    () => unwrap(api.POST('/v1/rota/templates', { body: { name: name.trim(), slots } })),
    {
      done: t('templates.kept'),
      onDone: () => setName(''),
    },
  );
  return (
    <div className={classes.keep}>
      <TextInput
        type="date"
        label={t('templates.week')}
        value={monday}
        onChange={(event) => event.currentTarget.value && setMonday(mondayOf(event.currentTarget.value))}
      />
      <TextInput
        label={t('templates.name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!name.trim() || slots.length === 0 || rota.isPlaceholderData}
        loading={keep.isPending}
        onClick={() => keep.mutate()}
      >
        {t('templates.keep', { count: slots.length })}
      </Button>
      {keep.isError && <ProblemNotice error={keep.error} />}
    </div>
  );
}
