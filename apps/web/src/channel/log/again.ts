/** The first pause before another attempt, in milliseconds; it doubles each time. */
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

export type Schedule = (run: () => void, afterMs: number) => () => void;

const byTimer: Schedule = (run, afterMs) => {
  const timer = setTimeout(run, afterMs);
  return () => clearTimeout(timer);
};

/** What failed and is tried again, each under its key, with longer and longer pauses. */
export class Again {
  readonly #waiting = new Map<string, { pauseMs: number; cancel: () => void }>();
  readonly #schedule: Schedule;

  constructor(schedule: Schedule = byTimer) {
    this.#schedule = schedule;
  }

  has(key: string): boolean {
    return this.#waiting.has(key);
  }

  later(key: string, run: () => void): void {
    const before = this.#waiting.get(key);
    before?.cancel();
    const pauseMs = Math.min((before?.pauseMs ?? firstPauseMs / 2) * 2, longestPauseMs);
    this.#waiting.set(key, { pauseMs, cancel: this.#schedule(run, pauseMs) });
  }

  /** The attempt is made now: none is to come, and the next pause is longer. */
  now(key: string): void {
    this.#waiting.get(key)?.cancel();
  }

  /** It went well, or nobody wants it any more. */
  forget(key: string): void {
    this.now(key);
    this.#waiting.delete(key);
  }

  forgetAll(): void {
    for (const key of [...this.#waiting.keys()]) this.forget(key);
  }
}
