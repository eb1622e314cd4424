/** Generous, in milliseconds: what takes this long is broken, not slow. */
export const PATIENCE_MS = 30_000;

const PAUSE_MS = 40;

/**
 * Tries `attempt` until it does not throw.
 * @throws what the last attempt threw, after {@link PATIENCE_MS}
 */
export async function eventually<T>(attempt: () => Promise<T> | T, patience = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(PAUSE_MS);
    }
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Waits for `work`, but not for ever.
 * @throws `complaint` after {@link PATIENCE_MS}
 */
export async function inTime<T>(work: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error(complaint)), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
