/** Whether the person wants to be called afterwards. */
export const followUpAnswers = ['yes', 'no', 'ask_later'] as const;

/** Which of the calls after an engagement it is. */
export const followUpSteps = ['day_1', 'day_7', 'day_30', 'day_90', 'weekly'] as const;

/** `ended`: no longer wanted or possible; `expired`: nobody made it in time. */
export const followUpStatuses = ['open', 'done', 'ended', 'expired'] as const;

export const callResults = ['reached', 'left_message', 'no_answer', 'wrong_number', 'asked_to_stop'] as const;

/** Why the calls to a person are over. */
export const planEnds = ['finished', 'asked_to_stop', 'wrong_number', 'withdrawn'] as const;

/** Why a call was not made. */
export const followUpEnds = [...planEnds, 'not_called_in_time'] as const;

/** Whose calls: those given to me, those that any coach may take, or everybody's. */
export const followUpScopes = ['mine', 'team', 'all'] as const;

export const debriefStatuses = ['open', 'taken', 'done', 'withdrawn'] as const;
