import type { IdentifierFinding } from '@causeway/contracts';
import { addresses } from './addresses.js';
import { births } from './births.js';
import { emails } from './emails.js';
import { fold } from './fold.js';
import { numbers } from './numbers.js';
import { people } from './people.js';
import { phones } from './phones.js';
import { Scene, type Candidate } from './scene.js';

/** A finding, and what is to be looked up among what is known. */
export interface Identifier extends IdentifierFinding {
  /** Telephone numbers in E.164; everything else without accents and in lower case. */
  value: string;
  /** Only a first name, that may as well be a colleague's. */
  colleague: boolean;
}

/**
 * What in a text may tell who somebody is that we serve: ranges of the text, in their order, none within another. What
 * speaks of a place, of a colleague or of the author is left out. Deterministic, and the same in the browser and on the server.
 */
export function findIdentifiers(source: string): Identifier[] {
  const folded = fold(source);
  const scene = new Scene(folded.text);
  const sure = [...numbers(scene), ...births(scene), ...emails(scene)];
  const free = ({ start, end }: Candidate) => !sure.some((one) => one.start < end && start < one.end);
  const all = [...sure, ...phones(scene).filter(free), ...addresses(scene).filter(free)];
  return withoutOverlaps([...all, ...people(scene, all)]).map(
    ({ kind, start, end, value, colleague = false }) => ({
      kind,
      ...folded.source(start, end),
      value,
      colleague,
    }),
  );
}

/** Whom and what the organization knows anyway. */
export interface Known {
  /** As {@link Identifier.value}: numbers, mailboxes and addresses of resources, facilities and colleagues. */
  values: ReadonlySet<string>;
  /** Colleagues' names, whole and first ones alone, in lower case and without accents. */
  colleagues: ReadonlySet<string>;
}

/** Leaves out what belongs to somebody or some place that is known. A colleague's whole name never tells of whom we serve. */
export const withoutKnown = (found: Identifier[], { values, colleagues }: Known): Identifier[] =>
  found.filter(
    ({ kind, value, colleague }) =>
      !values.has(value) && !(kind === 'name' && (colleague || value.includes(' ')) && colleagues.has(value)),
  );

function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const inOrder = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const candidate of inOrder) if (candidate.start >= (kept.at(-1)?.end ?? 0)) kept.push(candidate);
  return kept;
}
