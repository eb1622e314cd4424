import { describe, expect, it } from '@jest/globals';
import { cutAt, markWords } from './mark-words.js';

const marked = (text: string, asked: string) =>
  markWords(text, asked)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

describe('markWords', () => {
  it('marks words that begin like those asked for, without regard to accents and case', () => {
    expect(marked('José has two beds, BEDS!', 'jose bed')).toEqual(['José', 'beds', 'BEDS']);
    expect(marked('embedded', 'bed')).toEqual([]);
  });

  it('marks nothing when nothing is asked for, and keeps every character', () => {
    expect(marked('two beds', ' a ')).toEqual([]);
    const text = '(2 beds) at Cedar: ask!';
    expect(
      markWords(text, 'bed')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('cutAt', () => {
  it('marks what the server found, wherever it stands', () => {
    const marks = [
      { start: 0, length: 3 },
      { start: 9, length: 5 },
    ];
    expect(cutAt('Two beds, three', marks)).toEqual([
      { text: 'Two', marked: true },
      { text: ' beds,', marked: false },
      { text: ' thre', marked: true },
      { text: 'e', marked: false },
    ]);
    expect(cutAt('Two', [])).toEqual([{ text: 'Two', marked: false }]);
  });
});
