import { justiceKinds, type facilityKinds, type OneOf } from '@causeway/contracts';
import type { RequestStatus } from './situation.js';

/**
 * Police and prisons are told that the coach is there, and the end; nothing in between (42 CFR Part 2). "Is the person
 * still here?" is put to them as to everybody, since when it is asked depends on the clock alone; so is the time of a
 * call back, which belongs to the end, goes to their own unit and says nothing about the person.
 */
export const isJustice = (kind: OneOf<typeof facilityKinds>): boolean => justiceKinds.includes(kind);

/** Whether justice is told nothing new in this state. */
export const isWithheld = (status: RequestStatus): boolean =>
  status === 'searching' || status === 'assigned' || status === 'en_route';

/** What justice sees of a request's state; how often it changed would say something, too. */
export const withheld = (request: {
  status: RequestStatus;
  version: number;
}): { status: RequestStatus; version: number } =>
  isWithheld(request.status)
    ? { status: 'received', version: 1 }
    : { status: request.status, version: request.version };
