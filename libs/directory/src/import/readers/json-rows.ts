import { DomainError } from '@causeway/contracts';
import type { RowProblem } from '../reading.js';
import { shown } from '../reading.js';

export interface JsonRow {
  raw: unknown;
  /** `#3`: the third of an array; `7`: on line 7. */
  place: string;
}

/**
 * The rows of a JSON text: an array, one object, objects line by line (NDJSON), or a page of an API (`contents`).
 * @throws DomainError `import.cut_off`, `import.not_json`, `import.empty`
 */
export function jsonRows(text: string): { rows: JsonRow[]; bad: RowProblem[] } {
  const whole = text.trim();
  if (whole === '') throw new DomainError('import.empty');
  let parsed: unknown;
  try {
    parsed = JSON.parse(whole);
  } catch (error) {
    return linesOf(whole) ?? refuse(whole, error);
  }
  if (Array.isArray(parsed)) return { rows: numbered(parsed), bad: [] };
  if (typeof parsed !== 'object' || parsed === null) throw new DomainError('import.not_json');
  const { contents } = parsed as { contents?: unknown };
  return { rows: numbered(Array.isArray(contents) ? contents : [parsed]), bad: [] };
}

const numbered = (list: unknown[]): JsonRow[] => list.map((raw, index) => ({ raw, place: `#${index + 1}` }));

/** Objects line by line; undefined when the first line is none. */
function linesOf(text: string): { rows: JsonRow[]; bad: RowProblem[] } | undefined {
  const lines = text.split(/\r?\n/);
  if (lines.length < 2 || read(lines[0] ?? '') === undefined) return undefined;
  const rows: JsonRow[] = [];
  const bad: RowProblem[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const raw = read(line);
    const place = String(index + 1);
    // A last line that has no end was cut off, and who knows how many behind it.
    if (raw === undefined && index === lines.length - 1) throw new DomainError('import.cut_off');
    if (raw !== undefined) rows.push({ raw, place });
    else bad.push({ place, key: null, field: null, problem: 'not_an_object', value: shown(line) });
  });
  return { rows, bad };
}

function read(line: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function refuse(text: string, error: unknown): never {
  const begun = /^[[{]/.test(text);
  const unended = begun && /end of JSON|Unterminated/i.test(String(error));
  throw new DomainError(unended || (begun && !/[\]}]$/.test(text)) ? 'import.cut_off' : 'import.not_json');
}
