/** Letters without accents, in lower case: "José" is found by "jose". */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/**
 * Those of `items` whose name fits what was typed: first where the name begins with it, then where a later word does,
 * otherwise in the order given. Several words must fit several beginnings: "d re" finds "Dana Reyes".
 */
export function fitting<T>(
  items: readonly T[],
  query: string,
  nameOf: (item: T) => string,
  most: number,
): T[] {
  const asked = plain(query).trim();
  const words = asked.split(/\s+/);
  const ranked = items.flatMap((item) => {
    const name = plain(nameOf(item));
    if (name.startsWith(asked)) return [{ item, rank: 0 }];
    const parts = name.split(/[\s-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word))) ? [{ item, rank: 1 }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ item }) => item);
}
