/** Text without accents, odd digits, odd spaces and what cannot be seen, and where each character of it came from. */
export interface Folded {
  text: string;
  /** The range of the source that a range of {@link text} came from. */
  source(start: number, end: number): { start: number; end: number };
}

const UNSEEN = /\p{Cf}/u;
const DASH = /\p{Pd}|\u2212/u;
const QUOTE = /[\u2018\u2019\u201b\u02bc\u00b4`]/u;

/** Looks alike become alike: `２０３–555` is found as `203-555` is. */
export function fold(source: string): Folded {
  const text: string[] = [];
  const from: number[] = [];
  const until: number[] = [];
  let index = 0;
  for (const character of source) {
    const start = index;
    index += character.length;
    for (const plain of plainly(character)) {
      // Long gaps would only keep the expressions busy.
      if (plain === ' ' && text.at(-1) === ' ') continue;
      text.push(plain);
      from.push(start);
      until.push(index);
    }
  }
  return {
    text: text.join(''),
    source: (start, end) => ({ start: from[start] ?? index, end: until[end - 1] ?? index }),
  };
}

function plainly(character: string): string[] {
  if (UNSEEN.test(character)) return [];
  if (character === '\n') return ['\n'];
  if (/\s/.test(character)) return [' '];
  if (DASH.test(character)) return ['-'];
  if (QUOTE.test(character)) return ["'"];
  // Code units, so that indexes of the text are those of a string.
  return character.normalize('NFKD').replace(/\p{M}/gu, '').split('');
}
