import type { WaitingRequest } from './situation.js';
import { neededBy } from './urgency.js';

/** A coach has to be found and drive: with less time than this left, people have to know at once. In milliseconds. */
const URGENT_MS = 30 * 60_000;

type CameBack = Pick<WaitingRequest, 'handedBack' | 'promisedArriveAt' | 'expectedLeaveAt'>;

/** Whether a coach handed the request back so late that hardly anybody else can be there in time. */
export const cameBackLate = (request: CameBack, now: Date): boolean =>
  request.handedBack.length > 0 && neededBy(request).getTime() - now.getTime() < URGENT_MS;
