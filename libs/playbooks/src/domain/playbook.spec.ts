import { describe, expect, it } from '@jest/globals';
import { checkAt, emptySteps, type PlaybookStep } from './playbook.js';

const step = (change: Partial<PlaybookStep>): PlaybookStep => ({
  resourceId: null,
  say: null,
  hours: null,
  onlyFor: [],
  ...change,
});

describe('a playbook', () => {
  it('is to be looked through after a quarter', () => {
    expect(checkAt(new Date('2026-01-01T12:00:00Z'))).toEqual(new Date('2026-04-01T12:00:00Z'));
  });

  it('knows the steps that say nothing', () => {
    const steps = [step({ say: 'Call the hotline.' }), step({}), step({ resourceId: 'mercy' }), step({})];
    expect(emptySteps(steps)).toEqual([1, 3]);
  });
});
