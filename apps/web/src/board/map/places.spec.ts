import { describe, expect, it } from '@jest/globals';
import type { Coach } from '../coaches.js';
import type { Card } from '../model.js';
import { boundsOf, placesOf } from './places.js';

const facility = (id: string, latitude: number | null = 41) =>
  ({
    id,
    name: id,
    kind: 'hospital',
    latitude,
    longitude: latitude === null ? null : -72,
  }) as Card['facility'];
const placed = (id: string, latitude = 41) => ({
  id,
  name: id,
  kind: 'hospital' as const,
  latitude,
  longitude: -72,
});
const card = (id: string, where: Card['facility'], minutesLeft: number, needs = false) =>
  ({
    id,
    facility: where,
    status: 'searching',
    offers: [],
    receivedAt: '2026-11-21T01:00:00.000Z',
    promisedAcceptAt: new Date(Date.parse('2026-11-21T02:00:00Z') + minutesLeft * 60_000).toISOString(),
    expectedLeaveAt: null,
    needsYou: needs ? { reason: 'nobody_on_duty', since: '2026-11-21T01:30:00.000Z' } : null,
  }) as unknown as Card;
const coach = (id: string, state: Coach['state']) => ({ id, state }) as Coach;
const onMap = (id: string, latitude = 41.2) => ({ id, displayName: id, latitude, longitude: -72.1 });

describe('placesOf', () => {
  it('gathers open requests at their facilities, the most urgent first, and leaves quiet ones quiet', () => {
    const { busy, quiet } = placesOf(
      { styleUrl: null, facilities: [placed('mercy'), placed('harbor'), placed('quiet')], coaches: [] },
      [
        card('a', facility('mercy'), 30),
        card('b', facility('harbor'), 5),
        card('c', facility('mercy'), 60, true),
      ],
      [],
    );
    expect(busy.map(({ id, needing, cards }) => [id, needing, cards.map((each) => each.id)])).toEqual([
      ['mercy', 1, ['c', 'a']],
      ['harbor', 0, ['b']],
    ]);
    expect(quiet.map(({ id }) => id)).toEqual(['quiet']);
  });

  it('keeps a request in the list when nobody has said where its facility is', () => {
    const { busy } = placesOf(
      { styleUrl: null, facilities: [], coaches: [] },
      [card('a', facility('mercy', null), 30)],
      [],
    );
    expect(busy).toMatchObject([{ id: 'mercy', at: null }]);
  });

  it('shows only coaches who agreed, beside each other where they start from the same area', () => {
    const { coaches, elsewhere } = placesOf(
      { styleUrl: null, facilities: [], coaches: [onMap('dana'), onMap('lucia'), onMap('gone', 41.9)] },
      [],
      [coach('dana', 'free'), coach('lucia', 'en_route'), coach('marcus', 'free'), coach('sam', 'off_duty')],
    );
    expect(coaches.map(({ id, state, stack }) => [id, state, stack])).toEqual([
      ['dana', 'free', 0],
      ['lucia', 'en_route', 1],
      ['gone', 'off_duty', 0],
    ]);
    expect(elsewhere).toBe(1);
  });
});

describe('boundsOf', () => {
  const map = {
    styleUrl: null,
    facilities: [placed('mercy', 41), placed('far', 45)],
    coaches: [onMap('dana')],
  };

  it('looks at where somebody is asked for and who could come', () => {
    expect(boundsOf(placesOf(map, [card('a', facility('mercy'), 30)], [coach('dana', 'free')]))).toEqual([
      -72.1, 41, -72, 41.2,
    ]);
  });

  it('looks at everything when nobody asks, and at nothing when there is nothing', () => {
    expect(boundsOf(placesOf(map, [], []))).toEqual([-72.1, 41, -72, 45]);
    expect(boundsOf(placesOf({ ...map, facilities: [], coaches: [] }, [], []))).toBeNull();
  });
});
