import { DomainError } from '@causeway/contracts';
import { tableNames, type TableName } from '../../hsds/layout.js';
import { nest, type Row, type Tables } from '../../hsds/tabular.js';
import { unguarded } from '../../hsds/csv-cells.js';
import { shown, withoutDoubles, type Reading, type RowProblem } from '../reading.js';
import { allListed } from './listed.js';
import { tableOf } from './table.js';
import { textOf } from './text-of.js';

/** Whether a file of a package holds one of the tables that are read. */
export const isPackageTable = (name: string): boolean =>
  name.endsWith('.csv') && tableNames.includes(name.slice(0, -4) as TableName);

/**
 * Reads the tabular package of HSDS 3.1: a CSV file for each table, named as the table.
 * @param files by their names, `service.csv` among them
 * @throws DomainError `import.not_a_package`, and what a table as a whole is refused for
 */
export function readHsdsPackage(files: Map<string, Uint8Array>): Reading {
  if (!files.has('service.csv')) throw new DomainError('import.not_a_package');
  const tables: Tables = new Map();
  const places = new Map<Row, string>();
  const bad: RowProblem[] = [];
  for (const [name, bytes] of files) {
    if (!isPackageTable(name)) continue;
    const { text } = textOf(bytes, { legacy: true });
    const { rows, bad: uneven } = tableOf(text, { mayBeEmpty: true });
    bad.push(...uneven.map((each) => ({ ...each, place: `${name} ${each.place}` })));
    tables.set(
      name.slice(0, -4) as TableName,
      rows.map(({ line, cells }) => {
        const row = Object.fromEntries(
          Object.entries(cells).map(([key, value]) => [key.toLowerCase(), unguarded(value)]),
        );
        places.set(row, `${name} ${line}`);
        return row;
      }),
    );
  }
  const nested = nest(tables);
  const placeOf = (row: Row) => places.get(row) ?? 'service.csv';
  const reading = allListed(nested.map(({ row, service }) => ({ raw: service, place: placeOf(row) })));
  const missing = nested.flatMap(({ row, missing: fields }) =>
    fields.map(({ field, value }): RowProblem => {
      const place = placeOf(row);
      return { place, key: shown(row['id']), field, problem: 'unknown_reference', value: shown(value) };
    }),
  );
  return withoutDoubles({ ...reading, bad: [...bad, ...reading.bad], notes: [...missing, ...reading.notes] });
}
