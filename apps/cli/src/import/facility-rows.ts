import type { facilityKinds, OneOf } from '@causeway/contracts';
import { titleCase } from './title-case.js';
import type { BadRow, Table, TableRow } from './table.js';

/** A facility as a list names it. */
export interface ListedFacility {
  sourceId: string;
  name: string;
  kind: OneOf<typeof facilityKinds>;
  address: string | null;
  city: string | null;
  state: string | null;
  phone: string | null;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  /** Five digits of the county, where the list has them. */
  countyFips: string | null;
  /** Staffed beds; null when not known. */
  beds: number | null;
}

/** Columns without which a list of facilities cannot be used. */
export const facilityColumns = ['source_id', 'name', 'type', 'latitude', 'longitude'] as const;

/** What the layers of HIFLD call their places, and our own words for them. */
const kindsByType: Record<string, ListedFacility['kind']> = {
  'general acute care': 'hospital',
  'critical access': 'hospital',
  children: 'hospital',
  'chronic disease': 'hospital',
  'long term care': 'hospital',
  military: 'hospital',
  psychiatric: 'hospital',
  rehabilitation: 'hospital',
  special: 'hospital',
  women: 'hospital',
  hospital: 'hospital',
  'local police department': 'police',
  "sheriff's office": 'police',
  police: 'police',
  prison: 'prison',
  'opioid treatment program': 'treatment_center',
  'substance abuse': 'treatment_center',
  'treatment center': 'treatment_center',
  'fire station': 'fire_station',
  'managed care': 'managed_care',
  other: 'other',
};

/** Makes facilities of a table's rows; each row that cannot be one is named with its line and the reason. */
export function facilitiesOf(table: Table): { facilities: ListedFacility[]; bad: BadRow[] } {
  const facilities: ListedFacility[] = [];
  const bad = [...table.bad];
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    try {
      const facility = facilityOf(row);
      const earlier = lines.get(facility.sourceId);
      if (earlier !== undefined)
        throw new Refused(`has the same source_id as line ${earlier}: ${facility.sourceId}`);
      lines.set(facility.sourceId, row.line);
      facilities.push(facility);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      bad.push({ line: row.line, reason: error.message });
    }
  }
  return { facilities, bad: bad.sort((a, b) => a.line - b.line) };
}

class Refused extends Error {}

function facilityOf({ cells }: TableRow): ListedFacility {
  const type = text(cells, 'type', 60);
  const kind = kindsByType[type.toLowerCase().replaceAll('_', ' ')];
  if (!kind) throw new Refused(`type is not known: ${type}`);
  return {
    sourceId: text(cells, 'source_id', 100),
    name: titleCase(text(cells, 'name', 200)),
    kind,
    address: optional(cells, 'address', titleCase),
    city: optional(cells, 'city', titleCase),
    state: optional(cells, 'state', (state) => state.toUpperCase()),
    // "NOT AVAILABLE" and the like are no numbers to call.
    phone: optional(cells, 'phone', (phone) => (phone.replace(/\D/g, '').length >= 7 ? phone : '')),
    latitude: degrees(cells, 'latitude', 90),
    longitude: degrees(cells, 'longitude', 180),
    countyFips: optional(cells, 'county_fips', (fips) => fips.padStart(5, '0')),
    beds: bedsOf(cells['beds']),
  };
}

function text(cells: TableRow['cells'], column: string, max: number): string {
  const value = cells[column] ?? '';
  if (value === '') throw new Refused(`${column} is empty`);
  if (value.length > max)
    throw new Refused(`${column} has ${value.length} characters, at most ${max} can be kept`);
  return value;
}

function optional(cells: TableRow['cells'], column: string, tidy: (value: string) => string): string | null {
  const value = cells[column] ?? '';
  if (value.length > 300)
    throw new Refused(`${column} has ${value.length} characters, at most 300 can be kept`);
  return (value && tidy(value)) || null;
}

function degrees(cells: TableRow['cells'], column: string, limit: number): number {
  const value = text(cells, column, 40);
  const number = Number(value);
  if (!Number.isFinite(number) || Math.abs(number) > limit)
    throw new Refused(`${column} is not a number from -${limit} to ${limit}: ${value}`);
  return number;
}

/** HIFLD writes -999 where it does not know. */
function bedsOf(value: string | undefined): number | null {
  const beds = Number(value || Number.NaN);
  return Number.isFinite(beds) && beds > 0 ? beds : null;
}
