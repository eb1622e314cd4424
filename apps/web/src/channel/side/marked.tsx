import { markWords } from './mark-words.js';

/** A text with the words that were searched for marked. */
export function Marked({ text, words }: { text: string; words: string }) {
  return markWords(text, words).map((piece, index) =>
    piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
