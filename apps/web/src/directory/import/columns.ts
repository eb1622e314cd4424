import { mappedFields, type OneOf } from '@causeway/contracts';
import type { Schemas } from '../../shared/api.js';

export type MappedField = OneOf<typeof mappedFields>;
/** Which column of a table is which field. */
export type Mapping = Partial<Record<MappedField, string>>;

/** Values that are shown of a column. */
const SAMPLES = 3;

/** As the server sends it: an object of names. */
export const readMapping = (sent: object): Mapping =>
  Object.fromEntries(
    Object.entries(sent).filter(
      ([field, column]) => mappedFields.some((each) => each === field) && typeof column === 'string',
    ),
  );

/** What this column is; empty: it stays out. */
export const fieldOf = (mapping: Mapping, column: string): MappedField | '' =>
  mappedFields.find((field) => mapping[field] === column) ?? '';

/** Says what a column is. A field comes from one column, so another one that had it stays out. */
export function withField(mapping: Mapping, column: string, field: MappedField | ''): Mapping {
  const others = Object.entries(mapping).filter(([name, used]) => used !== column && name !== field);
  return { ...Object.fromEntries(others), ...(field && { [field]: column }) };
}

/** The columns with some of what stands in them: different values first seen, none empty. */
export const columnsOf = ({
  columns,
  first,
}: Schemas['ImportTable']): { name: string; samples: string[] }[] =>
  columns.map((name, index) => ({
    name,
    samples: [...new Set(first.map((row) => row[index] ?? '').filter((value) => value !== ''))].slice(
      0,
      SAMPLES,
    ),
  }));

export const isSame = (one: Mapping, other: Mapping): boolean =>
  mappedFields.every((field) => one[field] === other[field]);
