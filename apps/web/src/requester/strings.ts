import type english from '../i18n/en/requester.json';
import { localeOf, type Language } from '../i18n/language.js';

/**
 * The requester's pages translate with these few lines instead of i18next: they need names put into sentences and
 * plural forms, and i18next alone would be a third of their JavaScript. The files are the same format
 * (`{{name}}`, `_one`/`_other`), so translators and tools see no difference.
 */
type Strings = typeof english;

type Singular<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Singular<Key> : `${Key}.${KeysOf<Tree[Key]>}`;
}[keyof Tree & string];

/** A sentence of `i18n/en/requester.json`, by its path; without the plural's ending. */
export type StringKey = KeysOf<Strings>;

interface Tree {
  [key: string]: string | Tree;
}

/** Each is a file of its own: nobody on failing Wi-Fi waits for words that they do not read. */
const dictionaries: Record<Language, () => Promise<{ default: Tree }>> = {
  en: () => import('../i18n/en/requester.json', { with: { type: 'json' } }),
  es: () => import('../i18n/es/requester.json', { with: { type: 'json' } }),
};

/** Everything the pages say is in this language. */
export let shown: Language = 'en';

/** The locale of the language, for `Intl`. */
export let locale = localeOf[shown];

let words: Tree = {};
let plural = new Intl.PluralRules(locale);

/** Fetches the words of a language; from then on {@link t} speaks it. What was rendered has to be rendered again. */
export async function speak(language: Language): Promise<void> {
  words = (await dictionaries[language]()).default;
  shown = language;
  locale = localeOf[language];
  plural = new Intl.PluralRules(locale);
}

function find(path: string): string | undefined {
  let here: string | Tree | undefined = words;
  for (const key of path.split('.')) here = typeof here === 'object' ? here[key] : undefined;
  return typeof here === 'string' ? here : undefined;
}

/** The sentence for `key`, with `values` put in; `count` chooses the plural form where there is one. */
export function t(key: StringKey, values: Record<string, string | number> = {}): string {
  const form =
    typeof values['count'] === 'number' ? find(`${key}_${plural.select(values['count'])}`) : undefined;
  const sentence = form ?? find(key) ?? key;
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
