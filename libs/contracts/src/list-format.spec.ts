import { describe, expect, it } from '@jest/globals';
import { guessFormat } from './list-format.js';

describe('a list', () => {
  it.each([
    ['programs.csv', 'Program Name,Phone', 'csv'],
    ['hsds.zip', 'PK', 'hsds'],
    ['feed.json', ' [{"name":"Early Birds","slug":"early"', 'meeting_guide'],
    ['services.json', '{"contents":[{"id":"1","name":"Detox"', 'hsds'],
    ['photo.jpg', 'ÿØ', undefined],
  ] as const)('%s that begins with %s is %s', (name, beginning, format) => {
    expect(guessFormat(name, beginning)).toBe(format);
  });
});
