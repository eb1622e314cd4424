import { useDraft } from '../../shared/use-draft.js';
import type { Named } from '../message/named.js';

/** Whom and what the writer picked from the list, kept with the draft: the text alone does not say which of two it means. */
export function usePicked(key: string): [readonly Named[], (named: Named) => void, () => void] {
  const [kept, keep] = useDraft(`${key}.named`);
  const picked = read(kept);
  return [picked, (named) => keep(JSON.stringify([named, ...picked])), () => keep('')];
}

function read(kept: string): readonly Named[] {
  if (!kept) return [];
  try {
    return JSON.parse(kept) as Named[];
  } catch {
    return [];
  }
}
