import { plain } from '../composer/names.js';

/** Cuts a text so that words beginning like those asked for can be marked; accents and case do not matter. */
export function markWords(text: string, asked: string): { text: string; marked: boolean }[] {
  const words = plain(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  if (words.length === 0) return [{ text, marked: false }];
  const pieces: { text: string; marked: boolean }[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (piece === '') continue;
    const its = plain(piece);
    pieces.push({ text: piece, marked: words.some((word) => its.startsWith(word)) });
  }
  return pieces;
}
