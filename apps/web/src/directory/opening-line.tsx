import { IconClockHour4, IconDoor, IconDoorOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import type { Schemas } from '../shared/api.js';
import { whenInWords } from './when.js';
import classes from './opening-line.module.css';

interface OpeningLineProps {
  opening: Schemas['OpeningView'];
  timeZone: string;
}

/** "Open until 5:00 PM", "Closed, opens Mon 9:00 AM". */
export function OpeningLine({ opening: { open, until, next }, timeZone }: OpeningLineProps) {
  const { t, i18n } = useTranslation('resource');
  const now = useNow();
  const time = (at: string) => whenInWords(at, now, timeZone, i18n.language);
  const Icon = open === null ? IconClockHour4 : open ? IconDoor : IconDoorOff;
  const said = (): string => {
    if (open === null) return t('opening.unknown');
    if (open) return until ? t('opening.until', { time: time(until) }) : t('opening.always');
    return next ? t('opening.next', { time: time(next) }) : t('opening.closed');
  };
  return (
    <span className={classes.line} data-open={open ?? undefined}>
      <Icon size={18} aria-hidden />
      {said()}
    </span>
  );
}
