/** The closed vocabularies of the domain. Their words for people are in the web's translations. */
export const roles = ['coach', 'dispatcher', 'supervisor', 'administrator'] as const;

/** In which people read the screens, and are written to. */
export const appLanguages = ['en', 'es'] as const;

export const facilityKinds = [
  'hospital',
  'police',
  'prison',
  'treatment_center',
  'fire_station',
  'managed_care',
  'other',
] as const;

/** Kinds of facility that belong to justice: they are told "coach arrived" and "closed", and no more. */
export const justiceKinds: readonly (typeof facilityKinds)[number][] = ['police', 'prison'];

/** Whether a facility takes requests; `all` for both. */
export const facilityStates = ['active', 'retired', 'all'] as const;

/** What a facility holds: a link to ask with, a key for its software, a link to its own portal. */
export const keyKinds = ['link', 'api', 'portal'] as const;

export const agreementStates = ['coming', 'in_force', 'ended'] as const;

/** What happens to a request outside of the hours that an agreement names. */
export const afterHoursRules = [
  'take_anyway',
  'phone_only',
  'next_day_call_back',
  'refuse_with_message',
] as const;

export const requestStatuses = [
  'received',
  'searching',
  'assigned',
  'en_route',
  'arrived',
  'closed',
  'cancelled',
  'unmet',
] as const;

export const reasons = [
  'after_overdose',
  'alcohol',
  'opioids',
  'other_substances',
  'withdrawal',
  'family_support',
  'wants_to_talk',
] as const;

export const agreements = ['yes', 'no', 'asked_to_be_asked'] as const;

/** What can be corrected about a request while it is open; what has to be so belongs to its wish. */
export const requestDetails = [
  'place',
  'callBackNumber',
  'personAgreed',
  'modality',
  'preferredLanguage',
  'preferredCoachGender',
  'askedForCoach',
  'pathwayInterest',
  'expectedLeaveAt',
  'safetyNotes',
] as const;

export const modalities = ['in_person', 'video', 'phone'] as const;

export const genders = ['woman', 'man', 'nonbinary'] as const;

export const outcomes = [
  'engaged',
  'referred',
  'declined',
  'left_before_arrival',
  'already_discharged',
  'could_not_meet',
] as const;

export const cancelReasons = [
  'no_longer_needed',
  'person_left',
  'filed_by_mistake',
  'duplicate',
  'nobody_available',
] as const;

export const offerStatuses = ['open', 'accepted', 'declined', 'standby', 'expired', 'withdrawn'] as const;

export const assignmentStatuses = ['assigned', 'en_route', 'arrived', 'closed', 'released'] as const;

/** Why a coach cannot come after all; saying so is optional. */
export const handBackReasons = ['sick', 'emergency', 'car', 'safety', 'other'] as const;

/** Why people have to look at a request. */
export const alarmReasons = [
  'to_assign',
  'nobody_on_duty',
  'nobody_cleared',
  'nobody_suitable',
  'nobody_in_reach',
  'everybody_busy',
  'everybody_resting',
  'everybody_asked',
  'promise_at_risk',
  'handed_back',
  'still_here_unanswered',
  'still_here_to_ask',
  'not_set_out',
  'coach_late',
  'not_closed',
  'coach_left',
  'call_back_overdue',
] as const;

/** Who is called to look at it. */
export const alarmAudiences = ['dispatcher', 'supervisor'] as const;

/** How coaches are asked. */
export const dispatchModes = ['manual', 'sequential', 'broadcast', 'phased', 'batch'] as const;

/** How a past request ends when it is replayed under a policy: accepted within the promise, later, or not at all. */
export const policyPreviewEnds = ['in_time', 'late', 'unmet'] as const;

/** How far the search for a coach has gone, in order. */
export const escalationSteps = [
  'nearby',
  'wider',
  'on_call',
  'dispatcher',
  'supervisor',
  'video',
  'phone',
] as const;

/** Why a coach cannot be asked. */
export const exclusions = [
  'off_duty',
  'on_call_later',
  'excluded',
  'no_modality',
  'no_language',
  'no_gender',
  'not_cleared',
  'too_far',
  'paused',
  'resting',
  'shift_full',
  'busy',
  'being_asked',
  'declined_this',
  'handed_back',
  'standing_by',
  'no_answer_yet',
  'not_nearby',
  'against_wish',
  'kept_for_other',
] as const;

/** Why the coach who holds a request is not who is asked for any more, after a correction. */
export const noLongerFits = [
  'no_modality',
  'no_language',
  'no_gender',
] as const satisfies readonly (typeof exclusions)[number][];

/** What only keeps the engine from asking: a dispatcher may know better, and the coach can say no. */
export const softExclusions = [
  'on_call_later',
  'too_far',
  'shift_full',
  'declined_this',
  'handed_back',
  'no_answer_yet',
  'not_nearby',
  'against_wish',
  'kept_for_other',
] as const satisfies readonly (typeof exclusions)[number][];

export const scoreNames = [
  'travel',
  'free_in',
  'in_time',
  'continuity',
  'language',
  'gender',
  'pathway',
  'fairness',
  'load',
] as const;

/** Whether a coach can be asked now: on duty, or the second line that is asked when nobody on duty can. */
export const dutyKinds = ['on_duty', 'on_call', 'off_duty'] as const;

/** Why a coach is never asked for a facility. */
export const doNotSendReasons = ['conflict_of_interest', 'do_not_send', 'dual_relationship'] as const;

/** Why a coach who could be asked is spared now. */
export const restReasons = ['paused', 'hard_call', 'week_full', 'shift_full'] as const;

export const coachStates = [
  'off_duty',
  'on_call',
  'free',
  'paused',
  'resting',
  'being_asked',
  'assigned',
  'en_route',
  'with_person',
] as const;

export const timelineTypes = [
  'received',
  'corrected',
  'offered',
  'declined',
  'standby',
  'expired',
  'withdrawn',
  'accepted',
  'assigned',
  'reassigned',
  'handed_back',
  'en_route',
  'arrived',
  'closed',
  'alarmed',
  'alarm_taken',
  'alarm_cleared',
  'escalated',
  'still_here_asked',
  'still_here',
  'called_back',
  'cancelled',
  'unmet',
] as const;

export const actorKinds = ['facility', 'requester', 'member', 'engine', 'system'] as const;

export const shiftRoles = ['primary', 'secondary'] as const;

/** The ways in which somebody is told. */
export const notifyChannels = ['in_app', 'push', 'sms', 'email'] as const;

/** How far a notification has come on its way. */
export const notificationStates = [
  'pending',
  'sending',
  'sent',
  'delivered',
  'failed',
  'suppressed',
] as const;

/** Why a notification was not sent, on purpose. */
export const suppressions = [
  'off_duty',
  'no_device',
  'no_phone',
  'stopped',
  'quiet_hours',
  'seen',
  'over',
  'not_set_up',
  'region',
  'used_up',
] as const;
/** What stands in the way of a shift as it is planned. */
export const shiftProblems = ['double_booked', 'time_off'] as const;

export const swapStatuses = ['proposed', 'accepted', 'done', 'declined', 'refused', 'withdrawn'] as const;

/** Whose shifts a subscribed calendar shows. */
export const calendarKinds = ['own', 'team'] as const;

/** How a plan does not fit what is needed. */
export const coverageProblems = ['gap', 'overlap'] as const;

/** Which part of a list is asked for. */
export const listStates = ['open', 'closed', 'call_back', 'all'] as const;

/** A value of one of the vocabularies above: `OneOf<typeof reasons>`. */
export type OneOf<Vocabulary extends readonly string[]> = Vocabulary[number];
