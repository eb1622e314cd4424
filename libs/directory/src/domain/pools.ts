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
  /** So many of 128 parts of the directory, and all where somebody was accepted lately. */
  share?: number;
  /** With a share: all that has the words in its name as well. */
  namesToo?: true;
  /** Kilometres. */
  within?: number;
}

/** So many are read and ranked, all of them: up to here the order is exact. */
const FEW = 1_000;
/** As many as a part of a broad search should hold. */
const PART = 400;
const PARTS = 128;

/** A pool has to hold so many for its best to be worth showing; pages of a broad search end with them. */
export const ENOUGH = 200;

/**
 * What to look at for one search, one after the other until enough is found; the last is all of it. A broad search (“house” in a whole
 * state) finds thousands that fit equally well: what is near, what is called so, and a fixed part of the rest is ranked, never a pathway
 * before another. With everything said in the search, the filters stay exact.
 * @param within kilometres that were asked for
 */
export function poolsOf(
  { hits, named, reach }: Omit<Sample, 'total'>,
  has: { words: boolean; within?: number },
): Pool[] {
  if (hits <= FEW) return [{}];
  if (reach !== null) {
    const most = has.within ?? Infinity;
    return [...[reach, 3 * reach].filter((km) => km < most).map((within) => ({ within })), {}];
  }
  const share = partsFor(hits);
  if (!has.words) return [{ share }, ...wider(share), {}];
  if (named >= PART) return [{ named: true, share: partsFor(named) }, { share }, ...wider(share), {}];
  return [
    { share, namesToo: true },
    ...wider(share).map((pool) => ({ ...pool, namesToo: true as const })),
    {},
  ];
}

const partsFor = (hits: number): number => Math.min(PARTS, Math.ceil((PARTS * PART) / hits));

const wider = (share: number): Pool[] => (share * 4 < PARTS ? [{ share: share * 4 }] : []);
