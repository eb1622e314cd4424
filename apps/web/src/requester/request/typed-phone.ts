import { readablePhone } from '../../shared/phone.js';

/**
 * What the field shows after typing: a number that has just become complete is written as people write it. Only what
 * grows at its end is touched, so a caret in the middle stays where it is, and an extension can follow.
 */
export function showTyped(typed: string, before: string): string {
  const grows = typed.length > before.length && typed.startsWith(before);
  return grows && /^[\d\s().-]*\d$/.test(typed) ? readablePhone(typed) : typed;
}
