import { plain } from '../composer/names.js';

export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text so that words beginning like those asked for can be marked; accents and case do not matter. */
export function markWords(text: string, asked: string): Piece[] {
  const words = plain(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  if (words.length === 0) return [{ text, marked: false }];
  const pieces: Piece[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (piece === '') continue;
    const its = plain(piece);
    pieces.push({ text: piece, marked: words.some((word) => its.startsWith(word)) });
  }
  return pieces;
}

/** Cuts a text at the stretches that the server found in it, which are in order. */
export function cutAt(text: string, marks: readonly { start: number; length: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, length } of marks) {
    pieces.push({ text: text.slice(from, start), marked: false });
    pieces.push({ text: text.slice(start, start + length), marked: true });
    from = start + length;
  }
  pieces.push({ text: text.slice(from), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
