import type { OneOf, roles } from '@causeway/contracts';
import { canBeReached, type NotifyChannel, type Recipient } from './plan.js';

type Role = OneOf<typeof roles>;

/** Somebody who has a role that is called. */
export interface Holder extends Recipient {
  roles: readonly Role[];
}

export interface Hearers<Each extends Holder> {
  told: Each[];
  /** Nobody at all can be reached: it is told to everybody by every way, and somebody has to mend that. */
  unheard: boolean;
}

/** Of these roles, the first that anybody has: those of it who are present, else all of it. */
export function whoIsPresent<Each extends Holder>(ladder: readonly Role[], holders: readonly Each[]): Each[] {
  return rungsOf(ladder, holders).find((rung) => rung.length > 0) ?? [];
}

/**
 * Whom an alarm goes to: up the ladder until somebody can be reached. Those who were passed by are told all the same, in
 * the app at least. Where nobody can be reached, everybody is told by every way there is; who switched every way off for
 * this kind stays with the app.
 */
export function whoHears<Each extends Holder>(
  ladder: readonly Role[],
  holders: readonly Each[],
  ready: readonly NotifyChannel[],
): Hearers<Each> {
  const told = new Set<Each>();
  for (const rung of rungsOf(ladder, holders)) {
    for (const each of rung) told.add(each);
    if (rung.some((each) => canBeReached(each, ready))) return { told: [...told], unheard: false };
  }
  const everyWay = [...told].map((each) => (each.wanted.length > 0 ? { ...each, wanted: ready } : each));
  return { told: everyWay, unheard: true };
}

/** Of each role those who are present, then all of them. */
function rungsOf<Each extends Holder>(ladder: readonly Role[], holders: readonly Each[]): Each[][] {
  return ladder.flatMap((role) => {
    const all = holders.filter(({ roles }) => roles.includes(role));
    // Who also coaches goes on and off duty; who only dispatches is taken for present.
    return [all.filter(({ onDuty, roles }) => onDuty || !roles.includes('coach')), all];
  });
}
