import { DomainError } from '@causeway/contracts';
import type { ImportFormat, Reading } from '../reading.js';
import { readHsdsJson } from './hsds-json.js';
import { isPackageTable, readHsdsPackage } from './hsds-package.js';
import { readMappedTable } from './mapped-table.js';
import { guessMapping, type Mapping } from './mapping.js';
import { readMeetings } from './meetings.js';
import { tableOf, type Table } from './table.js';
import { textOf, type Encoding } from './text-of.js';
import { isZip, unzip } from './unzip.js';

/** Bytes of one list. */
export const MOST_BYTES = 20 * 1024 * 1024;

export interface ListRead extends Reading {
  encoding: Encoding;
  /** Of a table: its columns, how they were understood, and its first rows to look at. */
  table: { columns: string[]; mapping: Mapping; first: string[][] } | null;
}

/** Rows of a table that are shown beside its mapping. */
const FIRST = 5;

/**
 * Reads a list, whatever its form.
 * @param mapping which column is what, for a table; guessed from the names of its columns without it
 * @throws DomainError `import.…`, when it cannot be read as a whole
 */
export async function readList(
  bytes: Uint8Array,
  format: ImportFormat,
  mapping?: Mapping | null,
): Promise<ListRead> {
  if (bytes.length > MOST_BYTES) throw new DomainError('import.too_large');
  if (format === 'hsds' && isZip(bytes)) {
    const reading = readHsdsPackage(await unzip(bytes, isPackageTable));
    return { ...reading, encoding: 'utf-8', table: null };
  }
  const { text, encoding } = textOf(bytes, { legacy: format === 'csv' });
  if (format === 'hsds') return { ...readHsdsJson(text), encoding, table: null };
  if (format === 'meeting_guide') return { ...readMeetings(text), encoding, table: null };
  const table = tableOf(text);
  const used = mapping ?? guessMapping(table.columns);
  // A table whose columns say nothing waits for somebody to say it.
  const reading = used.name ? readMappedTable(table, used) : { services: [], bad: table.bad, notes: [] };
  return { ...reading, encoding, table: { columns: table.columns, mapping: used, first: firstOf(table) } };
}

const firstOf = ({ columns, rows }: Table): string[][] =>
  rows.slice(0, FIRST).map(({ cells }) => columns.map((column) => (cells[column] ?? '').slice(0, 200)));
