import type { ImportProblem } from '../reading.js';

/** A problem found while cleaning: `fatal` ones keep the whole row out, others only the field. */
export interface Found {
  field: string;
  problem: ImportProblem;
  value: unknown;
  fatal: boolean;
}

/** Cleans one value. Gives undefined for nothing, and tells what is wrong. */
export type Cleaner = (value: unknown, tell: (problem: ImportProblem, fatal?: boolean) => void) => unknown;

export type Shape = Record<string, Field>;

interface Field {
  clean?: Cleaner;
  /** A part, or a list of parts, with a shape of its own. */
  shape?: () => Shape;
  list?: true;
  required?: true;
}

/** A list longer than this is no list of a service's phones or places any more. */
const LONGEST = 500;

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/**
 * Takes from `raw` what the shape names, in its clean form; everything else is left behind.
 * @param found collects what is wrong, by the path of the field, such as `phones.0.number`
 */
export function cleaned(raw: unknown, shape: Shape, found: Found[], path = ''): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    found.push({ field: path, problem: 'not_an_object', value: raw, fatal: true });
    return result;
  }
  for (const [name, field] of Object.entries(shape)) {
    const value = (raw as Record<string, unknown>)[name];
    const at = path ? `${path}.${name}` : name;
    const clean = isNothing(value) ? undefined : cleanField(value, field, found, at);
    if (clean !== undefined) result[name] = clean;
    else if (field.required && !found.some((each) => each.fatal && each.field === at))
      found.push({ field: at, problem: 'missing', value: null, fatal: true });
  }
  return result;
}

function cleanField(value: unknown, field: Field, found: Found[], at: string): unknown {
  const { shape, list } = field;
  if (shape && list) return cleanList(value, shape(), found, at);
  if (shape) {
    const part = cleaned(value, shape(), found, at);
    return Object.keys(part).length > 0 ? part : undefined;
  }
  return field.clean?.(value, (problem, fatal = false) => found.push({ field: at, problem, value, fatal }));
}

function cleanList(value: unknown, shape: Shape, found: Found[], at: string): unknown[] | undefined {
  if (!Array.isArray(value)) {
    found.push({ field: at, problem: 'not_a_list', value, fatal: false });
    return undefined;
  }
  if (value.length > LONGEST) {
    found.push({ field: at, problem: 'too_many', value: value.length, fatal: true });
    return undefined;
  }
  const parts = value.map((part, index) => cleaned(part, shape, found, `${at}.${index}`));
  return parts.length > 0 ? parts.filter((part) => Object.keys(part).length > 0) : undefined;
}
