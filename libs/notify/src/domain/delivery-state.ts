import type { notificationStates, OneOf } from '@causeway/contracts';

export type NotificationState = OneOf<typeof notificationStates>;

/**
 * How far a message has come. Providers report in any order (a "sent" may arrive after its "delivered"), so a state only
 * ever moves to a higher place. Delivered is the highest: a phone that has it has it, whatever was reported before.
 */
const place: Record<NotificationState, number> = {
  pending: 0,
  sending: 1,
  sent: 2,
  suppressed: 3,
  failed: 3,
  delivered: 4,
};

/** The state after `reported` came in; the same one when the report is old. */
export const afterReport = (current: NotificationState, reported: NotificationState): NotificationState =>
  place[reported] > place[current] ? reported : current;

/** What Twilio's words for a message's way mean here (twilio.com/docs/messaging: MessageStatus). */
const twilioStatus: Record<string, NotificationState> = {
  accepted: 'sending',
  scheduled: 'sending',
  queued: 'sending',
  sending: 'sending',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

/** Undefined for a word that is not known: it says nothing. */
export const stateOfTwilioStatus = (status: string): NotificationState | undefined => twilioStatus[status];
