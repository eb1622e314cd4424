import { findPhoneNumbersInText } from 'libphonenumber-js';

/** What a text says of a resource, as far as it can be read without guessing. */
export interface FactsInText {
  /** Free now; null: nothing is said, or more than one number. */
  beds: number | null;
  /** E.164, in the order in which they stand. */
  phones: string[];
  /** Whom to ask for. */
  contact: string | null;
}

const numbers: Record<string, number> = {
  ...{
    no: 0,
    zero: 0,
    one: 1,
    a: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{
    sin: 0,
    ninguna: 0,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
  },
};

/** "2 beds", "two open beds", "no beds", "2 of 10 beds", "3 camas": the number, and what stands between it and the beds. */
const BEDS =
  /(?<![\p{L}\p{N}.,-])(\d{1,3}|\p{L}+)(?:\s+(?:of|de|out of)\s+\d{1,4})?\s+(?:(?:more|open|free|available|empty|detox|male|female|men['’]s|women['’]s)\s+){0,2}(?:beds?|camas?)(?!\p{L})/giu;

/** Whoever says this asks for beds, and has none. */
const ASKS =
  /\?|\b(?:needs?|needed|wants?|looking\s+for|anyone|anybody|if|until|necesit\p{L}+|busc\p{L}+|alguien|si|hasta)\b/iu;

/** What will be is not free now. */
const LATER =
  /\b(?:tomorrow|tonight\s+at|later|next|expects?|expected|will|had|mañana|luego|próxim\p{L}+|esper\p{L}+|tendr\p{L}+|hab[ií]a)\b/iu;

const CONTACT = /\b(?:ask\s+for|pregunt(?:e|en|ar|a)\s+por)\s+(\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)/u;

/**
 * Reads a message for what it may change in the directory. The same text always gives the same; what is doubtful is left out, since
 * a person looks at it anyhow and types what is missing.
 */
export function factsInText(text: string): FactsInText {
  const counts = new Set(sentencesOf(text).flatMap(bedsIn));
  const [beds] = counts;
  return {
    beds: counts.size === 1 ? (beds ?? null) : null,
    phones: [...new Set(findPhoneNumbersInText(text, 'US').map(({ number }) => String(number.number)))],
    contact:
      CONTACT.exec(
        text.replace(/\bAsk for\b/u, 'ask for').replace(/\bPregunte por\b/u, 'pregunte por'),
      )?.[1] ?? null,
  };
}

const sentencesOf = (text: string): string[] => text.match(/[^.!?\n]+[.!?]*/gu) ?? [];

function bedsIn(sentence: string): number[] {
  if (ASKS.test(sentence) || LATER.test(sentence)) return [];
  return [...sentence.matchAll(BEDS)].flatMap(([, said = '']) => {
    const count = /^\d/.test(said) ? Number(said) : numbers[said.toLowerCase()];
    return count === undefined ? [] : [count];
  });
}
