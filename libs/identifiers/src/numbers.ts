import type { Candidate, Scene } from './scene.js';

const SSN = /(?<![\d-])(?!000|666)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])/g;
const SSN_NAMED =
  /\b(?:ssn?|ss#|soc(?:ial)?(?: security)?(?: (?:number|no|num))?|seguro social|last (?:4|four)(?: of)?(?: (?:the|his|her|their))?(?: ss[n#]?| social)?|ultimos (?:4|cuatro)(?: del)?(?: seguro(?: social)?)?)\b\.?\s*(?:is|es|are|son|#|no\.?|number|:|-|\s|ends in|ending(?: in)?)*\s*((?:\d[ -]?){9}|\d{4})(?![\d-])/g;

/** Words that a hospital's numbers of a person go by. */
const RECORD =
  /\b(?:m\.?r\.?n\.?|med(?:ical)?\.? ?rec(?:ord)?s?|record|chart|fin|csn|encounter|visit|account|acct|patient id|pt id|hospital id|booking|inmate|doc|docket|expediente|historia clinica|registro medico|cuenta)\b\.?\s*(?:is|es|#|no\.?|num(?:ber|ero)?\.?|id|:|-|\s|medico)*\s*([a-z]{0,3}-?\d(?:[\d-]{2,14})\d)(?![\w])/g;
/** These words have other meanings, too: a number has to be announced. */
const VAGUE = /^(?:record|chart|visit|account|acct|doc|docket|booking|encounter|cuenta|fin)/;

const INSURANCE =
  /\b(?:medicaid|medicare|masshealth|medi-?cal|husky(?: [abcd])?|tricare|aetna|cigna|anthem|humana|blue ?cross|bcbs|united ?healthcare|insurance|policy|subscriber|member|recipient|client|benefits?|ebt|cin|aseguranza|seguro(?: medico)?|poliza|beneficiari[oa])\b\.?\s*(?:is|es|card|tarjeta|id|#|no\.?|num(?:ber|ero)?\.?|de|:|-|\s)*\s*([a-z]{0,4}-?\d[\d-]{4,14}[a-z\d]?)(?![\w])/g;
/** A Medicare beneficiary identifier (cms.gov, "Understanding the MBI format"). */
const MBI =
  /\b[1-9][ac-hj-np-rt-y][ac-hj-np-rt-y0-9]\d-?[ac-hj-np-rt-y][ac-hj-np-rt-y0-9]\d-?[ac-hj-np-rt-y]{2}\d{2}\b/g;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Ten digits in the groups of a telephone number, or beginning with 1-800. */
const likePhone = (text: string): boolean =>
  /^\(?\d{3}\)?[-. ]\d{3}[-. ]?\d{4}$|^1-?8\d\d-/.test(text) ||
  (/^1?8(?:00|88|77|66|55|44|33)/.test(digitsOf(text)) && digitsOf(text).length >= 10);
/** `3-4`, `12-5-2026`: a range or a date. */
const likeDate = (text: string): boolean =>
  /^(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])(?:-\d{2,4})?$|^(?:19|20)\d\d-\d{1,2}-\d{1,2}$|^(?:19|20)\d\d$/.test(
    text,
  );

/** Numbers that stand for one person: social security, medical record, insurance. */
export function numbers(scene: Scene): Candidate[] {
  const found: Candidate[] = [];
  const add = (kind: Candidate['kind'], start: number, end: number) =>
    found.push({ kind, start, end, value: scene.lower.slice(start, end) });
  for (const { start, end } of scene.all(SSN)) add('ssn', start, end);
  for (const { end, match } of scene.all(SSN_NAMED)) {
    const number = (match[1] ?? '').trim();
    const named = /ss|soc|seguro/.test(match[0]);
    if (named) add('ssn', end - (match[1] ?? '').length, end - (match[1] ?? '').length + number.length);
  }
  for (const { end, match } of scene.all(RECORD)) {
    const number = match[1] ?? '';
    const announced = /#|\bno\b|num|\bid\b|:/.test(match[0].slice(0, -number.length));
    const least = VAGUE.test(match[0]) ? 5 : 4;
    if (VAGUE.test(match[0]) && !announced) continue;
    if (digitsOf(number).length >= least && !likePhone(number) && !likeDate(number))
      add('record_number', end - number.length, end);
  }
  for (const { end, match } of scene.all(INSURANCE)) {
    const number = match[1] ?? '';
    const before = match[0].slice(0, -number.length);
    // "member 12345" says nothing; "member id 12345" does.
    const announced =
      /#|\bno\b|num|\bid\b|card|tarjeta/.test(before) ||
      /^(?:medicaid|medicare|masshealth|medi-?cal|husky)/.test(before);
    if (announced && digitsOf(number).length >= 6 && !likePhone(number) && !likeDate(number))
      add('insurance_id', end - number.length, end);
  }
  for (const { start, end, match } of scene.all(MBI))
    if (/[a-z].*[a-z]/.test(match[0])) add('insurance_id', start, end);
  return found;
}
