import { phoneTypes, type OneOf } from '@causeway/contracts';
import type { Contact, CostOption, Phone, RequiredDocument, ServiceArea } from '../domain/parts.js';
import { callableNumber } from '../domain/phone-number.js';
import { isUuid, uuidOf } from './ids.js';
import { languageCode } from './languages.js';
import type { HsdsContact, HsdsLanguage, HsdsPhone, HsdsService } from './shapes.js';

/** Makes the ids of parts that have none of their own: the same again for the same list. */
export type MakeId = (...path: (string | number)[]) => string;

/** @param root what the parts belong to, e.g. the ids of list and service */
export const idsUnder =
  (...root: string[]): MakeId =>
  (...path) =>
    uuidOf(...root, ...path.map(String));

/** Own ids of parts stay, where they are such as we have. */
export const keep = (id: string | undefined, made: string): string => (isUuid(id) ? id.toLowerCase() : made);

const typeOf = (type: string | undefined): OneOf<typeof phoneTypes> | null => {
  const word = type?.toLowerCase();
  return (
    phoneTypes.find((each) => each === word) ?? (word === 'textphone' || word === 'tty' ? 'textphone' : null)
  );
};

export const codesOf = (languages: readonly HsdsLanguage[] = []): string[] => [
  ...new Set(languages.flatMap((language) => languageCode(language) ?? [])),
];

export const phonesOf = (phones: readonly HsdsPhone[] = [], makeId: MakeId): Phone[] =>
  phones.flatMap(({ id, number, extension, type, description, languages }, index) => {
    const callable = number ? callableNumber(number) : null;
    if (!callable) return [];
    return {
      id: keep(id, makeId('phone', index)),
      number: callable.number,
      extension: extension === undefined ? callable.extension : String(extension),
      type: typeOf(type),
      description: description ?? null,
      languages: codesOf(languages),
    };
  });

export const contactsOf = (contacts: readonly HsdsContact[] = [], makeId: MakeId): Contact[] =>
  contacts.map(({ id, name, title, department, email, phones }, index) => ({
    id: keep(id, makeId('contact', index)),
    name: name ?? null,
    title: title ?? null,
    department: department ?? null,
    email: email ?? null,
    phones: phonesOf(phones, (...path) => makeId('contact', index, ...path)),
  }));

export const costOptionsOf = ({ cost_options: options = [] }: HsdsService, makeId: MakeId): CostOption[] =>
  options.map((each, index) => ({
    id: keep(each.id, makeId('cost', index)),
    option: each.option ?? null,
    amount: each.amount ?? null,
    currency: /^[A-Za-z]{3}$/.test(each.currency ?? '') ? (each.currency?.toUpperCase() ?? null) : null,
    description: each.amount_description ?? null,
    validFrom: each.valid_from ?? null,
    validTo: each.valid_to ?? null,
  }));

export const documentsOf = (
  { required_documents: documents = [] }: HsdsService,
  makeId: MakeId,
): RequiredDocument[] =>
  documents.flatMap(({ id, document, uri }, index) =>
    document ? [{ id: keep(id, makeId('document', index)), document, url: uri ?? null }] : [],
  );

export const areasOf = ({ service_areas: areas = [] }: HsdsService, makeId: MakeId): ServiceArea[] =>
  areas.map(({ id, name, description }, index) => ({
    id: keep(id, makeId('area', index)),
    name: name ?? null,
    description: description ?? null,
  }));
