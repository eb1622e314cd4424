import { describe, expect, it } from '@jest/globals';
import { isJustice, withheld } from './justice.js';

describe('what justice is told', () => {
  it('is "received" until the coach is there, whatever happens and however often', () => {
    for (const status of ['received', 'searching', 'assigned', 'en_route'] as const) {
      expect(withheld({ status, version: status === 'received' ? 1 : 7 })).toEqual({
        status: 'received',
        version: 1,
      });
    }
    for (const status of ['arrived', 'closed', 'cancelled', 'unmet'] as const) {
      expect(withheld({ status, version: 7 })).toEqual({ status, version: 7 });
    }
  });

  it('is for police and prisons, not for hospitals', () => {
    expect(['police', 'prison'].map((kind) => isJustice(kind as 'police'))).toEqual([true, true]);
    expect(isJustice('hospital')).toBe(false);
  });
});
