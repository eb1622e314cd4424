import { describe, expect, it } from '@jest/globals';
import { languageFor } from './accept-language.js';

describe('the language of a page', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['ht, es;q=0.5', 'es'],
    ['en-US,es;q=0.5', 'en'],
    ['*', 'en'],
    [undefined, 'en'],
  ])('for %s is %s', (header, language) => {
    expect(languageFor(header)).toBe(language);
  });
});
