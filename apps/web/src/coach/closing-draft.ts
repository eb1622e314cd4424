import type { Schemas } from '../shared/api.js';
import {
  contactBody,
  emptyContact,
  missingIn,
  type ContactDraft,
  type ContactField,
} from '../follow-ups/contact-draft.js';
import { linkageBody, type LinkageDraft } from '../follow-ups/linkage-draft.js';

/** What a coach says at the end, as far as it is said. */
export interface ClosingDraft {
  outcome: Schemas['Outcome'] | '';
  hardCall: boolean;
  linkages: readonly LinkageDraft[];
  naloxoneGiven: boolean;
  naloxoneTrained: boolean;
  followUp: Schemas['FollowUpAnswer'] | '';
  contact: ContactDraft;
}

export const emptyClosing: ClosingDraft = {
  outcome: '',
  hardCall: false,
  linkages: [],
  naloxoneGiven: false,
  naloxoneTrained: false,
  followUp: '',
  contact: emptyContact,
};

/** Whether somebody was met who can have agreed to calls. */
export const wasMet = (outcome: ClosingDraft['outcome']): boolean =>
  outcome === 'engaged' || outcome === 'referred' || outcome === 'declined';

/** Whether calls were agreed to: what was said before the outcome changed does not count. */
export const wantsCalls = ({ outcome, followUp }: ClosingDraft): boolean =>
  wasMet(outcome) && followUp === 'yes';

export const missingContact = (draft: ClosingDraft): ContactField[] =>
  wantsCalls(draft) ? missingIn(draft.contact) : [];

/** Only what was said. */
export function closingBody(
  draft: ClosingDraft & { outcome: Schemas['Outcome'] },
  note: string,
  consentText: string,
): Schemas['CloseAssignment'] {
  const { outcome, hardCall, linkages, naloxoneGiven, naloxoneTrained, followUp, contact } = draft;
  const met = wasMet(outcome);
  return {
    outcome,
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(hardCall ? { hardCall } : {}),
    ...(met && linkages.length > 0 ? { linkages: linkageBody(linkages) } : {}),
    ...(met && naloxoneGiven ? { naloxoneGiven } : {}),
    ...(met && naloxoneTrained ? { naloxoneTrained } : {}),
    ...(met && followUp ? { followUp } : {}),
    ...(wantsCalls(draft) ? { contact: contactBody(contact, consentText) } : {}),
  };
}
