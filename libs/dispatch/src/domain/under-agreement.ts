import { DomainError, type afterHoursRules, type modalities, type OneOf } from '@causeway/contracts';

type Modality = OneOf<typeof modalities>;
type AfterHours = OneOf<typeof afterHoursRules>;

/** What was agreed with the facility, as far as a new request is concerned. */
export interface AgreedForRequests {
  modalities: readonly Modality[];
  open: boolean;
  afterHours: AfterHours;
  /** While not open: when the next hours begin; null when they never do. */
  changesAt: Date | null;
  afterHoursMessage: string | null;
  /** Whom to call outside of the hours. */
  afterHoursPhone: string | null;
}

export interface Granted {
  modality: Modality;
  /** The rule that was applied; null within the hours. */
  afterHours: AfterHours | null;
  /** Nobody is asked before; null: at once. */
  notBefore: Date | null;
}

/**
 * What becomes of a wish under an agreement.
 * @param wished undefined: whatever is offered, in person first
 * @param byDispatcher a dispatcher who files for a caller decides about the hours herself
 * @throws DomainError `request.modality_not_offered`, `request.after_hours`
 */
export function grant(
  agreed: AgreedForRequests,
  wished: Modality | undefined,
  byDispatcher: boolean,
): Granted {
  const rule = agreed.open ? null : byDispatcher ? 'take_anyway' : agreed.afterHours;
  switch (rule) {
    case null:
    case 'take_anyway':
      return { modality: offered(agreed, wished), afterHours: rule, notBefore: null };
    case 'phone_only':
      return { modality: 'phone', afterHours: rule, notBefore: null };
    case 'next_day_call_back':
      return { modality: 'phone', afterHours: rule, notBefore: agreed.changesAt };
    case 'refuse_with_message':
      throw new DomainError('request.after_hours', whatToDo(agreed));
  }
}

function offered({ modalities }: AgreedForRequests, wished: Modality | undefined): Modality {
  if (wished !== undefined && !modalities.includes(wished)) {
    throw new DomainError('request.modality_not_offered', `Offered: ${modalities.join(', ')}.`);
  }
  return wished ?? (modalities.includes('in_person') ? 'in_person' : (modalities[0] ?? 'in_person'));
}

const whatToDo = ({ afterHoursMessage, afterHoursPhone }: AgreedForRequests): string | undefined =>
  [afterHoursMessage, afterHoursPhone && `Call ${afterHoursPhone}.`].filter(Boolean).join(' ') || undefined;
