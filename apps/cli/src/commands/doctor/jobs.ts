import { JobHeartbeats } from '@causeway/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { ok, wrong, type Finding } from './finding.js';

/** Whether the repeating jobs are done: the sweep that finds what was lost, reminders, follow-ups, shifts. */
export async function checkJobs(app: INestApplicationContext): Promise<Finding> {
  const silent = await app.get(JobHeartbeats).silent();
  return silent.length === 0
    ? ok('jobs', 'every repeating job is being done')
    : wrong(
        'jobs',
        `not done lately: ${silent.join(', ')}`,
        'No worker runs, or these jobs fail. Start one (npm start, or the worker container); its log says "A job failed".',
      );
}
