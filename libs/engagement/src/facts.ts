declare module '@causeway/kernel' {
  interface FactMap {
    /** The time of a call has come; `coachId` is null while any coach may take it. */
    'follow_up.due': { followUpId: string; coachId: string | null; dueAt: Date };
    /** Morning: this coach has calls to make today, or left over from before. `day` as `YYYY-MM-DD`. */
    'follow_ups.today': { coachId: string; day: string };
    /** Morning: there are calls that nobody owns, or that were due two days ago. */
    'follow_ups.waiting': { organizationId: string; day: string };
    /** Calls were planned, made, handed over or ended. */
    'follow_up.changed': { coachIds: string[] };
    /** A coach would like to talk to somebody. */
    'debrief.requested': { debriefId: string; coachId: string };
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'engagement.sweep': Record<string, never>;
  }
}

export {};
