import type { OneOf, roles } from '@causeway/contracts';
import { canBeReached, type NotifyChannel, type Recipient } from './plan.js';

type Role = OneOf<typeof roles>;

/** Somebody who has a role that is called. */
export interface Holder extends Recipient {
  roles: readonly Role[];
}

export interface Hearers<Each extends Holder> {
  told: Each[];
  /** Nothing of anybody's can ring, and no board is open: somebody has to mend that. */
  unheard: boolean;
}

/** How those who are called can hear it. */
export interface Hearing<Each extends Holder> {
  /** What this installation can do. */
  ready: readonly NotifyChannel[];
  /** Whether anything of hers rings now, in her quiet hours too where this alarm breaks through. */
  ringsNow: (holder: Each) => boolean;
  /** Ids of those who have a board open. It may be a tab in an empty room: it keeps nobody's phone from ringing. */
  atBoard: ReadonlySet<string>;
}

/** Of these roles, the first that anybody has: those of it who are present, else all of it. */
export function whoIsPresent<Each extends Holder>(ladder: readonly Role[], holders: readonly Each[]): Each[] {
  return rungsOf(ladder, holders).find((rung) => rung.length > 0) ?? [];
}

/**
 * Whom an alarm goes to: up the ladder until something rings, and where quiet hours silence all of them, until somebody is
 * found whom it wakes. Those who were passed by are told all the same, in the app at least. Where nothing of anybody's can
 * ring, those up to the first who has a board open are told by every way there is, and everybody where none is open; who
 * switched every way off for this kind stays with the app.
 */
export function whoHears<Each extends Holder>(
  ladder: readonly Role[],
  holders: readonly Each[],
  { ready, ringsNow, atBoard }: Hearing<Each>,
): Hearers<Each> {
  const isAtBoard = ({ memberId }: Each) => atBoard.has(memberId);
  const until = (hears: (holder: Each) => boolean) => upTo(hears, rungsOf(ladder, holders));
  const heard = until(ringsNow) ?? until((each) => canBeReached(each, ready));
  if (heard) return { told: heard, unheard: false };
  // Where nothing of anybody's rings, boards are all there is to go by, and ways that nobody chose.
  const seen = until(isAtBoard);
  const everyWay = (seen ?? holders).map((each) =>
    each.wanted.length > 0 ? { ...each, wanted: ready } : each,
  );
  return { told: everyWay, unheard: !seen };
}

/** Those of the rungs up to the first one of whom somebody hears it; undefined where nobody does. */
function upTo<Each extends Holder>(
  hears: (holder: Each) => boolean,
  rungs: readonly Each[][],
): Each[] | undefined {
  const last = rungs.findIndex((rung) => rung.some(hears));
  return last < 0 ? undefined : [...new Set(rungs.slice(0, last + 1).flat())];
}

/** Of each role those who are present, then all of them. */
function rungsOf<Each extends Holder>(ladder: readonly Role[], holders: readonly Each[]): Each[][] {
  return ladder.flatMap((role) => {
    const all = holders.filter(({ roles }) => roles.includes(role));
    // Who also coaches goes on and off duty; who only dispatches is taken for present.
    return [all.filter(({ onDuty, roles }) => onDuty || !roles.includes('coach')), all];
  });
}
