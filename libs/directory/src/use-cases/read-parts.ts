import { DomainError } from '@causeway/contracts';
import { isTimeZone } from '@causeway/kernel';
import { randomUUID } from 'node:crypto';
import type { Contact, CostOption, Phone, RequiredDocument, Schedule, ServiceArea } from '../domain/parts.js';
import { callableNumber } from '../domain/phone-number.js';
import { isRule } from '../domain/rule.js';
import type {
  WriteContact,
  WriteCostOption,
  WritePhone,
  WriteRequiredDocument,
  WriteSchedule,
  WriteServiceArea,
} from '../parts.dto.js';

/** Parts as they come in become parts as they are kept. Each throws DomainError `request.invalid` with the field's name. */
const invalid = (field: string, message: string): never => {
  throw new DomainError('request.invalid', undefined, [{ field, message }]);
};

export const readPhones = (phones: readonly WritePhone[], field = 'phones'): Phone[] =>
  phones.map(({ id, number, extension, type, description, languages }, index) => {
    const callable =
      callableNumber(number) ??
      invalid(`${field}.${index}.number`, 'number must be one that can be called, such as (203) 555-0142');
    return {
      id: id ?? randomUUID(),
      number: callable.number,
      extension: extension ?? callable.extension,
      type: type ?? null,
      description: description ?? null,
      languages: languages ?? [],
    };
  });

export const readContacts = (contacts: readonly WriteContact[], field = 'contacts'): Contact[] =>
  contacts.map(({ id, name, title, department, email, phones }, index) => ({
    id: id ?? randomUUID(),
    name: name ?? null,
    title: title ?? null,
    department: department ?? null,
    email: email ?? null,
    phones: readPhones(phones ?? [], `${field}.${index}.phones`),
  }));

export const readSchedules = (schedules: readonly WriteSchedule[], field = 'schedules'): Schedule[] =>
  schedules.map(({ id, rule, ...rest }, index) => {
    const at = `${field}.${index}`;
    if (rule && !isRule(rule))
      invalid(`${at}.rule`, 'rule must repeat by days, weeks or months, such as FREQ=WEEKLY;BYDAY=MO');
    if (rest.closesAt && !rest.opensAt) invalid(`${at}.opensAt`, 'opensAt is needed with closesAt');
    if (rest.opensAt && !rule && !rest.firstDay)
      invalid(`${at}.rule`, 'rule or firstDay has to say on which days');
    if (rest.validFrom && rest.validTo && rest.validTo < rest.validFrom)
      invalid(`${at}.validTo`, 'validTo must not be before validFrom');
    return {
      id: id ?? randomUUID(),
      rule: rule ?? null,
      firstDay: rest.firstDay ?? null,
      validFrom: rest.validFrom ?? null,
      validTo: rest.validTo ?? null,
      opensAt: rest.opensAt ?? null,
      closesAt: rest.closesAt ?? null,
      attendingType: rest.attendingType ?? null,
      link: rest.link ?? null,
      description: rest.description ?? null,
    };
  });

export const readCostOptions = (options: readonly WriteCostOption[]): CostOption[] =>
  options.map(({ id, option, amount, currency, description, validFrom, validTo }) => ({
    id: id ?? randomUUID(),
    option: option ?? null,
    amount: amount ?? null,
    currency: currency?.toUpperCase() ?? null,
    description: description ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
  }));

export const readDocuments = (documents: readonly WriteRequiredDocument[]): RequiredDocument[] =>
  documents.map(({ id, document, url }) => ({ id: id ?? randomUUID(), document, url: url ?? null }));

export const readServiceAreas = (areas: readonly WriteServiceArea[]): ServiceArea[] =>
  areas.map(({ id, name, description }) => ({
    id: id ?? randomUUID(),
    name: name ?? null,
    description: description ?? null,
  }));

/** @param zone what was given as the time zone of a place */
export function demandTimeZone(zone: string | null | undefined, field: string): void {
  if (zone && !isTimeZone(zone)) invalid(field, 'timeZone must be a zone such as America/New_York');
}

/** Both coordinates or none. */
export function demandBoth(
  { latitude, longitude }: { latitude?: number | null; longitude?: number | null },
  field: string,
): void {
  if ((latitude ?? null) === null && (longitude ?? null) === null) return;
  if (latitude === undefined || longitude === undefined || latitude === null || longitude === null)
    invalid(field, 'both coordinates are needed, or none');
}
