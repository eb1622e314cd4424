import { useTranslation } from 'react-i18next';
import { useNow } from '../shared/clock.js';
import { formatSpan } from '../shared/time.js';
import classes from './countdown-ring.module.css';

const radius = 54;
const around = 2 * Math.PI * radius;
/** From here on the ring asks for haste, in milliseconds. */
const soon = 15_000;

interface CountdownRingProps {
  /** ISO times between which the ring empties. */
  from: string;
  to: string;
}

/** The time that is left to answer, as a ring and in seconds of the server's clock. */
export function CountdownRing({ from, to }: CountdownRingProps) {
  const { t } = useTranslation('coach');
  const now = useNow();
  const left = Math.max(0, Date.parse(to) - now);
  const whole = Math.max(1, Date.parse(to) - Date.parse(from));
  const share = Math.min(1, left / whole);
  return (
    <div
      className={classes.ring}
      data-soon={left < soon || undefined}
      role="timer"
      aria-live="off"
      aria-label={t('offer.timeLeft')}
    >
      <svg viewBox="0 0 120 120" aria-hidden>
        <circle className={classes.track} cx="60" cy="60" r={radius} />
        <circle
          className={classes.rest}
          cx="60"
          cy="60"
          r={radius}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - share)}
        />
      </svg>
      <span className={classes.time}>{formatSpan(left)}</span>
    </div>
  );
}
