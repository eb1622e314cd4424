import type { Logger } from '../logging/logger.js';

/**
 * Does the work for one row after the other, as sweeps do. One that cannot be done is written down, keeps nobody else
 * (of whatever organization) waiting, and is found again by the next sweep.
 * @param complaint what the log says; with the row, which must hold ids only
 */
export async function oneByOne<Row extends object>(
  logger: Logger,
  complaint: string,
  rows: readonly Row[],
  work: (row: Row) => Promise<unknown>,
): Promise<void> {
  for (const row of rows) {
    try {
      await work(row);
    } catch (error) {
      logger.error({ err: error, ...row }, complaint);
    }
  }
}
