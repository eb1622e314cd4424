import type { Schemas } from '../../shared/api.js';
import { readablePhone } from '../../shared/phone.js';

export type Agreement = Schemas['PartnerAgreementView'];
export type Terms = Schemas['AgreementTerms'];

export interface HoursDraft {
  /** Monday is 1, Sunday is 7; as text, as chips give them. */
  days: string[];
  from: string;
  to: string;
}

/** An agreement as it is being filled in; an empty text means "not given". */
export interface AgreementDraft {
  /** Which version is being changed; 0: it is new. */
  version: number;
  validFrom: string;
  validUntil: string;
  facilityIds: string[];
  always: boolean;
  hours: HoursDraft[];
  promisedAcceptMinutes: number | string;
  promisedArriveMinutes: number | string;
  modalities: Terms['modalities'];
  clearanceNeeded: boolean;
  clearanceName: string;
  afterHours: Terms['afterHours'];
  afterHoursMessage: string;
  afterHoursPhone: string;
  contacts: { name: string; role: string; phone: string; email: string }[];
  notes: string;
}

/** What a new agreement begins with: nothing that a partner would be surprised by. */
export const newDraft = (today: string, facilityIds: string[]): AgreementDraft => ({
  version: 0,
  validFrom: today,
  validUntil: '',
  facilityIds,
  always: true,
  hours: [],
  promisedAcceptMinutes: 15,
  promisedArriveMinutes: 60,
  modalities: ['in_person', 'video', 'phone'],
  clearanceNeeded: true,
  clearanceName: '',
  afterHours: 'take_anyway',
  afterHoursMessage: '',
  afterHoursPhone: '',
  contacts: [],
  notes: '',
});

/** An agreement to be changed. */
export const draftOf = (agreement: Agreement): AgreementDraft => ({
  version: agreement.version,
  validFrom: agreement.validFrom,
  validUntil: agreement.validUntil ?? '',
  facilityIds: agreement.facilities.map(({ id }) => id),
  always: agreement.serviceHours === null,
  hours: together(agreement.serviceHours ?? []),
  promisedAcceptMinutes: agreement.promisedAcceptMinutes,
  promisedArriveMinutes: agreement.promisedArriveMinutes,
  modalities: agreement.modalities,
  clearanceNeeded: agreement.clearanceNeeded,
  clearanceName: agreement.clearanceName ?? '',
  afterHours: agreement.afterHours,
  afterHoursMessage: agreement.afterHoursMessage ?? '',
  afterHoursPhone: agreement.afterHoursPhone ? readablePhone(agreement.afterHoursPhone) : '',
  contacts: agreement.contacts.map(({ name, role, phone, email }) => ({
    name,
    role: role ?? '',
    phone: phone ? readablePhone(phone) : '',
    email: email ?? '',
  })),
  notes: agreement.notes ?? '',
});

/** What is sent. */
export function termsOf(draft: AgreementDraft): Terms {
  const text = (value: string): string | undefined => value.trim() || undefined;
  return {
    validFrom: draft.validFrom,
    validUntil: text(draft.validUntil),
    facilityIds: draft.facilityIds,
    serviceHours: draft.always ? undefined : apart(draft.hours),
    promisedAcceptMinutes: Number(draft.promisedAcceptMinutes),
    promisedArriveMinutes: Number(draft.promisedArriveMinutes),
    modalities: draft.modalities,
    clearanceNeeded: draft.clearanceNeeded,
    clearanceName: draft.clearanceNeeded ? text(draft.clearanceName) : undefined,
    afterHours: draft.afterHours,
    afterHoursMessage: text(draft.afterHoursMessage),
    afterHoursPhone: text(draft.afterHoursPhone),
    contacts: draft.contacts.map(({ name, role, phone, email }) => ({
      name: name.trim(),
      role: text(role),
      phone: text(phone),
      email: text(email),
    })),
    notes: text(draft.notes),
  };
}

/** Days with the same hours are one row. */
function together(hours: readonly Schemas['ShownHours'][]): HoursDraft[] {
  const rows: HoursDraft[] = [];
  for (const { weekday, from, to } of hours) {
    const row = rows.find((each) => each.from === from && each.to === to);
    if (row) row.days.push(String(weekday));
    else rows.push({ days: [String(weekday)], from, to });
  }
  return rows;
}

const apart = (rows: readonly HoursDraft[]) =>
  rows.flatMap(({ days, from, to }) => [...days].sort().map((day) => ({ weekday: Number(day), from, to })));
