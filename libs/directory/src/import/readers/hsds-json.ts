import { withoutDoubles, type Reading } from '../reading.js';
import { jsonRows, type JsonRow } from './json-rows.js';
import { allListed } from './listed.js';

/**
 * Reads services of HSDS 3.1 as JSON: one, many, line by line, a page of an HSDS API; also organizations that hold their
 * services.
 * @throws DomainError `import.cut_off`, `import.not_json`, `import.empty`
 */
export function readHsdsJson(text: string): Reading {
  const { rows, bad } = jsonRows(text);
  const reading = allListed(rows.flatMap(servicesOf));
  return withoutDoubles({ ...reading, bad: [...bad, ...reading.bad] });
}

/** An organization of the API (`full_service`) holds its services; they name it in turn. */
function servicesOf(row: JsonRow): JsonRow[] {
  const { raw, place } = row;
  if (typeof raw !== 'object' || raw === null || 'status' in raw || !('services' in raw)) return [row];
  const { services, ...organization } = raw;
  if (!Array.isArray(services)) return [row];
  return services.map((service: unknown, index) => ({
    raw: typeof service === 'object' && service !== null ? { organization, ...service } : service,
    place: `${place}.${index + 1}`,
  }));
}
