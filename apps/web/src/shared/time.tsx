import { Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from './clock-words.js';
import { noteServerNow, useNow } from './clock.js';
import { useMe } from './session.js';
import classes from './time.module.css';

/** The server's time in milliseconds, once a second; `serverNow` of the last answer corrects this device's clock. */
export function useServerNow(serverNow?: string): number {
  useEffect(() => {
    if (serverNow) noteServerNow(serverNow);
  }, [serverNow]);
  return useNow();
}

/** `4:09`, or `1:04:09` from an hour on. Negative spans show as zero. */
export function formatSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** How long ago in words: "now", "4 min", "2 h 10 min", "3 days". */
export function useAge(): (milliseconds: number) => string {
  const { t } = useTranslation('common');
  return (milliseconds) => {
    const minutes = Math.floor(Math.max(0, milliseconds) / 60_000);
    if (minutes < 1) return t('age.now');
    if (minutes < 60) return t('age.minutes', { count: minutes });
    if (minutes < 24 * 60) {
      const rest = minutes % 60;
      const hours = Math.floor(minutes / 60);
      return rest === 0 ? t('age.hours', { count: hours }) : t('age.hoursMinutes', { hours, minutes: rest });
    }
    return t('age.days', { count: Math.floor(minutes / (24 * 60)) });
  };
}

interface AgoProps {
  /** ISO time. */
  at: string;
  /** Leaves the clock time away where space is short; it stays in the tooltip. */
  short?: boolean;
}

/** "4 min · 2:14 AM": relative and absolute, in the organization's time zone. */
export function Ago({ at, short = false }: AgoProps) {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().organization;
  const now = useNow();
  const age = useAge();
  const time = Date.parse(at);
  const clock = formatClock(time, now, timeZone, i18n.language);
  return (
    <time dateTime={at} title={clock} className={classes.number}>
      {short ? age(now - time) : `${age(now - time)} · ${clock}`}
    </time>
  );
}

/** "Oct 12, 2026" in the organization's time zone. */
export function Day({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().organization;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone }).format(
    Date.parse(at),
  );
  return <time dateTime={at}>{day}</time>;
}

/** "2:14 AM" in the organization's time zone. */
export function ClockTime({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().organization;
  const now = useNow();
  return (
    <time dateTime={at} className={classes.number}>
      {formatClock(Date.parse(at), now, timeZone, i18n.language)}
    </time>
  );
}

interface CountdownProps {
  /** ISO time at which it reaches zero. */
  to: string;
  /** Called once when it does. */
  onEnd?: () => void;
}

/** "1:42" until `to`. Screen readers hear the time of the end, not every second. */
export function Countdown({ to, onEnd }: CountdownProps) {
  const now = useNow();
  const left = Date.parse(to) - now;
  const over = left <= 0;
  const end = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    if (over) end();
  }, [over]);
  return (
    <Text component="time" role="timer" inherit dateTime={to} className={classes.number} aria-live="off">
      {formatSpan(left)}
    </Text>
  );
}
