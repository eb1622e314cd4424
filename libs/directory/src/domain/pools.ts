/** About what a search would find, from a sample of it. */
export interface Sample {
  hits: number;
  /** How many of them have all the words in their name. */
  named: number;
  /** Kilometres in which the nearest 600 or so are; null: there is no point, or there are fewer. */
  reach: number | null;
  /** How many of them are also where, and open or free when, it was asked for. */
  total: number;
}

/** What is looked at before anything is ranked; nothing said: all that fits. */
export interface Pool {
  /** Only what has the words in its name. */
  named?: true;
  /** Only the first of so many parts of the directory (2, 4 … 128), and all where somebody was accepted lately. */
  oneOf?: number;
  /** With a part: all that has the words in its name as well. */
  namesToo?: true;
  /** Kilometres. */
  within?: number;
}

/** So many are read and ranked, all of them: up to here the order is exact. */
const FEW = 1_000;
/** A part of a broad search should hold so many, and less than twice as many. */
const PART = 300;
const MOST_PARTS = 128;

/** A pool has to hold so many for its best to be worth showing; pages of a broad search end with them. */
export const ENOUGH = 200;

/**
 * What to look at for one search, one after the other until enough is found; the last is all of it. A broad search (“house” in a whole
 * state) finds thousands that fit equally well: what is near, what is called so, and a fixed part of the rest is ranked, never a pathway
 * before another. With everything said in the search, the filters stay exact.
 * @param within kilometres that were asked for
 */
export function poolsOf(
  { hits, named, reach, total }: Sample,
  has: { words: boolean; within?: number | undefined },
): Pool[] {
  if (hits <= FEW) return [{}];
  if (reach !== null) {
    const most = has.within ?? Infinity;
    return [...[reach, 3 * reach].filter((km) => km < most).map((within) => ({ within })), {}];
  }
  // Of what is open at night or free there may be little, however much the index finds.
  const namedSo = (named * total) / hits;
  if (!has.words) return [...parts(total), {}];
  if (namedSo >= PART) return [{ named: true, ...partOf(namedSo) }, ...parts(total), {}];
  return [...parts(total).map((pool) => ({ ...pool, namesToo: true as const })), {}];
}

/** One part of so many, or all of what is too little for parts. */
function partOf(hits: number): Pool {
  const oneOf = Math.min(MOST_PARTS, 2 ** Math.floor(Math.log2(hits / PART)));
  return oneOf > 1 ? { oneOf } : {};
}

/** A part, and one that is four times as large. */
function parts(hits: number): Pool[] {
  const { oneOf = 1 } = partOf(hits);
  return [oneOf, oneOf / 4].filter((each) => each > 1).map((each) => ({ oneOf: each }));
}
