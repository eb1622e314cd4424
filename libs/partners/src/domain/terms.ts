import type { agreementStates, modalities, OneOf } from '@causeway/contracts';
import type { AfterHours, ServiceHours } from './service.js';

type Modality = OneOf<typeof modalities>;

/** What an agreement says about requests. Days are inclusive, in the organization's zone. */
export interface AgreedTerms {
  id: string;
  version: number;
  validFrom: string;
  validUntil: string | null;
  serviceHours: ServiceHours[] | null;
  /** Minutes from the request until a coach has accepted. */
  promisedAcceptMinutes: number;
  /** Minutes from the request until a coach is there. */
  promisedArriveMinutes: number;
  modalities: Modality[];
  clearanceNeeded: boolean;
  clearanceName: string | null;
  afterHours: AfterHours;
  afterHoursMessage: string | null;
  afterHoursPhone: string | null;
}

/** What holds where nothing was agreed. The promised minutes are then the facility's own. */
export const withoutAgreement = {
  serviceHours: null,
  modalities: ['in_person', 'video', 'phone'] as Modality[],
  clearanceNeeded: true,
  clearanceName: null,
  afterHours: 'take_anyway' as AfterHours,
  afterHoursMessage: null,
  afterHoursPhone: null,
};

/** Where an agreement stands on `day`. */
export function stateOn(
  day: string,
  { validFrom, validUntil }: Pick<AgreedTerms, 'validFrom' | 'validUntil'>,
): OneOf<typeof agreementStates> {
  if (day < validFrom) return 'coming';
  return validUntil !== null && day > validUntil ? 'ended' : 'in_force';
}
