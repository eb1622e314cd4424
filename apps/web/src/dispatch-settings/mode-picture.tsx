import type { Policy } from './use-policy.js';
import classes from './mode-picture.module.css';

type Mode = Policy['mode'];

/** From which request to which coach somebody is asked; `later`: only afterwards. */
interface Ask {
  from: number;
  to: number;
  later?: true;
}

const pictures: Record<Mode, { requests: number; asks: Ask[] }> = {
  sequential: {
    requests: 1,
    asks: [
      { from: 0, to: 0 },
      { from: 0, to: 1, later: true },
    ],
  },
  phased: {
    requests: 1,
    asks: [
      { from: 0, to: 0 },
      { from: 0, to: 1 },
      { from: 0, to: 2, later: true },
      { from: 0, to: 3, later: true },
    ],
  },
  broadcast: { requests: 1, asks: [0, 1, 2, 3].map((to) => ({ from: 0, to })) },
  batch: {
    requests: 3,
    asks: [
      { from: 0, to: 1 },
      { from: 1, to: 0 },
      { from: 2, to: 3 },
    ],
  },
  manual: { requests: 1, asks: [] },
};

const COACHES = 4;
const [LEFT, RIGHT, TOP, GAP] = [16, 104, 12, 16] as const;
const MIDDLE = TOP + ((COACHES - 1) * GAP) / 2;

const coachAt = (index: number): number => TOP + index * GAP;
const requestAt = (index: number, count: number): number => MIDDLE + (index - (count - 1) / 2) * GAP * 1.3;

/** Requests on the left, coaches on the right, and who is asked; the words beside it say the same. */
export function ModePicture({ mode }: { mode: Mode }) {
  const { requests, asks } = pictures[mode];
  return (
    <svg className={classes.picture} viewBox={`0 0 120 ${TOP * 2 + (COACHES - 1) * GAP}`} aria-hidden>
      {asks.map(({ from, to, later }) => (
        <line
          key={`${from}-${to}`}
          className={later ? classes.later : classes.now}
          x1={LEFT + 8}
          y1={requestAt(from, requests)}
          x2={RIGHT - 7}
          y2={coachAt(to)}
        />
      ))}
      {mode === 'manual' && (
        <>
          <line className={classes.now} x1={LEFT + 8} y1={MIDDLE} x2={52} y2={MIDDLE} />
          <line className={classes.later} x1={68} y1={MIDDLE} x2={RIGHT - 7} y2={coachAt(1)} />
          <circle className={classes.hand} cx={60} cy={MIDDLE - 4} r={4} />
          <path className={classes.hand} d={`M52 ${MIDDLE + 9}a8 8 0 0 1 16 0z`} />
        </>
      )}
      {Array.from({ length: requests }, (_, index) => (
        <rect
          key={index}
          className={classes.request}
          x={LEFT - 7}
          y={requestAt(index, requests) - 7}
          width={14}
          height={14}
          rx={4}
        />
      ))}
      {Array.from({ length: COACHES }, (_, index) => (
        <circle
          key={index}
          className={asks.some(({ to, later }) => to === index && !later) ? classes.asked : classes.coach}
          cx={RIGHT}
          cy={coachAt(index)}
          r={6}
        />
      ))}
    </svg>
  );
}
