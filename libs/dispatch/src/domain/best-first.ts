import type { Candidate } from './matching.js';

/** Farther behind than points can bring anybody. */
const AFTERWARDS = 2 ** 29;
const EXCLUDED = 2 ** 30;

/**
 * Who can be asked first, whoever is free before those who are with somebody, then by points; equals stay as they came. Numbers are sorted many times as fast as candidates, so
 * each candidate becomes one: its place, and behind it its index.
 */
export function bestFirst(candidates: readonly Candidate[]): Candidate[] {
  const slots = 2 ** Math.ceil(Math.log2(candidates.length + 1));
  const keys = new Float64Array(candidates.length);
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index];
    if (candidate) keys[index] = placeOf(candidate) * slots + index;
  }
  keys.sort();
  const sorted: Candidate[] = [];
  for (const key of keys) {
    const candidate = candidates[key - Math.floor(key / slots) * slots];
    if (candidate) sorted.push(candidate);
  }
  return sorted;
}

const placeOf = ({ excludedBecause, afterwards, tenths }: Candidate): number =>
  (excludedBecause !== null ? EXCLUDED : afterwards ? AFTERWARDS : 0) - tenths;
