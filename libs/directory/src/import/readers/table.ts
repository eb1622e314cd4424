import { DomainError } from '@causeway/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import type { RowProblem } from '../reading.js';

/** One row of a file. Cells are trimmed. */
export interface TableRow {
  /** Where the row begins, counted from 1 as editors do. */
  line: number;
  /** By the column's name as it stands in the header. */
  cells: Record<string, string>;
}

export interface Table {
  columns: string[];
  rows: TableRow[];
  /** Rows that have more or fewer cells than the header. */
  bad: RowProblem[];
}

/** A column without a name still has a place. */
const nameless = (index: number): string => `column ${index + 1}`;

/**
 * Reads text with a header, whatever separates its cells: comma, semicolon, tab or bar.
 * @param options.mayBeEmpty whether a header without rows is fine
 * @throws DomainError `import.empty`, `import.cut_off` for a quotation that never ends, `import.not_a_table`
 */
export function tableOf(text: string, { mayBeEmpty = false } = {}): Table {
  if (text.trim() === '') throw new DomainError('import.empty');
  if (/^\s*[[{<]/.test(text)) throw new DomainError('import.not_a_table');
  const [header, ...records] = recordsOf(text, separatorOf(text));
  if (!header || header.cells.length < 2) throw new DomainError('import.not_a_table');
  const columns = namesOf(header.cells);
  if (records.length === 0 && !mayBeEmpty) throw new DomainError('import.empty');
  const fits = ({ cells }: Parsed) => cells.length === columns.length;
  return {
    columns,
    rows: records.filter(fits).map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])),
    })),
    bad: records
      .filter((record) => !fits(record))
      .map(({ line, cells }) => ({
        ...{ place: String(line), key: null, field: null, problem: 'cell_count' as const },
        value: `${cells.length} / ${columns.length}`,
      })),
  };
}

/** Two columns of one name would hide each other. */
function namesOf(cells: string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell || nameless(index);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** What occurs most often in the header, outside of quotation marks. */
function separatorOf(text: string): string {
  const [header = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/, 1);
  const counted = [',', ';', '\t', '|'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

interface Parsed {
  line: number;
  cells: string[];
}

function recordsOf(text: string, delimiter: string): Parsed[] {
  try {
    const parsed = parse(text, {
      ...{ delimiter, info: true, relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: true, skip_records_with_empty_values: true, trim: true },
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // The parser counts up to where a row ends.
    return parsed.map(({ record, info }) => ({
      cells: record,
      line: info.lines - record.join('').split('\n').length + 1,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? String(error['lines']) : undefined;
    throw new DomainError(
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'import.cut_off' : 'import.not_a_table',
      line,
    );
  }
}
