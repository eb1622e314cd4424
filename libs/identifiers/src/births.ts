import { isFirstName } from './names.js';
import type { Candidate, Scene } from './scene.js';
import { NOT_BIRTH, personWord } from './words.js';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\\.?';
const YEAR = '(?:19[2-9]\\d|20[0-2]\\d)';
const DATE = [
  `\\d{1,2}[/.-]\\d{1,2}[/.-](?:${YEAR}|\\d{2})`,
  `${YEAR}[/.-]\\d{1,2}[/.-]\\d{1,2}`,
  `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:of\\s+)?${YEAR}`,
  `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+|de\\s+)?${MONTH},?\\s+(?:de\\s+|del\\s+)?${YEAR}`,
].join('|');
const SHORT = `\\d{1,2}[/-]\\d{1,2}|\\d{8}|\\d{6}|${YEAR}`;
const NAMED = new RegExp(
  `\\b(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|fecha de nacimiento|fec\\.? nac\\.?|f\\.?d\\.?n\\.?|fdn)(?:\\s*(?:is|es|:|-|=|\\())*\\s*(${DATE}|${SHORT})(?![\\w])`,
  'g',
);
const BORN = new RegExp(
  `\\b(?:born|birthday|bday|b-day|nacid[oa]|nacio|cumpleanos|cumple)(?:\\s+(?:is|on|in|the|es|el|en|:)|\\s*:)*\\s*(${DATE}|${YEAR})(?![\\w])`,
  'g',
);
/** A whole date of somebody who is grown up by now: the year is far behind. */
const BARE = new RegExp(`(?<![\\w/.-])(?:${DATE})(?![\\w/-])`, 'g');
const LONG_AGO = /(?:19[2-9]\d|200\d|201[0-2])/;

/** Dates of birth: said to be one, or a date of long ago beside a name or a word for a person. */
export function births(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  const add = (start: number, end: number) =>
    found.push({ kind: 'date_of_birth', start, end, value: scene.lower.slice(start, end) });
  for (const { end, match } of [...scene.all(NAMED), ...scene.all(BORN)])
    add(end - (match[1] ?? '').length, end);
  for (const { start, end, match } of scene.all(BARE)) {
    if (found.some((one) => one.start < end && start < one.end) || !LONG_AGO.test(match[0])) continue;
    const sentence = scene.sentence(start, end);
    if (NOT_BIRTH.test(sentence)) continue;
    const named = [
      ...scene.text.slice(Math.max(0, start - 40), start).matchAll(/\b[A-Z][a-z]+\b|\b[A-Z]{3,}\b/g),
    ].some(([word]) => isFirstName(word));
    const sexed = /^\s*,?\s*(?:m|f|male|female|hombre|mujer)\b/.test(scene.lower.slice(end));
    if (named || sexed || personWord.test(sentence) || /\b(?:he|she|him|her|his|el|ella)\b/.test(sentence))
      add(start, end);
  }
  return found;
}
