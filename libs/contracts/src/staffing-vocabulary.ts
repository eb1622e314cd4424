/** `too_little`: there is not enough history to plan from. */
export const staffingPlanStatuses = ['waiting', 'running', 'done', 'too_little', 'failed'] as const;

/** How far a staffing plan can be trusted, by the history that it was made from. */
export const staffingConfidences = ['too_little', 'rough', 'good'] as const;

/** Where the coaches of each hour are known from: the shifts of the next weeks, or who was on duty in the last ones. */
export const staffingSources = ['rota', 'duty'] as const;
