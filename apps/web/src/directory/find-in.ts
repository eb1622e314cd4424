interface Searched {
  name: string;
  kind: string;
  description: string | null;
  address: string | null;
  providerName: string | null;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word occurs, accents or not. Without the server there are no misspellings and no other names. */
export function findIn(
  { name, kind, description, address, providerName }: Searched,
  search: string,
): boolean {
  const text = plain(
    [name, kind.replaceAll('_', ' '), description, address, providerName].filter(Boolean).join(' '),
  );
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
