/** Numbers from 0 (included) to 1 (not included), the same ones for the same seed. */
export type Random = () => number;

/** @param seed what the numbers are drawn for, e.g. the replay's seed and a request's number */
export function randomFrom(...seed: (string | number)[]): Random {
  let state = hash(seed.join('|'));
  // Mulberry32 (public domain): short, and far better than a simulation of this kind needs.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}

/** One of `items`, each as likely as its weight says; without any weight all are as likely. @throws on an empty list */
export function pickWeighted<T>(items: readonly T[], weightOf: (item: T) => number, random: Random): T {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  const weight = total > 0 ? weightOf : () => 1;
  let left = random() * (total > 0 ? total : items.length);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (last === undefined) throw new Error('There is nothing to pick from');
  return last;
}

/** A lognormal number: always positive, half of them below `median`; `spread` is the deviation of its logarithm. */
export function lognormal(random: Random, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * normal);
}
