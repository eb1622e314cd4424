import type { Conversation, Message } from '../log/conversation.js';

/** Who else has seen a message, by name, in the order of their names. */
export function seenBy(
  { seq, author }: Pick<Message, 'seq' | 'author'>,
  readers: Conversation['readers'],
): { id: string; name: string }[] {
  return [...readers]
    .filter(([id, { upTo }]) => upTo >= seq && id !== author.id)
    .map(([id, { name }]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
