import { useNavigate } from 'react-router';
import { ProblemError } from '../../shared/api.js';
import { keptFile } from './kept-file.js';
import { draftOf, writeDraft } from './list-draft.js';
import { readList, saveList, useStep, type List } from './use-imports.js';

interface ToRead {
  list: List;
  /** null: it is fetched from its address. */
  file: File | null;
  /** Its columns are called otherwise now: what was said of them is forgotten. */
  anew?: boolean;
}

/** True when columns that were said are not in the list any more. */
export const isOtherTable = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'import.mapping_incomplete';

/** Reads a list and goes to what it would do; a table nobody has looked at yet goes to its columns first. */
export function useRead() {
  const navigate = useNavigate();
  const read = useStep(async ({ list, file, anew = false }: ToRead) => {
    if (file) keptFile.keep(list.id, file);
    const body = anew ? writeDraft(draftOf(list), null) : null;
    if (body) await saveList(list.id, body);
    const importId = await readList(list.id, file);
    if (importId === null) return null;
    const asksColumns = list.format === 'csv' && (anew || list.mapping === null);
    await navigate(`/directory/lists/${list.id}/imports/${importId}${asksColumns ? '/columns' : ''}`);
    return importId;
  });
  return read;
}
