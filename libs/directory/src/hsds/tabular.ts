import { layout, tableNames, type TableName } from './layout.js';
import type { HsdsService } from './shapes.js';

/** A row of a tabular package: what JSON nests stands in other tables and is named by ids. */
export type Row = Record<string, unknown>;
export type Tables = Map<TableName, Row[]>;

/** Lays services out as the tables of a tabular package. What several of them share stands there once. */
export function flatten(services: Iterable<HsdsService>): Tables {
  const tables: Tables = new Map(tableNames.map((name) => [name, []]));
  const known = new Set<string>();
  const put = (table: TableName, nested: Row, named: Row): void => {
    const once = `${table} ${String(nested['id'])}`;
    const { columns, children = [], references = [] } = layout[table];
    if (known.has(once)) return;
    known.add(once);
    const row: Row = {};
    for (const column of columns) row[column] = nested[column] ?? named[column];
    for (const { as, table: other, by } of references) {
      const part = nested[as] as Row | undefined;
      if (!part) continue;
      row[by] = part['id'];
      put(other, part, {});
    }
    tables.get(table)?.push(row);
    for (const { as, table: other, by } of children) {
      const link = other === 'attribute' ? { link_entity: table } : {};
      for (const part of (nested[as] as Row[] | undefined) ?? [])
        put(other, part, { [by]: nested['id'], ...link });
    }
  };
  for (const service of services) put('service', service as unknown as Row, {});
  return tables;
}

/** A service of a tabular package, nested again, and what it named that is not there. */
interface Nested {
  row: Row;
  service: Row;
  missing: { field: string; value: unknown }[];
}

/** Nests the rows of a tabular package under its services. */
export function nest(tables: Tables): Nested[] {
  const byKey = new Map<string, Row[]>();
  const keyOf = (table: TableName, column: string, value: unknown) => `${table} ${column} ${String(value)}`;
  for (const [table, rows] of tables)
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) {
        if (value === '' || value === undefined || !(column === 'id' || column.endsWith('_id'))) continue;
        const key = keyOf(table, column, value);
        const there = byKey.get(key);
        if (there) there.push(row);
        else byKey.set(key, [row]);
      }
  const whole = (table: TableName, row: Row, missing: Nested['missing']): Row => {
    const { columns, children = [], references = [] } = layout[table];
    const result: Row = {};
    for (const column of columns) if (row[column] !== '') result[column] = row[column];
    for (const { as, table: other, by } of references) {
      if (row[by] === undefined || row[by] === '') continue;
      const [found] = byKey.get(keyOf(other, 'id', row[by])) ?? [];
      if (found) result[as] = whole(other, found, missing);
      else missing.push({ field: `${table}.${by}`, value: row[by] });
    }
    for (const { as, table: other, by } of children) {
      const found = byKey.get(keyOf(other, by, row['id']));
      if (found) result[as] = found.map((each) => whole(other, each, missing));
    }
    return result;
  };
  return (tables.get('service') ?? []).map((row) => {
    const missing: Nested['missing'] = [];
    return { row, service: whole('service', row, missing), missing };
  });
}
