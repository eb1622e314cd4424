import type { IdentifierFinding } from '@causeway/contracts';
import { PLACE, WANTED } from './words.js';

/** A piece of the folded text that may name a person. */
export interface Candidate {
  kind: IdentifierFinding['kind'];
  start: number;
  end: number;
  /** What is looked up among what is known: digits with +, a lower-case address or name. */
  value: string;
  /** A first name alone that may as well be a colleague's. */
  colleague?: boolean;
}

/** How far a word for a place speaks for what follows and what went before, in characters. */
const BEFORE = 160;
const AFTER = 90;

/** A message, and what stands where in it. Ranges are of the folded text. */
export class Scene {
  readonly lower: string;

  constructor(readonly text: string) {
    this.lower = text.toLowerCase();
  }

  /** Matches of a global expression. */
  all(expression: RegExp, inLower = true): { start: number; end: number; match: RegExpMatchArray }[] {
    return [...(inLower ? this.lower : this.text).matchAll(expression)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      match,
    }));
  }

  /** From the beginning of the sentence that `at` is in, to there. */
  lead(at: number): string {
    return this.lower.slice(this.sentenceStart(at), at);
  }

  /** The whole sentence around a range. */
  sentence(start: number, end: number): string {
    const rest = this.lower.slice(end);
    const stop = /[.!?;](?=\s)|\n/.exec(rest);
    return this.lower.slice(this.sentenceStart(start), stop ? end + stop.index : this.lower.length);
  }

  /** Whether words around the range speak of a place, in its paragraph. */
  nearPlace(start: number, end: number): boolean {
    const paragraph = this.lower.lastIndexOf('\n\n', start - 1) + 1;
    const over = this.lower.indexOf('\n\n', end);
    const from = Math.max(paragraph, start - BEFORE);
    const until = Math.min(over === -1 ? this.lower.length : over, end + AFTER);
    return this.hasPlace(from, start) || this.hasPlace(end, until);
  }

  /** Whether a word for a place, that nobody only wants, stands within the range. */
  hasPlace(from: number, until: number): boolean {
    const part = this.lower.slice(from, until);
    return [...part.matchAll(PLACE)].some((match) => !WANTED.test(part.slice(0, match.index)));
  }

  /**
   * Whether `cue` stands before the range in its sentence, with no place in between. It may also follow closely, as in
   * "203-555-0142 is her cell".
   */
  cued(cue: RegExp, start: number, end: number): boolean {
    const from = this.sentenceStart(start);
    const lead = this.lower.slice(from, start);
    const before = [...lead.matchAll(cue)].some(
      (match) => !this.hasPlace(from + match.index + match[0].length, start),
    );
    if (before) return true;
    const after = this.lower.slice(end, end + 40);
    return [...after.matchAll(cue)].some((match) =>
      /^[\s,(:-]*(?:is |it's |that's |es )?$/.test(after.slice(0, match.index)),
    );
  }

  private sentenceStart(at: number): number {
    const breaks = [...this.lower.slice(0, at).matchAll(/[.!?;](?=\s)|\n/g)];
    // "Dr. Lee", "St. Mary", "Apt. 3" end no sentence.
    const real = breaks.filter(
      ({ index }) =>
        !/\b(?:dr|st|mr|mrs|ms|apt|no|rm|ext|ave|jr|sr|tel|hab)$/.test(this.lower.slice(0, index)),
    );
    const last = real.at(-1);
    return last ? last.index + 1 : 0;
  }
}
