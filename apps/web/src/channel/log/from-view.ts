import type { components } from '@causeway/contracts';
import type { Message, QuestionState } from './conversation.js';

/** Not by way of the app's client, so that the log and the outbox run outside of a browser, too. */
type Schemas = components['schemas'];

/**
 * A message that was fetched by itself, as folding the log would have made it.
 *
 * @param nameOf the name of a member, by id
 */
export const fromView = (view: Schemas['MessageView'], nameOf: (memberId: string) => string): Message => ({
  seq: view.seq,
  clientMessageId: undefined,
  author: view.author,
  at: view.at,
  text: view.text,
  thread: view.thread ?? undefined,
  mentions: view.mentions,
  resources: view.resources,
  attachments: view.attachments,
  question: questionOf(view),
  editedAt: view.editedAt ?? undefined,
  // Who deleted it is said where it happened.
  deleted: view.deletedAt === null ? undefined : { by: view.author, at: view.deletedAt },
  reactions: view.reactions.map(({ emoji, memberIds }) => ({
    emoji,
    by: memberIds.map((id) => ({ id, name: nameOf(id), kind: 'member' as const })),
  })),
  pinned:
    view.pinnedAt === null
      ? undefined
      : {
          by: { id: view.pinnedBy?.id ?? null, name: view.pinnedBy?.name ?? '', kind: 'member' },
          at: view.pinnedAt,
        },
  replyCount: view.replyCount,
  lastReplyAt: view.lastReplyAt ?? undefined,
});

function questionOf({ question, claimedBy, answer }: Schemas['MessageView']): QuestionState | undefined {
  if (question === null) return undefined;
  return {
    state: question === 'escalated' ? 'open' : question,
    escalated: question === 'escalated',
    by: claimedBy && { ...claimedBy, kind: 'member' },
    answer,
  };
}
