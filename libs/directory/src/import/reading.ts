import type { importFormats, importProblems, OneOf } from '@causeway/contracts';
import type { HsdsService } from '../hsds/shapes.js';

/** What is wrong with a field: a stable word, which the web and the command line say in sentences. */
export type ImportProblem = OneOf<typeof importProblems>;

export type ImportFormat = OneOf<typeof importFormats>;

/** Where in the list something is wrong, and what. */
export interface RowProblem {
  /** As its reader finds it: `line 12`, `service 3`, `meetings.json #5`. */
  place: string;
  /** What the record calls itself: its slug or id; null when it has none. */
  key: string | null;
  field: string | null;
  problem: ImportProblem;
  /** What stood there, shortened. */
  value: string | null;
}

/** One service of a list, in the form of HSDS. */
export interface ListedService {
  /** Known again by this when the list is read again; each once in a list. */
  externalId: string;
  place: string;
  service: HsdsService;
}

/** What a reader makes of a list. */
export interface Reading {
  services: ListedService[];
  /** Rows that do not come in. */
  bad: RowProblem[];
  /** Fields that were left out of rows that do come in. */
  notes: RowProblem[];
}

/** What stood there is shown to people: as much of it as fits a line. */
const SHOWN = 80;

export const shown = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
};

/** Lists in which two rows have the same key: the first one comes in, the others are named. */
export function withoutDoubles({ services, bad, notes }: Reading): Reading {
  const places = new Map<string, string>();
  const kept: ListedService[] = [];
  const doubled: RowProblem[] = [];
  for (const each of services) {
    const earlier = places.get(each.externalId);
    if (earlier === undefined) {
      places.set(each.externalId, each.place);
      kept.push(each);
    } else {
      const { externalId: key, place } = each;
      doubled.push({ place, key, field: 'id', problem: 'doubled', value: earlier });
    }
  }
  return { services: kept, bad: [...bad, ...doubled], notes };
}
