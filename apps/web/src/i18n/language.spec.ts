import { describe, expect, it } from '@jest/globals';
import { languageFor } from './language.js';

describe('the language that a browser asks for', () => {
  it.each([
    [['es-MX', 'en-US'], 'es'],
    [['fr-CA', 'es', 'en'], 'es'],
    [['en-GB', 'es'], 'en'],
    [['ht', 'fr'], 'en'],
    [[], 'en'],
  ])('%j is shown in %s', (wanted, language) => {
    expect(languageFor(wanted)).toBe(language);
  });
});
