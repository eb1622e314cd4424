import { plain } from '../composer/names.js';
import type { Message } from '../log/conversation.js';

/** Messages in which every word asked for begins some word, the newest first. */
export function findHeld(messages: Iterable<Message>, asked: string, most: number): Message[] {
  const words = plain(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  return [...messages]
    .filter(({ text, author }) => {
      const said = plain(`${author.name} ${text}`).split(/[^\p{L}\p{N}]+/u);
      return words.every((word) => said.some((one) => one.startsWith(word)));
    })
    .sort((a, b) => b.seq - a.seq)
    .slice(0, most);
}
