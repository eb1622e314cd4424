import type { SynonymGroup } from './synonyms.js';
import { wordsOf } from './words.js';

/** What has to occur: one of these. Each is one word, or several that follow each other. */
export interface Term {
  anyOf: string[][];
  /** The word as it was typed, where it may be the beginning of one, or misspelled; undefined for what is known. */
  typed?: string;
}

/** More would be a message, not a search. */
const MOST_WORDS = 12;
/** Shorter ones begin too many words. */
const SHORTEST_BEGINNING = 2;

/** What a search asks for: every term has to occur. Words of a group of synonyms stand for all of that group. */
export function termsOf(search: string, groups: readonly SynonymGroup[]): Term[] {
  const words = wordsOf(search).slice(0, MOST_WORDS);
  const known = groups.map((group) => group.map(wordsOf).filter(({ length }) => length > 0));
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const found = longest(words, at, known);
    const word = words[at] ?? '';
    terms.push(found ? { anyOf: found.group } : { anyOf: [[word]], typed: word });
    at += found?.length ?? 1;
  }
  return terms;
}

/** The longest phrase of any group that begins at a word, with every group that it belongs to. */
function longest(
  words: readonly string[],
  at: number,
  groups: readonly string[][][],
): { length: number; group: string[][] } | undefined {
  const fits = (phrase: readonly string[]) => phrase.every((word, index) => words[at + index] === word);
  const lengths = groups.flatMap((group) => group.filter(fits).map(({ length }) => length));
  if (lengths.length === 0) return undefined;
  const length = Math.max(...lengths);
  const isIt = (phrase: readonly string[]) => phrase.length === length && fits(phrase);
  return { length, group: groups.filter((group) => group.some(isIt)).flat() };
}

/** What a typed word may mean: words of the directory. */
export interface Meant {
  words: string[];
  /** Whether it begins them; else they are spelled alike. */
  begun: boolean;
}

/** So many words may begin alike; of more, PostgreSQL looks for the beginning itself. */
const MOST_BEGUN = 20;

interface InPostgres {
  /** To be looked for. */
  match: string;
  /** To be ranked by: a word that is there as it was typed counts for more than one that it only begins. */
  words: string;
}

/** The search in PostgreSQL's words. Only letters and digits get in, so nothing of it can be an operator. */
export function toTsQuery(terms: readonly Term[], meant: ReadonlyMap<string, Meant>): InPostgres {
  const ways = terms.map(({ anyOf, typed }) => {
    const phrases = anyOf.map((phrase) => `(${phrase.join(' <-> ')})`);
    if (typed === undefined || typed.length < SHORTEST_BEGINNING) return { match: phrases, words: phrases };
    const { words = [], begun = true } = meant.get(typed) ?? {};
    const beginning = `${typed}:*`;
    // Numbers are not among the words that are known.
    const isOpen = /^\p{N}/u.test(typed) || words.length > MOST_BEGUN;
    const match = begun && words.length > 0 && !isOpen ? words : [beginning, ...(begun ? [] : words)];
    return { match, words: [...phrases, beginning, ...(begun ? [] : words)] };
  });
  const joined = (name: keyof InPostgres) => ways.map((each) => `(${each[name].join(' | ')})`).join(' & ');
  return { match: joined('match'), words: joined('words') };
}
