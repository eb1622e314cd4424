import type { appLanguages, OneOf } from '@causeway/contracts';
import * as english from './en.js';
import * as spanish from './es.js';
import type { Words } from './words.js';

export type TextLanguage = OneOf<typeof appLanguages>;

export type TextKey = keyof typeof english.texts;

/** Answers to text messages. */
export type Answer = keyof typeof english.answers;

interface Texts {
  texts: Record<TextKey, Words>;
  answers: Record<Answer, string>;
  /** To somebody who is no member and said yes to it: a `{link}`, and not a word about why. */
  personText: string;
  /** Ends every e-mail. */
  emailEnd: string;
}

const byLanguage: Record<TextLanguage, Texts> = { en: english, es: spanish };

/** The one text that goes to people who are no members. */
export const personTextIn = (language: TextLanguage): string => byLanguage[language].personText;

/** What leaves the app, in the language of who gets it: English for whoever chose none. */
export const textsIn = (language: TextLanguage | null): Texts => byLanguage[language ?? 'en'];
