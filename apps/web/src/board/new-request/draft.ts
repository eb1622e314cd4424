import type { Schemas } from '../../shared/api.js';
import { serverTime } from '../../shared/clock.js';
import { uuid } from '../../shared/uuid.js';
import { startOfDay } from '../model.js';

type CreateRequest = Schemas['CreateRequest'];
type Facility = Schemas['FacilityView'];

/** The form as it is filled in; empty strings are what was not said. */
export interface Draft {
  facility: Facility | null;
  place: string;
  callBackNumber: string;
  reason: CreateRequest['reason'] | '';
  personAgreed: CreateRequest['personAgreed'] | '';
  modality: NonNullable<CreateRequest['modality']>;
  preferredLanguage: string;
  languageRequired: boolean;
  preferredCoachGender: NonNullable<CreateRequest['preferredCoachGender']> | '';
  genderRequired: boolean;
  askedForCoach: string;
  pathwayInterest: string;
  /** `HH:MM` in the organization's time zone. */
  leavesAt: string;
  safetyNotes: string;
}

export const emptyDraft: Draft = {
  facility: null,
  place: '',
  callBackNumber: '',
  reason: '',
  personAgreed: '',
  modality: 'in_person',
  preferredLanguage: '',
  languageRequired: false,
  preferredCoachGender: '',
  genderRequired: false,
  askedForCoach: '',
  pathwayInterest: '',
  leavesAt: '',
  safetyNotes: '',
};

/**
 * What a caller said so far outlives the dialog and the page, but not the tab: it is about a person and must
 * not stay on the device. The key goes with it, so that sending again never files twice.
 */
const kept = { draft: emptyDraft, key: uuid() };

export const keptDraft = (): Draft => kept.draft;
export const draftKey = (): string => kept.key;

export function keepDraft(draft: Draft): void {
  kept.draft = draft;
}

/** After it was filed: the next one is another request. */
export function dropDraft(): void {
  kept.draft = emptyDraft;
  kept.key = uuid();
}

/** The next time it is `clock` (`HH:MM`) in `timeZone`; up to an hour ago is taken as said: it has just passed. */
export function nextClock(clock: string, timeZone: string, now = serverTime()): string | undefined {
  const [hours, minutes] = clock.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return undefined;
  const today = startOfDay(now, timeZone) + (hours * 60 + minutes) * 60_000;
  const next = today < now - 60 * 60_000 ? today + 24 * 60 * 60_000 : today;
  return new Date(next).toISOString();
}

/** The draft as the API takes it: what was not said is left away. */
export function toRequest(draft: Draft, timeZone: string): CreateRequest {
  if (!draft.facility || draft.reason === '' || draft.personAgreed === '') {
    throw new Error('the form lets nobody past without these');
  }
  const expectedLeaveAt = draft.leavesAt ? nextClock(draft.leavesAt, timeZone) : undefined;
  const said = <K extends string>(key: K, value: string) => (value.trim() ? { [key]: value.trim() } : {});
  return {
    facilityId: draft.facility.id,
    place: draft.place.trim(),
    callBackNumber: draft.callBackNumber.trim(),
    reason: draft.reason,
    personAgreed: draft.personAgreed,
    modality: draft.modality,
    ...said('preferredLanguage', draft.preferredLanguage),
    ...(draft.preferredLanguage && draft.languageRequired ? { languageRequired: true } : {}),
    ...(draft.preferredCoachGender
      ? { preferredCoachGender: draft.preferredCoachGender, genderRequired: draft.genderRequired }
      : {}),
    ...said('askedForCoach', draft.askedForCoach),
    ...said('pathwayInterest', draft.pathwayInterest),
    ...(expectedLeaveAt ? { expectedLeaveAt } : {}),
    ...said('safetyNotes', draft.safetyNotes),
  };
}
