import english from '../i18n/en/requester.json' with { type: 'json' };

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

/** Everything the pages say is in this language; `Intl` formats in it too. */
export const language = 'en';

const plural = new Intl.PluralRules(language);

function find(path: string): string | undefined {
  let here: string | Tree | undefined = english;
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
