let kept: { listId: string; file: File } | null = null;

/** The file that was chosen last, until the page is left: its columns may have to be read anew. Nothing of it is stored. */
export const keptFile = {
  keep: (listId: string, file: File): void => {
    kept = { listId, file };
  },
  of: (listId: string): File | null => (kept?.listId === listId ? kept.file : null),
};
