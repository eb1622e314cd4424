import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The standard lies beside the project on some machines; elsewhere what needs it is skipped, and counted as such. */
const folder = resolve(import.meta.dirname, '../../../shared/standards/hsds-3.1');
export const hasHsds = existsSync(folder);

const read = (path: string) => JSON.parse(readFileSync(resolve(folder, path), 'utf8')) as Schema;

interface Schema {
  properties: Record<string, unknown>;
  required?: string[];
  tabular_required?: string[];
}

/** A check against one of the compiled schemas of HSDS 3.1. */
export function hsdsCheck(name: 'service' | 'organization' | 'service_at_location'): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  return ajv.compile(read(`compiled/${name}.json`));
}

/** What a table of the tabular package lacks or has too much, by the schema of its name. */
export function tableProblems(table: string, columns: string[], rows: Record<string, string>[]): string[] {
  const { properties, required = [], tabular_required: tabular = [] } = read(`${table}.json`);
  const plain = Object.keys(properties);
  const needed = [...required.filter((name) => plain.includes(name) && name !== 'unit'), ...tabular];
  return [
    ...columns.filter((name) => !plain.includes(name)).map((name) => `${table} has no column ${name}`),
    // Addresses have to have each part; of some, nobody knows it, and its cell is empty.
    ...(table === 'address' ? [] : needed).flatMap((name) =>
      rows.filter((row) => (row[name] ?? '') === '').map((row) => `${table} ${row['id']} lacks ${name}`),
    ),
  ];
}
