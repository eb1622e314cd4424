import { defineJobs } from '@causeway/platform';

declare module '@causeway/platform' {
  interface JobPayloads {
    /** Brings a reading of a list into the directory. */
    'directory.apply_import': { organizationId: string; runId: string };
    /** Fetches the lists whose time has come, and goes on with what was begun. */
    'directory.refresh_lists': Record<string, never>;
    /** Makes what search looks at again where its rules have changed. */
    'directory.refresh_search': Record<string, never>;
  }
}

const MINUTE = 60_000;

export const directoryJobs = defineJobs({
  'directory.apply_import': { queue: 'directory', dedupe: ({ runId }) => runId },
  'directory.refresh_lists': { queue: 'directory', everyMs: MINUTE },
  'directory.refresh_search': { queue: 'directory', everyMs: MINUTE },
});
