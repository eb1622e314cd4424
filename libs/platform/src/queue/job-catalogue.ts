/**
 * Payload of every job, by the job's name. Features extend it:
 * `declare module '@causeway/platform' { interface JobPayloads { 'dispatch.advance': { … } } }`. Ids only, never content.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface JobPayloads {}

export type JobName = keyof JobPayloads & string;

export interface JobDefinition<Payload> {
  /** The BullMQ queue it travels on. */
  queue: string;
  /** While a job with this key waits, another one is not added. Never lost: one that arrives during the run follows it. */
  dedupe?: (payload: Payload) => string;
  /** Runs by itself at this interval, in milliseconds; such a job has an empty payload. */
  everyMs?: number;
}

export type JobCatalogue = { [Name in JobName]?: JobDefinition<JobPayloads[Name]> };

export const defineJobs = <const Catalogue extends JobCatalogue>(catalogue: Catalogue): Catalogue =>
  catalogue;
