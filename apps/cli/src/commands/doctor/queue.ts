import { dispatchJobs } from '@causeway/dispatch';
import { JobQueue } from '@causeway/platform';
import { teamJobs } from '@causeway/team';
import type { INestApplicationContext } from '@nestjs/common';
import { ok, warning, wrong, type Finding } from './finding.js';

/** Jobs that wait; with workers running there are hardly ever any. */
const MANY_WAITING = 1_000;

/** @throws when the queue cannot be reached */
export async function checkQueue(app: INestApplicationContext): Promise<Finding> {
  const names = [...new Set(Object.values({ ...dispatchJobs, ...teamJobs }).map(({ queue }) => queue))];
  const queue = app.get(JobQueue);
  await queue.ping();
  const counts = await Promise.all(names.map((name) => queue.queue(name).getJobCounts('waiting', 'failed')));
  const sum = (state: 'waiting' | 'failed') =>
    counts.reduce((total, count) => total + (count[state] ?? 0), 0);
  const says = `${sum('waiting')} jobs waiting, ${sum('failed')} failed and kept`;
  if (sum('waiting') > MANY_WAITING) return wrong('queue', says, 'No worker runs, or it cannot keep up.');
  return sum('failed') > 0
    ? warning(
        'queue',
        says,
        'The worker’s log says why ("A job failed"). The sweep has looked at their requests again.',
      )
    : ok('queue', says);
}
