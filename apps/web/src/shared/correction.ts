import type { components } from '@causeway/contracts';

type Schemas = components['schemas'];
export type RequestDetails = Schemas['RequestDetails'];
export type Correction = Schemas['CorrectRequest'];
export type Detail = Schemas['RequestDetail'];

/** What can be corrected about a request, as a form holds it; an empty text is what was not said. */
export interface Said {
  place: string;
  callBackNumber: string;
  personAgreed: RequestDetails['personAgreed'] | '';
  modality: RequestDetails['modality'] | '';
  preferredLanguage: string;
  languageRequired: boolean;
  preferredCoachGender: NonNullable<RequestDetails['preferredCoachGender']> | '';
  genderRequired: boolean;
  askedForCoach: string;
  pathwayInterest: string;
  /** A time of day, `18:30`. */
  leaves: string;
  safetyNotes: string;
}

interface Ways {
  /** How a stored number is written for people. */
  phone: (number: string) => string;
  /** The time of day of a moment; nothing for one that has passed. */
  clock: (moment: string) => string;
}

/** What is there now, for a form. */
export const saidIn = (details: RequestDetails, { phone, clock }: Ways): Said => ({
  place: details.place,
  callBackNumber: phone(details.callBackNumber),
  personAgreed: details.personAgreed,
  modality: details.modality,
  preferredLanguage: details.preferredLanguage ?? '',
  languageRequired: details.languageRequired,
  preferredCoachGender: details.preferredCoachGender ?? '',
  genderRequired: details.genderRequired,
  askedForCoach: details.askedForCoach ?? '',
  pathwayInterest: details.pathwayInterest ?? '',
  leaves: details.expectedLeaveAt ? clock(details.expectedLeaveAt) : '',
  safetyNotes: details.safetyNotes ?? '',
});

/**
 * Only what was changed: what another changes meanwhile stays as it is.
 * @param moment the next one at which a clock shows this time
 */
export function changesOf(
  before: Said,
  after: Said,
  moment: (clock: string) => string | undefined,
): Omit<Correction, 'revision'> {
  const text = (name: 'place' | 'callBackNumber') => {
    const value = after[name].trim();
    return value && value !== before[name].trim() ? { [name]: value } : {};
  };
  const wish = (name: 'preferredLanguage' | 'askedForCoach' | 'pathwayInterest' | 'safetyNotes') => {
    const value = after[name].trim();
    return value === before[name].trim() ? {} : { [name]: value || null };
  };
  const must = (name: 'languageRequired' | 'genderRequired', of: string) =>
    // What is not wished for cannot be required, though the tick may still be there from before.
    of && after[name] !== before[name] ? { [name]: after[name] } : {};
  const { personAgreed, modality, preferredCoachGender: gender, leaves } = after;
  return {
    ...text('place'),
    ...text('callBackNumber'),
    ...(personAgreed && personAgreed !== before.personAgreed ? { personAgreed } : {}),
    ...(modality && modality !== before.modality ? { modality } : {}),
    ...wish('preferredLanguage'),
    ...must('languageRequired', after.preferredLanguage),
    ...(gender === before.preferredCoachGender ? {} : { preferredCoachGender: gender || null }),
    ...must('genderRequired', gender),
    ...wish('askedForCoach'),
    ...wish('pathwayInterest'),
    ...(leaves === before.leaves ? {} : { expectedLeaveAt: (leaves && moment(leaves)) || null }),
    ...wish('safetyNotes'),
  };
}

const fieldsOf: Record<Detail, readonly (keyof Said)[]> = {
  place: ['place'],
  callBackNumber: ['callBackNumber'],
  personAgreed: ['personAgreed'],
  modality: ['modality'],
  preferredLanguage: ['preferredLanguage', 'languageRequired'],
  preferredCoachGender: ['preferredCoachGender', 'genderRequired'],
  askedForCoach: ['askedForCoach'],
  pathwayInterest: ['pathwayInterest'],
  expectedLeaveAt: ['leaves'],
  safetyNotes: ['safetyNotes'],
};

const details = Object.keys(fieldsOf) as Detail[];

/** What differs between the two. */
export const differencesBetween = (one: Said, other: Said): Detail[] =>
  details.filter((detail) => fieldsOf[detail].some((field) => one[field] !== other[field]));

/** Somebody else corrected it meanwhile: theirs, with what was changed here left as it was typed. */
export function rebased(before: Said, typed: Said, now: Said): Said {
  const mine = differencesBetween(before, typed).flatMap((detail) => fieldsOf[detail]);
  return { ...now, ...Object.fromEntries(mine.map((field) => [field, typed[field]])) };
}
