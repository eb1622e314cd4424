import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorCatalogue } from '@causeway/contracts';

type Tree = { [key: string]: string | Tree };

const folder = (language: string) => resolve(import.meta.dirname, language);
const namespaces = (language: string) =>
  readdirSync(folder(language))
    .filter((file) => file.endsWith('.json'))
    .sort();
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(resolve(folder(language), file), 'utf8')) as Tree;

/** Every sentence of a file by its path. Sentences about problems by code or field are only in other languages than the server's. */
function sentences(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (['problemByCode', 'problemByField'].includes(path + key)) return [];
    return typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`);
  });
}

const plural = /_(one|many|other)$/;
const stem = (key: string) => key.replace(plural, '');
const unique = (texts: string[]) => [...new Set(texts)].sort();
const placeholders = (text: string) => unique(text.match(/\{\{\s*\w+[^}]*\}\}|<\/?\w+\s*\/?>/g) ?? []);

/** The same word in both languages. Everything else that is equal was forgotten. */
const alike = new Set(
  readFileSync(resolve(import.meta.dirname, 'alike.txt'), 'utf8')
    .trim()
    .split('\n'),
);

describe.each(namespaces('en'))('%s', (file) => {
  const english = sentences(read('en', file));
  const spanish = sentences(read('es', file));

  it('says everything in Spanish, and nothing more', () => {
    expect(unique(spanish.map(([key]) => stem(key)))).toEqual(unique(english.map(([key]) => stem(key))));
  });

  it('has every plural that Spanish knows', () => {
    const forms = new Intl.PluralRules('es').resolvedOptions().pluralCategories;
    const counted = english.map(([key]) => key).filter((key) => key.endsWith('_one'));
    const wanted = counted.flatMap((key) => forms.map((form) => `${stem(key)}_${form}`));
    expect(spanish.map(([key]) => key)).toEqual(expect.arrayContaining(wanted));
  });

  it('puts the same things into its sentences', () => {
    const used = (of: [string, string][]) => {
      const found = new Map<string, string[]>();
      for (const [key, text] of of)
        found.set(stem(key), unique([...(found.get(stem(key)) ?? []), ...placeholders(text)]));
      return Object.fromEntries(found);
    };
    expect(used(spanish)).toEqual(used(english));
  });

  it('leaves nothing in English', () => {
    const before = new Map(english);
    const same = spanish.filter(
      ([key, text]) => before.get(key) === text && /\p{L}{2}/u.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(same.filter(([, text]) => !alike.has(text))).toEqual([]);
  });
});

describe('the problems that people are told of', () => {
  it('each have a sentence in Spanish', () => {
    const told = read('es', 'common.json')['problemByCode'] as Tree;
    expect(Object.keys(errorCatalogue).filter((code) => !(code in told))).toEqual([]);
  });
});
