import type { Policy } from './use-policy.js';

const nameOf = (facilityId: string | undefined): string => `causeway.dispatch-settings.${facilityId ?? ''}`;

/** What was changed and not saved in this tab: another page, or a reload, takes nothing away. */
export function keptDraft(facilityId: string | undefined): Policy | null {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(facilityId)) ?? 'null') as Policy | null;
  } catch {
    return null;
  }
}

/** Keeps a draft; null: it was saved or given up. */
export function keepDraft(facilityId: string | undefined, draft: Policy | null): void {
  try {
    if (draft) sessionStorage.setItem(nameOf(facilityId), JSON.stringify(draft));
    else sessionStorage.removeItem(nameOf(facilityId));
  } catch {
    // Storage may be refused; the form itself still holds what was typed.
  }
}
