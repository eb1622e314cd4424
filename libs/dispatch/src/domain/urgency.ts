import type { WaitingRequest } from './situation.js';

/** Until when a coach should be there: as promised, or sooner when the person leaves before. */
export const neededBy = ({
  promisedArriveAt,
  expectedLeaveAt,
}: Pick<WaitingRequest, 'promisedArriveAt' | 'expectedLeaveAt'>): Date =>
  expectedLeaveAt && expectedLeaveAt < promisedArriveAt ? expectedLeaveAt : promisedArriveAt;

/** The patient-leaves clock: the order in which waiting requests get their coaches. */
export const moreUrgentFirst = (a: WaitingRequest, b: WaitingRequest): number =>
  neededBy(a).getTime() - neededBy(b).getTime() ||
  a.receivedAt.getTime() - b.receivedAt.getTime() ||
  (a.id < b.id ? -1 : 1);
