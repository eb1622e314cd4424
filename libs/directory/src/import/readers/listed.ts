import { DomainError } from '@causeway/contracts';
import type { HsdsService } from '../../hsds/shapes.js';
import { shown, type ListedService, type RowProblem } from '../reading.js';
import { cleaned, type Found } from './clean.js';
import { serviceShape } from './hsds-shape.js';

const problemsOf = (found: readonly Found[], place: string, key: string | null): RowProblem[] =>
  found.map(({ field, problem, value }) => ({
    place,
    key,
    field: field || null,
    problem,
    value: shown(value),
  }));

/**
 * Makes a listed service of what has the form of an HSDS service: one that comes in, or the reasons why not.
 * @param naming how a field of the form is called in the list itself, where that differs
 */
export function listed(
  raw: unknown,
  place: string,
  naming: (field: string) => string = (field) => field,
): { service: ListedService | null; bad: RowProblem[]; notes: RowProblem[] } {
  const found: Found[] = [];
  const service = cleaned(raw, serviceShape, found) as unknown as HsdsService;
  const named = found.map((each) => ({ ...each, field: each.field && naming(each.field) }));
  const key = shown(service.id);
  const bad = problemsOf(
    named.filter(({ fatal }) => fatal),
    place,
    key,
  );
  if (bad.length > 0) return { service: null, bad, notes: [] };
  return { service: { externalId: service.id, place, service }, bad, notes: problemsOf(named, place, key) };
}

/** Rows of one list; more than any state's directory of treatment has. */
const MOST_ROWS = 25_000;

/** The same for many, gathered. @throws DomainError `import.too_many` */
export function allListed(
  rows: readonly { raw: unknown; place: string }[],
  naming?: (field: string) => string,
): { services: ListedService[]; bad: RowProblem[]; notes: RowProblem[] } {
  if (rows.length > MOST_ROWS) throw new DomainError('import.too_many');
  const reading = { services: [] as ListedService[], bad: [] as RowProblem[], notes: [] as RowProblem[] };
  for (const { raw, place } of rows) {
    const { service, bad, notes } = listed(raw, place, naming);
    if (service) reading.services.push(service);
    reading.bad.push(...bad);
    reading.notes.push(...notes);
  }
  return reading;
}
