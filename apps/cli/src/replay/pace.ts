import { setTimeout as sleep } from 'node:timers/promises';

/** A timer cannot run for longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Simulated time: one simulated minute takes 1/speed of a real one. */
export class Pace {
  private began = Date.now();

  constructor(
    readonly speed: number,
    /** Ends every wait; whoever waits finds an AbortError. */
    readonly signal: AbortSignal,
  ) {}

  /** Simulated time begins now. */
  begin(): void {
    this.began = Date.now();
  }

  /** Real milliseconds of so many simulated minutes. */
  real(minutes: number): number {
    return (minutes * 60_000) / this.speed;
  }

  /** Simulated minutes of so many real milliseconds. */
  simulated(milliseconds: number): number {
    return (milliseconds * this.speed) / 60_000;
  }

  /** Simulated minutes since the replay began. */
  get minute(): number {
    return this.simulated(Date.now() - this.began);
  }

  async wait(minutes: number): Promise<void> {
    await this.rest(this.real(minutes));
  }

  /** Waits until so many simulated minutes after the beginning; not at all when they are over. */
  async until(minute: number): Promise<void> {
    await this.rest(this.began + this.real(minute) - Date.now());
  }

  /** Waits real milliseconds. */
  async rest(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= LONGEST_TIMER_MS) {
      await sleep(Math.min(left, LONGEST_TIMER_MS), undefined, { signal: this.signal });
    }
    this.signal.throwIfAborted();
  }
}
