import type { CreateRequest, Refusal } from '../api.js';
import type { StringKey } from '../strings.js';
import { toRequest, type Draft } from './draft.js';

/** The fields, in the order in which they stand on the page; their names are also their ids. */
export const fieldOrder = [
  'place',
  'callBackNumber',
  'reason',
  'personAgreed',
  'preferredLanguage',
  'preferredCoachGender',
  'askedForCoach',
  'pathwayInterest',
  'expectedLeaveAt',
  'modality',
  'safetyNotes',
] as const satisfies readonly (keyof CreateRequest)[];

export type Field = (typeof fieldOrder)[number];

/** What to say beside which field. */
export type FieldErrors = Partial<Record<Field, string>>;

type Translate = (key: StringKey) => string;

/** The request, or what is missing. Only gaps are looked for here; what a number is worth, the server knows. */
export function checkDraft(
  draft: Draft,
  now: Date,
  t: Translate,
): { request: CreateRequest } | { errors: FieldErrors } {
  const { reason, personAgreed } = draft;
  const errors: FieldErrors = {};
  if (!draft.place.trim()) errors.place = t('fieldError.place');
  if (!draft.callBackNumber.trim()) errors.callBackNumber = t('fieldError.callBackMissing');
  if (!reason) errors.reason = t('fieldError.reason');
  if (!personAgreed) errors.personAgreed = t('fieldError.personAgreed');
  if (!reason || !personAgreed || Object.keys(errors).length > 0) return { errors };
  return { request: toRequest({ ...draft, reason, personAgreed }, now) };
}

const own: Partial<Record<Field, StringKey>> = {
  place: 'fieldError.place',
  callBackNumber: 'fieldError.callBackNumber',
  reason: 'fieldError.reason',
  personAgreed: 'fieldError.personAgreed',
  expectedLeaveAt: 'fieldError.expectedLeaveAt',
  safetyNotes: 'fieldError.safetyNotes',
};

/** The server's complaints beside their fields, in this page's words where it has some. */
export function refusedFields(refusal: Refusal, t: Translate): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field, message } of refusal.problem.errors ?? []) {
    const known = fieldOrder.find((each) => each === field);
    if (!known) continue;
    const words = own[known];
    errors[known] = words ? t(words) : message;
  }
  return errors;
}
