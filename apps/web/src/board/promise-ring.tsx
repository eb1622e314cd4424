import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import type { PromisedTime } from './model.js';
import classes from './promise-ring.module.css';

const radius = 20;
const around = 2 * Math.PI * radius;

/** The last part of the promised time, from which the ring turns from "waiting" to "hurry". */
const nearly = 0.75;

/** How full the ring is (0 to 1), and which color that is. */
function fillOf(promise: PromisedTime, now: number): { share: number; tone: 'calm' | 'soon' | 'over' } {
  const share = Math.max(0, (now - promise.from) / Math.max(1, promise.until - promise.from));
  return { share: Math.min(1, share), tone: share >= 1 ? 'over' : share >= nearly ? 'soon' : 'calm' };
}

/** The age of a request against the time promised to its facility: a ring that fills, with the minutes inside. */
export function PromiseRing({ promise }: { promise: PromisedTime }) {
  const { t } = useTranslation('board');
  const now = useNow();
  const { share, tone } = fillOf(promise, now);
  const minutes = Math.max(0, Math.floor((now - promise.from) / 60_000));
  const promised = Math.round((promise.until - promise.from) / 60_000);
  return (
    <span
      className={classes.ring}
      data-tone={tone}
      role="img"
      aria-label={t(`ring.${promise.kind}`, { age: minutes, promised })}
      title={t(`ring.${promise.kind}`, { age: minutes, promised })}
    >
      <svg viewBox="0 0 48 48" aria-hidden>
        <circle className={classes.track} cx="24" cy="24" r={radius} />
        <circle
          className={classes.fill}
          cx="24"
          cy="24"
          r={radius}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - share)}
          transform="rotate(-90 24 24)"
        />
      </svg>
      <span className={classes.age} aria-hidden>
        {minutes < 100 ? minutes : t('ring.hours', { hours: Math.floor(minutes / 60) })}
        {minutes < 100 && <small>{t('ring.minutes')}</small>}
      </span>
    </span>
  );
}

/** "3 min left until 02:29" in words, or how much it is over; the ring alone would be color only. */
export function PromiseWords({ promise }: { promise: PromisedTime }) {
  const { t } = useTranslation('board');
  const now = useNow();
  const { tone } = fillOf(promise, now);
  const left = promise.until - now;
  const count = Math.max(0, Math.floor(Math.abs(left) / 60_000));
  return (
    <span className={classes.words} data-tone={tone}>
      {t(left >= 0 ? `promise.${promise.kind}` : `promise.${promise.kind}Over`, { count })}
    </span>
  );
}
