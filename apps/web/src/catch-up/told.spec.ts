import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../shared/api.js';
import { toldOf } from './told.js';

type Change = Schemas['FactChangeView'];

const change = (action: Change['action'], recordType: Change['recordType']): Change => ({
  ...{ id: `${action}-${recordType}`, action, recordType, field: 'name', previous: null, replacement: null },
  ...{ source: 'person', changedAt: '2026-11-22T13:00:00Z', changedBy: 'Robin', message: null },
});

describe('what is told of a resource', () => {
  it('is one line when it was added, with whatever came with it', () => {
    const added = change('create', 'resource');
    const moved = change('update', 'location');
    expect(toldOf([added, moved, change('create', 'location'), change('create', 'provider')])).toEqual([
      added,
      moved,
    ]);
  });

  it('is a place of its own when it came later', () => {
    const later = [change('update', 'resource'), change('create', 'location')];
    expect(toldOf(later)).toEqual(later);
  });
});
