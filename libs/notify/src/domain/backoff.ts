/** First pause, in milliseconds: an offer has three minutes, so it begins short. */
const FIRST_MS = 2_000;
/** Longest pause, in milliseconds. */
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: doubled every time, and shortened by up to half at random so
 * that what failed together does not come back together.
 * @param attempts made so far, from 1
 * @param random from 0 to 1
 */
export function pauseAfter(attempts: number, random: number): number {
  const whole = Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS);
  return Math.round(whole * (1 - random / 2));
}
