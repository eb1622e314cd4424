/** What one check found. `wrong` keeps Causeway from doing its work; `warning` may, some day. */
export interface Finding {
  check: string;
  state: 'ok' | 'warning' | 'wrong';
  /** In plain words. */
  says: string;
  /** What to do about it. */
  advice?: string;
}

export const ok = (check: string, says: string): Finding => ({ check, state: 'ok', says });
export const warning = (check: string, says: string, advice: string): Finding => ({
  check,
  state: 'warning',
  says,
  advice,
});
export const wrong = (check: string, says: string, advice: string): Finding => ({
  check,
  state: 'wrong',
  says,
  advice,
});

/** A check that fails in a way nobody thought of is a finding, too. */
export async function guarded(check: string, work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work();
  } catch (error) {
    return [
      wrong(
        check,
        `could not be checked: ${(error as Error).message || String(error)}`,
        'See above, or ask for help with this message.',
      ),
    ];
  }
}
