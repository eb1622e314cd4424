import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import { dayInWords, dayPart, hoursInWords } from './calendar-days.js';
import type { Shift } from './use-rota.js';
import classes from './rota.module.css';

interface MyShiftProps {
  shift: Shift;
  onSwap: () => void;
}

/** The one that counts: large, with what comes of it. */
export function NextShift({ shift, onSwap }: MyShiftProps) {
  const { t, i18n } = useTranslation('rota');
  const running = Date.parse(shift.startsAt) <= useNow();
  const day = dayInWords(dayPart(shift.localStart), i18n.language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return (
    <section className={classes.next} data-running={running || undefined}>
      <h2>{t(running ? 'mine.now' : 'mine.next')}</h2>
      <p className={classes.when}>{hoursInWords(shift, i18n.language)}</p>
      <p>
        {day} · {t(`role.${shift.role}`)}
      </p>
      <Problems shift={shift} />
      {!running && (
        <>
          <p className={classes.hint}>{t(`mine.hint.${shift.role}`)}</p>
          <SwapButton onSwap={onSwap} />
        </>
      )}
    </section>
  );
}

export function MyShiftRow({ shift, onSwap }: MyShiftProps) {
  const { t, i18n } = useTranslation('rota');
  const day = dayInWords(dayPart(shift.localStart), i18n.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text fw={600}>
          {day}, <span className={classes.hours}>{hoursInWords(shift, i18n.language)}</span>
        </Text>
        <Text size="sm">{t(`role.${shift.role}`)}</Text>
        <Problems shift={shift} />
      </div>
      <SwapButton onSwap={onSwap} />
    </li>
  );
}

function SwapButton({ onSwap }: { onSwap: () => void }) {
  const { t } = useTranslation('rota');
  return (
    <Button variant="default" leftSection={<IconArrowsExchange size={20} aria-hidden />} onClick={onSwap}>
      {t('mine.swap')}
    </Button>
  );
}

function Problems({ shift }: { shift: Shift }) {
  const { t } = useTranslation('rota');
  return shift.problems.map((problem) => (
    <p key={problem} className={classes.problem}>
      <IconAlertTriangle size={16} aria-hidden /> {t(`mine.problem.${problem}`)}
    </p>
  ));
}
