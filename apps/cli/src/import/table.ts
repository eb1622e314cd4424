import { readFile, stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';

/** Larger files are refused: the longest list of this kind, every hospital of the United States, has 3 MB. */
const MAX_BYTES = 50 * 1024 * 1024;

/** A file that cannot be used as a whole; the message is for people. */
export class FileProblem extends Error {}

/** One row of a file, by column name. Cells are trimmed; a cell that is not there is empty. */
export interface TableRow {
  /** Where the row begins, counted from 1 as editors do. */
  line: number;
  cells: Record<string, string>;
}

export interface Table {
  columns: string[];
  rows: TableRow[];
  /** Rows that have more or fewer cells than the header. */
  bad: BadRow[];
}

export interface BadRow {
  line: number;
  reason: string;
}

/**
 * Reads a CSV file with a header.
 * @param needed columns that must be there, in lower case
 * @throws FileProblem when there is no such file, or it is no such table
 */
export async function readTable(file: string, needed: readonly string[]): Promise<Table> {
  return parseTable(await readText(file), file, needed);
}

async function readText(file: string): Promise<string> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new FileProblem(
      error.code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${error.code})`,
    );
  });
  if (!found.isFile()) throw new FileProblem(`${file} is not a file`);
  if (found.size > MAX_BYTES) {
    throw new FileProblem(
      `${file} has ${Math.ceil(found.size / 1024 / 1024)} MB; at most ${MAX_BYTES / 1024 / 1024} MB are read. Split it`,
    );
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new FileProblem(`${file} cannot be read (${error.code})`);
  });
  if (bytes.includes(0)) throw new FileProblem(`${file} is not a text file. Save the list as "CSV UTF-8"`);
  try {
    // Takes a byte order mark away, too.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem(`${file} is not UTF-8. Save the list as "CSV UTF-8"`);
  }
}

/** The same for text that was read already; `file` is its name in messages. */
export function parseTable(text: string, file: string, needed: readonly string[]): Table {
  if (/^\s*[[{<]/.test(text))
    throw new FileProblem(
      `${file} is no CSV file: it begins with "${shortened(text.trim().split('\n')[0] ?? '')}"`,
    );
  const [header, ...records] = recordsOf(text, file);
  if (!header) throw new FileProblem(`${file} is empty`);
  const columns = header.cells.map((name) => name.toLowerCase());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new FileProblem(
      `${file} lacks the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')}. Its first line is: ${shortened(header.cells.join(','))}`,
    );
  }
  if (records.length === 0) throw new FileProblem(`${file} has a header, but no rows`);
  const fits = (record: Parsed) => record.cells.length === columns.length;
  return {
    columns,
    rows: records.filter(fits).map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ''])),
    })),
    bad: records
      .filter((record) => !fits(record))
      .map(({ line, cells }) => ({
        line,
        reason: `has ${cells.length} cells, the header has ${columns.length}`,
      })),
  };
}

interface Parsed {
  line: number;
  cells: string[];
}

function recordsOf(text: string, file: string): Parsed[] {
  try {
    const parsed = parse(text, {
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // The parser counts up to where a row ends.
    return parsed.map(({ record, info }) => ({
      cells: record,
      line: info.lines - record.join('').split('\n').length + 1,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? `, line ${error['lines']}` : '';
    throw new FileProblem(
      `${file}${line}: ${error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is opened and never closed' : error.message}`,
    );
  }
}

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)} …` : text);
