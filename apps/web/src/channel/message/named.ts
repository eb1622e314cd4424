/** Somebody or something that a message can name; `words` is how it stands in the text, with its sign. */
export type Named =
  | { readonly kind: 'member' | 'resource'; readonly id: string; readonly words: string }
  | { readonly kind: 'onduty' | 'team'; readonly words: string };

export interface Found {
  readonly named: Named;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text names one of `all`. The longest name wins ("@Dana Reyes" is not "@Dana"), of two with the same words the
 * first; a sign inside of a word and a name that goes on ("@Danae") do not count.
 */
export function findNamed(text: string, all: readonly Named[]): Found[] {
  if (!/[@#]/.test(text)) return [];
  const longestFirst = [...all].sort((a, b) => b.words.length - a.words.length);
  const found: Found[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}_])[@#]/gu)) {
    const named = longestFirst.find(({ words }) => {
      const there = text.slice(index, index + words.length);
      return (
        there.toLowerCase() === words.toLowerCase() &&
        !/^[\p{L}\p{N}_]/u.test(text.slice(index + words.length))
      );
    });
    if (named) found.push({ named, start: index, end: index + named.words.length });
  }
  return found;
}

/** What a text names, each once, in the order in which it stands. */
export function namesIn(text: string, all: readonly Named[]): Named[] {
  const once = new Map(findNamed(text, all).map(({ named }) => [idOf(named), named]));
  return [...once.values()];
}

const idOf = (named: Named): string => ('id' in named ? named.id : named.kind);
