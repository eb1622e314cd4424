import { describe, expect, it } from '@jest/globals';
import { written } from './written.js';

const all = [
  { kind: 'member' as const, id: 'dana', words: '@Dana Reyes' },
  { kind: 'team' as const, words: '@team' },
  { kind: 'resource' as const, id: 'cedar', words: '#Cedar House' },
];

describe('written', () => {
  it('carries the ids of what the text names, and nothing that it does not', () => {
    expect(written('@team: #Cedar House has a bed, ask @Dana Reyes', all)).toEqual({
      text: '@team: #Cedar House has a bed, ask @Dana Reyes',
      mentions: [{ kind: 'team' }, { kind: 'member', id: 'dana' }],
      resources: ['cedar'],
    });
    expect(written('Good night', all)).toEqual({ text: 'Good night' });
  });
});
