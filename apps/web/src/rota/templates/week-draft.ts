import type { Schemas } from '../../shared/api.js';

export type Template = Schemas['TemplateView'];

/** A shift of a named week while it is being changed; nobody's has an empty `memberId`. */
export interface SlotDraft extends Omit<Schemas['TemplateSlot'], 'memberId'> {
  memberId: string;
}

const firstNight: SlotDraft = {
  weekday: 1,
  startTime: '20:00',
  endTime: '08:00',
  role: 'primary',
  memberId: '',
};

/** In the order of the week. */
export const draftOf = (slots: Template['slots']): SlotDraft[] =>
  slots
    .map((slot) => ({ ...slot, memberId: slot.memberId ?? '' }))
    .sort(
      (first, second) => first.weekday - second.weekday || first.startTime.localeCompare(second.startTime),
    );

/** Weeks are mostly the same shift on one day after the other. */
export function nextSlot(slots: readonly SlotDraft[]): SlotDraft {
  const last = slots.at(-1);
  return last ? { ...last, weekday: (last.weekday % 7) + 1 } : firstNight;
}

/** As the server takes it. */
export const slotsOf = (slots: readonly SlotDraft[]): Schemas['TemplateSlot'][] =>
  slots.map(({ memberId, ...slot }) => ({ ...slot, ...(memberId ? { memberId } : {}) }));
