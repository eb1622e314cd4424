import type { List, WriteList } from './use-imports.js';

/** What a form for a list holds; empty words are not said yet. */
export interface ListDraft {
  name: string;
  format: WriteList['format'] | '';
  kind: WriteList['kind'] | '';
  pathways: NonNullable<WriteList['pathways']>;
  /** Where it comes from: chosen from this device, or fetched. */
  from: 'file' | 'address';
  url: string;
  /** Hours between two visits, as the choice has it; empty: only when somebody asks. */
  every: string;
  appliesItself: boolean;
}

export const emptyDraft: ListDraft = {
  ...{ name: '', format: '', kind: '', pathways: [], from: 'file', url: '', every: '', appliesItself: false },
};

/** How often a list can be fetched, in hours: a day, a week, thirty days. */
export const rhythms = ['24', '168', '720'] as const;

export const draftOf = ({
  name,
  format,
  kind,
  pathways,
  url,
  everyHours,
  appliesItself,
}: List): ListDraft => ({
  ...{ name, format, kind, pathways, appliesItself },
  ...{ from: url === null ? 'file' : 'address', url: url ?? '', every: everyHours?.toString() ?? '' },
});

export type DraftProblem = 'name' | 'format' | 'kind' | 'url';

/** What is missing or cannot be right, by field. */
export function checkDraft({
  name,
  format,
  kind,
  from,
  url,
}: ListDraft): Partial<Record<DraftProblem, true>> {
  return {
    ...(name.trim() === '' && { name: true }),
    ...(format === '' && { format: true }),
    ...(kind === '' && { kind: true }),
    ...(from === 'address' && !/^https:\/\/\S+\.\S+$/.test(url.trim()) && { url: true }),
  };
}

/** What is sent; null while something is missing. The columns stay as they were said. */
export function writeDraft(draft: ListDraft, mapping: List['mapping']): WriteList | null {
  const { name, format, kind, pathways, from, url, every, appliesItself } = draft;
  if (Object.keys(checkDraft(draft)).length > 0 || format === '' || kind === '') return null;
  const fetched = from === 'address';
  return {
    ...{ name: name.trim(), format, kind, pathways },
    mapping: format === 'csv' ? (mapping as Record<string, string> | null) : null,
    url: fetched ? url.trim() : null,
    everyHours: fetched && every !== '' ? Number(every) : null,
    appliesItself: fetched && every !== '' && appliesItself,
  };
}

/** The name of a file as the name of a list: without its ending, signs as spaces, a large letter first. */
export const nameOfFile = (name: string): string =>
  name
    .replace(/\.[a-z]{2,4}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim()
    .replace(/^./u, (letter) => letter.toUpperCase());
