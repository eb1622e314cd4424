import { createHash } from 'node:crypto';
import { DomainError } from '@causeway/contracts';
import { withoutDoubles, type Reading } from '../reading.js';
import { addressOf } from './address.js';
import { allListed } from './listed.js';
import type { MappedField, Mapping } from './mapping.js';
import type { Table, TableRow } from './table.js';

/** What HSDS calls a field, and what a mapping does. */
const names: Record<string, MappedField> = {
  number: 'phone',
  fees_description: 'fees',
  eligibility_description: 'eligibility',
};

/**
 * Makes services of a table's rows.
 * @throws DomainError `import.mapping_incomplete` when no column is the name, or one is not in the table
 */
export function readMappedTable(table: Table, mapping: Mapping): Reading {
  const unknown = Object.values(mapping).find((column) => !table.columns.includes(column));
  if (!mapping.name || unknown !== undefined) throw new DomainError('import.mapping_incomplete', unknown);
  const columnOf = (field: string): string => {
    const last = field.split('.').at(-1) ?? field;
    const mapped = names[last] ?? (last as MappedField);
    return mapping[mapped] ?? mapping.address ?? last;
  };
  const reading = allListed(
    table.rows.map((row) => ({ raw: serviceOf(row, mapping), place: String(row.line) })),
    columnOf,
  );
  return withoutDoubles({ ...reading, bad: [...table.bad, ...reading.bad] });
}

function serviceOf({ cells }: TableRow, mapping: Mapping): Record<string, unknown> {
  const cell = (field: MappedField): string | undefined => {
    const column = mapping[field];
    const value = column === undefined ? '' : (cells[column] ?? '');
    // What lists write where they have nothing.
    return /^(|n\/?a|none|null|not available|-|--)$/i.test(value) ? undefined : value;
  };
  const phone = cell('phone');
  const hours = cell('hours');
  const provider = cell('provider');
  return {
    // Without a name it does not come in; that is what is said then, not that it has no id.
    id: cell('id') ?? keyOf(cell('name') ?? 'nameless', cell('address') ?? cell('address_1'), cell('city')),
    name: cell('name'),
    status: 'active',
    ...{ alternate_name: cell('alternate_name'), description: cell('description'), url: cell('url') },
    ...{ email: cell('email'), licenses: cell('licenses'), fees_description: cell('fees') },
    ...{ eligibility_description: cell('eligibility'), application_process: cell('application_process') },
    phones: phone ? [{ number: phone }] : [],
    schedules: hours ? [{ description: hours }] : [],
    languages: (cell('languages') ?? '')
      .split(/[,;/|]/)
      .filter((name) => name.trim() !== '')
      .map((name) => ({ name })),
    organization: provider ? { id: keyOf(provider), name: provider } : undefined,
    service_at_locations: placeOf(cell),
  };
}

function placeOf(cell: (field: MappedField) => string | undefined): Record<string, unknown>[] {
  const whole = cell('address');
  const [street, city] = [cell('address_1'), cell('city')];
  const [latitude, longitude] = [cell('latitude'), cell('longitude')];
  if (!whole && !street && !city && !(latitude && longitude)) return [];
  const written = {
    ...{ address_1: street, address_2: cell('address_2'), city, state_province: cell('state_province') },
    ...{ postal_code: cell('postal_code'), country: 'US', address_type: 'physical' },
  };
  const location = {
    id: keyOf('place', whole ?? street, city, cell('postal_code'), latitude, longitude),
    ...{ location_type: 'physical', latitude, longitude },
    addresses: whole || street || city ? [whole ? addressOf(whole) : written] : [],
  };
  return [{ location }];
}

/** A key for what has none in its list: the same words make the same key, however they are spaced and cased. */
function keyOf(...texts: (string | undefined)[]): string | undefined {
  const [name] = texts;
  if (!name) return undefined;
  const words = texts.map((text) =>
    (text ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return createHash('sha256').update(words.join('|')).digest('base64url').slice(0, 22);
}
