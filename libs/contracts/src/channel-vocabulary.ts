/** What may tell who somebody is that we serve. */
export const identifierKinds = [
  'name',
  'date_of_birth',
  'record_number',
  'ssn',
  'insurance_id',
  'phone',
  'email',
  'address',
] as const;

/** A piece of a text that may tell who somebody is: characters `start` to before `end`. */
export interface IdentifierFinding {
  kind: (typeof identifierKinds)[number];
  start: number;
  end: number;
}

/** What a legal hold keeps: everything, a channel, what one member wrote, or the thread of a request. */
export const holdScopes = ['organization', 'channel', 'member', 'request'] as const;

/** How far a file with what was said has come. */
export const exportStates = ['waiting', 'ready', 'downloaded', 'ended', 'failed'] as const;

/** Why a message is sent although something was found in it. */
export const guardReasons = ['resource', 'colleague', 'own', 'mistaken', 'emergency'] as const;

export const channelKinds = ['team', 'topic', 'request', 'direct'] as const;

/** What happens in a channel, in the order of its log. Edits, reactions and the like come after the message they are about. */
export const channelEventTypes = [
  'message.posted',
  'message.edited',
  'message.deleted',
  'reaction.added',
  'reaction.removed',
  'pin.added',
  'pin.removed',
  'read',
  'member.joined',
  'member.left',
  'channel.changed',
  'question.claimed',
  'question.released',
  'question.answered',
  'question.reopened',
  'question.escalated',
  'messages.purged',
] as const;

/** Who writes in a channel: the team, a facility's staff who were invited to a request's thread, or Causeway itself. */
export const authorKinds = ['member', 'guest', 'causeway'] as const;

/** Who is called by a message: one member, who is on duty now, or everybody in the channel. */
export const mentionKinds = ['member', 'onduty', 'team'] as const;

/** What a message that is looked for has beside its words. */
export const messageContents = ['question', 'attachment'] as const;

/** Of which messages of a channel somebody wants to be told. */
export const notifyLevels = ['all', 'mentions', 'none'] as const;

/** How far a message that asks the team has come. */
export const questionStates = ['open', 'claimed', 'answered', 'escalated'] as const;
