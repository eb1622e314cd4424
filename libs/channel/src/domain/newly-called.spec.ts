import { describe, expect, it } from '@jest/globals';
import { newlyCalled } from './newly-called.js';

const ann = { kind: 'member', id: 'ann' } as const;
const ben = { kind: 'member', id: 'ben' } as const;
const onduty = { kind: 'onduty' } as const;
const team = { kind: 'team' } as const;

describe('an edit', () => {
  it.each([
    ['calls who was not called before', [ann], [ann, ben], [ben]],
    ['calls nobody again for a corrected word', [ann, onduty, team], [ann, onduty, team], []],
    ['calls who is on duty when it names them first', [ann], [onduty], [onduty]],
    ['calls nobody by leaving somebody out', [ann, ben], [ben], []],
    ['calls all whom it names in a message that called nobody', [], [ann, team], [ann, team]],
  ])('%s', (_, before, after, called) => {
    expect(newlyCalled(before, after)).toEqual(called);
  });
});
