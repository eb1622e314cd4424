import type { CreateRequest } from '../api.js';
import { inThisTab, onThisDevice, shelf } from '../storage.js';
import { nextTimeOfDay } from './leave-time.js';

/** The form as it is being filled in; an empty text means "not chosen yet" or "no preference". */
export interface Draft {
  place: string;
  callBackNumber: string;
  reason: CreateRequest['reason'] | '';
  personAgreed: CreateRequest['personAgreed'] | '';
  preferredLanguage: string;
  /** Only a coach who speaks it can help. */
  languageRequired: boolean;
  preferredCoachGender: NonNullable<CreateRequest['preferredCoachGender']> | '';
  genderRequired: boolean;
  /** First name of a coach whom the person asked for. */
  askedForCoach: string;
  pathwayInterest: string;
  /** "18:30", as the time field gives it. */
  leaveAt: string;
  modality: NonNullable<CreateRequest['modality']> | '';
  safetyNotes: string;
  remember: boolean;
}

export const emptyDraft: Draft = {
  place: '',
  callBackNumber: '',
  reason: '',
  personAgreed: '',
  preferredLanguage: '',
  languageRequired: false,
  preferredCoachGender: '',
  genderRequired: false,
  askedForCoach: '',
  pathwayInterest: '',
  leaveAt: '',
  modality: '',
  safetyNotes: '',
  remember: false,
};

/** What a device remembers when its owner ticked the box: never anything about a person. */
interface Remembered {
  facilityName: string;
  place: string;
  callBackNumber: string;
}

const remembered = shelf<Remembered>(onThisDevice, 'request.remembered', 180 * 24 * 60);

/** Half-filled forms live in their tab only, and this long, in minutes: the next shift shall not find another's words. */
const draftMinutes = 120;

/** Where the words of a form come from, so that the page can say so. */
export type DraftOrigin = 'new' | 'restored' | 'remembered';

/** The draft of one request link. */
export class DraftKeeper {
  private readonly drafts;

  constructor(
    token: string,
    private readonly facilityName: string,
  ) {
    this.drafts = shelf<Draft>(inThisTab, `request.draft.${token}`, draftMinutes);
  }

  /** The form to begin with: what this tab still holds, else what this device remembers for this facility. */
  open(): { draft: Draft; origin: DraftOrigin } {
    const kept = this.drafts.read();
    if (kept) return { draft: { ...emptyDraft, ...kept }, origin: 'restored' };
    const known = remembered.read();
    if (known?.facilityName !== this.facilityName) return { draft: emptyDraft, origin: 'new' };
    const { place, callBackNumber } = known;
    return { draft: { ...emptyDraft, place, callBackNumber, remember: true }, origin: 'remembered' };
  }

  /** Keeps what was typed, on every key. Taking the tick away forgets at once, not only after sending. */
  keep(draft: Draft): void {
    this.drafts.write(draft);
    if (!draft.remember) remembered.clear();
  }

  /** The request is stored by the server: the draft goes; unit and number stay if that was ticked. */
  finish({ remember, place, callBackNumber }: Draft): void {
    this.drafts.clear();
    if (remember) remembered.write({ facilityName: this.facilityName, place, callBackNumber });
  }
}

/** What is sent. Call only when reason and agreement are chosen. */
export function toRequest(
  draft: Draft & { reason: CreateRequest['reason']; personAgreed: CreateRequest['personAgreed'] },
  now: Date,
): CreateRequest {
  const leaveAt = nextTimeOfDay(draft.leaveAt, now);
  const text = (value: string): string | undefined => value.trim() || undefined;
  // What is not wished for cannot be required, though the tick may still be there from before.
  const must = (wish: string, required: boolean): true | undefined => (wish && required ? true : undefined);
  return {
    place: draft.place.trim(),
    callBackNumber: draft.callBackNumber.trim(),
    reason: draft.reason,
    personAgreed: draft.personAgreed,
    preferredLanguage: text(draft.preferredLanguage),
    languageRequired: must(draft.preferredLanguage, draft.languageRequired),
    preferredCoachGender: draft.preferredCoachGender || undefined,
    genderRequired: must(draft.preferredCoachGender, draft.genderRequired),
    askedForCoach: text(draft.askedForCoach),
    pathwayInterest: text(draft.pathwayInterest),
    expectedLeaveAt: leaveAt?.toISOString(),
    modality: draft.modality || undefined,
    safetyNotes: text(draft.safetyNotes),
  };
}
