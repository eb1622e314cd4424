import {
  requestDetails,
  type agreements,
  type noLongerFits as unfitReasons,
  type OneOf,
} from '@causeway/contracts';
import { isCallBackOwed } from './call-back.js';
import { againstMust } from './exclusions.js';
import { isOpen, type CoachState, type Gender, type Modality, type WaitingRequest } from './situation.js';
import { wishesOf } from './wishes.js';

export type Detail = OneOf<typeof requestDetails>;

/** What whoever asked may have said wrongly, or what is different by now. */
export interface Details {
  place: string;
  /** Null only long after the end, when nothing is corrected any more. */
  callBackNumber: string | null;
  personAgreed: OneOf<typeof agreements>;
  modality: Modality;
  preferredLanguage: string | null;
  languageRequired: boolean;
  preferredCoachGender: Gender | null;
  genderRequired: boolean;
  askedForCoach: string | null;
  pathwayInterest: string | null;
  expectedLeaveAt: Date | null;
  safetyNotes: string | null;
}

/** Of what was said, what differs from what is known. What nobody wishes for any more is not required either. */
export function differing(known: Details, said: Partial<Details>): Partial<Details> {
  const meant = { ...said };
  if (said.preferredLanguage === null) meant.languageRequired = false;
  if (said.preferredCoachGender === null) meant.genderRequired = false;
  return Object.fromEntries(
    Object.entries(meant).filter(
      ([name, value]) => value !== undefined && !same(value, known[name as keyof Details]),
    ),
  );
}

const same = (one: unknown, other: unknown): boolean =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;

/** What can be corrected yet: everything while it is open, and where to call as long as a promised call is owed. */
export function correctable(request: Parameters<typeof isCallBackOwed>[0]): readonly Detail[] {
  if (isOpen(request.status)) return requestDetails;
  return isCallBackOwed(request) ? ['place', 'callBackNumber'] : [];
}

/** Whether a wish has to be met belongs to the wish. */
const partOf: Partial<Record<keyof Details, Detail>> = {
  languageRequired: 'preferredLanguage',
  genderRequired: 'preferredCoachGender',
};

/** Names of what changes, each once. */
export const namesOf = (changes: Partial<Details>): Detail[] => [
  ...new Set((Object.keys(changes) as (keyof Details)[]).map((name) => partOf[name] ?? (name as Detail))),
];

/** What choosing a coach goes by. It is also what a coach sees who is only being asked. */
const chosenBy: readonly Detail[] = [
  'modality',
  'preferredLanguage',
  'preferredCoachGender',
  'askedForCoach',
  'pathwayInterest',
  'expectedLeaveAt',
];

/** Whether another coach may be the right one now. */
export const mattersForChoice = (names: readonly Detail[]): boolean =>
  names.some((name) => chosenBy.includes(name));

/** Whether a coach sees it before she accepts. */
export const shownWhenAsked = (name: Detail): boolean => chosenBy.includes(name);

/**
 * Why a coach who fitted does not any more; null while she does. A wish alone takes nothing from anybody.
 * @param meets how she is to meet the person
 * @param modalityCorrected another way to meet is asked for since: she may do both, but has to be asked
 */
export function noLongerFits(
  coach: Pick<CoachState, 'languages' | 'gender'>,
  request: WaitingRequest,
  meets: Modality,
  modalityCorrected: boolean,
): OneOf<typeof unfitReasons> | null {
  const against = againstMust(coach, request, wishesOf(request));
  return against ?? (modalityCorrected && meets !== request.modality ? 'no_modality' : null);
}

/**
 * The ways to meet that can be asked for, as when it was filed: outside of the agreed hours it stays as it was granted.
 * @param covered by the facility's agreement
 */
export const waysToAskFor = (
  { modality, afterHours }: { modality: Modality; afterHours: string | null },
  covered: readonly Modality[],
  byDispatcher: boolean,
): Modality[] => {
  const granted = afterHours === 'phone_only' || afterHours === 'next_day_call_back';
  if (granted && !byDispatcher) return [modality];
  return covered.includes(modality) ? [...covered] : [modality, ...covered];
};
