import { modalities, requestStatuses } from '@causeway/contracts';
import { promiseOf, isEnded, type Card, type Status } from '../model.js';

type Modality = Card['modality'];

/** What the board is narrowed to; empty means "all". Kept in the address, so that a view can be bookmarked and sent. */
export interface Filters {
  /** Id of a partner: all of its facilities. */
  partner: string;
  /** Id of a facility. */
  facility: string;
  status: Status | '';
  modality: Modality | '';
  /** BCP 47 code. */
  language: string;
  /** Waiting longer than promised. */
  late: boolean;
  /** Worth a dispatcher's look: see {@link worthALook}. */
  look: boolean;
}

export const noFilters: Filters = {
  partner: '',
  facility: '',
  status: '',
  modality: '',
  language: '',
  late: false,
  look: false,
};

const oneOf = <T extends string>(values: readonly T[], given: string | null): T | '' =>
  values.find((value) => value === given) ?? '';

/** What an address says; what it says wrongly counts as not said. */
export function readFilters(params: URLSearchParams): Filters {
  return {
    partner: params.get('partner') ?? '',
    facility: params.get('facility') ?? '',
    status: oneOf(requestStatuses, params.get('status')),
    modality: oneOf(modalities, params.get('modality')),
    language: params.get('language') ?? '',
    late: params.has('late'),
    look: params.has('look'),
  };
}

/** The address that says it; what is not filtered is left out. */
export function writeFilters(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters) as [string, string | boolean][]) {
    if (value) params.set(name, value === true ? 'yes' : String(value));
  }
  return params;
}

/** How many filters are set. */
export function countFilters(filters: Filters): number {
  return Object.values(filters).filter(Boolean).length;
}

/** A person may be gone before the coach is there when they leave within this time. Milliseconds. */
const leavingSoon = 15 * 60_000;

/** An alarm, a coach who is late, a person about to leave, or two requests that may be one. */
export function worthALook(card: Card, now: number): boolean {
  if (isEnded(card)) return false;
  if (card.needsYou || card.likelyDuplicateOf) return true;
  if (card.status === 'arrived') return false;
  const etaAt = card.assignment?.etaAt;
  if (etaAt && Date.parse(etaAt) < now) return true;
  return card.expectedLeaveAt !== null && Date.parse(card.expectedLeaveAt) - now < leavingSoon;
}

/** Whether a card is among what is asked for at `now` (milliseconds). */
export function fits(card: Card, filters: Filters, now: number): boolean {
  const promise = promiseOf(card);
  return (
    (!filters.partner || card.partner?.id === filters.partner) &&
    (!filters.facility || card.facility.id === filters.facility) &&
    (!filters.status || card.status === filters.status) &&
    (!filters.modality || card.modality === filters.modality) &&
    (!filters.language || card.preferredLanguage === filters.language) &&
    (!filters.late || (promise !== null && promise.until < now)) &&
    (!filters.look || worthALook(card, now))
  );
}
