import { Clock } from '@causeway/kernel';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from '../logging/logger.js';

/** How often this machine's clock is compared, in milliseconds: it may be set while we run. */
const COMPARE_MS = 10_000;
/** A smaller difference is left alone, in milliseconds: it does no harm, and time goes on evenly. */
const TOLERANCE_MS = 250;

/**
 * PostgreSQL's time, the only one that all processes share. Were each to go by its machine's clock, one that is a minute
 * ahead would end the offers that the others have only just made.
 */
export class DatabaseClock extends Clock implements OnApplicationShutdown {
  private offsetMs = 0;
  private readonly timer = setInterval(() => void this.compare().catch(() => undefined), COMPARE_MS);

  private constructor(
    private readonly askDatabase: () => Promise<number>,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {
    super();
    this.timer.unref();
  }

  /**
   * Right from the start.
   * @param askDatabase milliseconds since 1970 as the database has them
   * @throws what `askDatabase` throws; later on, the last difference that was found is kept then
   */
  static async start(
    askDatabase: () => Promise<number>,
    logger: Pick<Logger, 'warn'>,
  ): Promise<DatabaseClock> {
    const clock = new DatabaseClock(askDatabase, logger);
    try {
      await clock.compare();
    } catch (error) {
      clock.onApplicationShutdown();
      throw error;
    }
    return clock;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Follows the database when it is off by more than the tolerance and what the round trip leaves open. */
  async compare(): Promise<void> {
    const asked = Date.now();
    const theirs = await this.askDatabase();
    const answered = Date.now();
    const offsetMs = Math.round(theirs - (asked + answered) / 2);
    const unsureMs = Math.abs(answered - asked) / 2;
    if (Math.abs(offsetMs - this.offsetMs) <= TOLERANCE_MS + unsureMs) return;
    this.offsetMs = offsetMs;
    this.logger.warn(
      { offsetMs },
      'The clock of this machine differs from the one of PostgreSQL, which counts',
    );
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
