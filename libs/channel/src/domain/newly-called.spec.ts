import { describe, expect, it } from '@jest/globals';
import { newlyCalled } from './newly-called.js';

type Call = Parameters<typeof newlyCalled>[0][number];

const ann: Call = { kind: 'member', id: 'ann' };
const ben: Call = { kind: 'member', id: 'ben' };
const onduty: Call = { kind: 'onduty' };
const team: Call = { kind: 'team' };

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
