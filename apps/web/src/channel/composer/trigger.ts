/** What is being typed at the caret that can be completed. */
export interface Trigger {
  /** `@` a person, `#` a resource, `/` a command. */
  readonly sign: '@' | '#' | '/';
  /** What follows the sign, up to the caret. */
  readonly query: string;
  /** Where the sign stands. */
  readonly start: number;
}

/** A name has up to three words; what is longer is a sentence that happens to contain a sign. */
const longestQuery = 40;
const mostSpaces = 2;

/**
 * Finds what can be completed at the caret. A sign counts only at the beginning of a word, so that an e-mail address or
 * "bed #2" in the middle of a word asks for nothing; a command counts only at the very beginning of the message.
 */
export function triggerAt(text: string, caret: number): Trigger | null {
  const before = text.slice(0, caret);
  const command = /^\/(\S*)$/.exec(before);
  if (command) return { sign: '/', query: command[1] ?? '', start: 0 };
  const at = Math.max(before.lastIndexOf('@'), before.lastIndexOf('#'));
  if (at < 0 || (at > 0 && !/[\s([{"'“‘]/.test(before[at - 1] ?? ''))) return null;
  const query = before.slice(at + 1);
  const spaces = query.split(' ').length - 1;
  if (query.length > longestQuery || query.startsWith(' ') || query.includes('\n')) return null;
  if (spaces > mostSpaces || query.includes('  ')) return null;
  return { sign: before[at] === '@' ? '@' : '#', query, start: at };
}

/** Puts `words` in the place of what was typed, with a space behind it, and says where the caret goes. */
export function complete(
  text: string,
  trigger: Trigger,
  words: string,
): { readonly text: string; readonly caret: number } {
  const end = trigger.start + 1 + trigger.query.length;
  const rest = text.slice(end);
  const inserted = `${words}${rest.startsWith(' ') ? '' : ' '}`;
  return {
    text: `${text.slice(0, trigger.start)}${inserted}${rest}`,
    caret: trigger.start + words.length + 1,
  };
}
