import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { useApp } from '../support/app.js';
import type { Coach } from '../support/people.js';

const app = useApp();

type Query = Record<string, unknown>;
type Body = Partial<components['schemas']['CreateResource']>;

const add = (who: Coach, name: string, more: Body = {}) =>
  who.post('/v1/resources', { body: { name, kind: 'other', ...more } });

const names = async (who: Coach, query: Query): Promise<string[]> =>
  (await who.get('/v1/resources', { query })).items.map(({ name }) => name);

const at = (latitude: number, longitude = -72.9, more: object = {}): Body => ({
  places: [{ location: { latitude, longitude, ...more } }],
});

describe('a search', () => {
  it('knows how the field speaks, forgives misspelling, and finds beginnings', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    await add(Ann, 'Bridge Clinic', { kind: 'treatment', accepts: ['buprenorphine'] });
    await add(Ann, 'Withdrawal management at Mercy');
    await add(Ann, 'Jóvenes en recuperación', { kind: 'meeting' });
    for (const word of ['MAT', 'moud', 'suboxone', 'Subutex', 'medication assisted treatment'])
      expect(await names(Ann, { search: word })).toEqual(['Bridge Clinic']);
    expect(await names(Ann, { search: 'detox' })).toEqual(['Withdrawal management at Mercy']);
    expect(await names(Ann, { search: 'jovenes' })).toEqual(['Jóvenes en recuperación']);
    expect(await names(Ann, { search: 'brigde clinc' })).toEqual(['Bridge Clinic']);
    expect(await names(Ann, { search: 'recup' })).toEqual(['Jóvenes en recuperación']);
    expect(await names(Ann, { search: 'zebra' })).toEqual([]);
  });

  it('speaks as the team does once a supervisor says so', async () => {
    const { Ann, supervisor } = await app.world({ onDuty: ['Ann'] });
    await add(Ann, 'Cedar House');
    expect((await Ann.get('/v1/search-synonyms')).own).toBe(false);
    const groups = [{ words: ['the big blue one', 'Cedar House'] }];
    await supervisor.put('/v1/search-synonyms', { body: { groups } });
    expect(await names(Ann, { search: 'big blue' })).toEqual([]);
    expect(await names(Ann, { search: 'the big blue one' })).toEqual(['Cedar House']);
    expect(await Ann.get('/v1/search-synonyms')).toEqual({ groups, own: true });
  });

  it('is narrowed by what the person needs', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    await add(Ann, 'Women', {
      genders: ['woman'],
      languages: ['es'],
      cost: ['free'],
      kind: 'recovery_house',
    });
    await add(Ann, 'Men', { genders: ['man'], accepts: ['pets', 'couples'], pathways: ['smart'] });
    await add(Ann, 'All', {
      populations: ['veterans'],
      ...at(41, -72.9, { city: 'Hamden', region: 'New Haven' }),
    });
    const cases: [Query, string[]][] = [
      [{ gender: 'woman' }, ['All', 'Women']],
      [{ language: 'es' }, ['Women']],
      [{ language: 'en' }, ['All', 'Men']],
      [{ cost: 'free' }, ['Women']],
      [{ accepts: 'pets,couples' }, ['Men']],
      [{ accepts: 'pets,children' }, []],
      [{ pathway: 'smart' }, ['Men']],
      [{ populations: 'veterans' }, ['All']],
      [{ kind: 'recovery_house' }, ['Women']],
      [{ area: 'new haven county' }, ['All']],
      [{ area: 'HAMDEN', gender: 'man' }, ['All']],
    ];
    for (const [query, expected] of cases)
      expect([query, await names(Ann, query)]).toEqual([query, expected]);
    expect((await Ann.get('/v1/resource-areas', { query: { search: 'ham' } })).items).toMatchObject([
      { name: 'Hamden', count: 1, latitude: 41 },
    ]);
  });

  it('finds the nearest, also of several places', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    await add(Ann, 'Here', at(41.3));
    await add(Ann, 'There', at(41.5));
    await add(Ann, 'Both', { places: [...(at(45).places ?? []), ...(at(41.31).places ?? [])] });
    await add(Ann, 'Nowhere');
    const point = { latitude: 41.3, longitude: -72.9 };
    expect(await names(Ann, { ...point, order: 'distance' })).toEqual(['Here', 'Both', 'There', 'Nowhere']);
    expect(await names(Ann, { ...point, withinMiles: 5 })).toEqual(['Here', 'Both']);
    const [nearest] = (await Ann.get('/v1/resources', { query: { ...point, withinMiles: 1 } })).items;
    expect(nearest).toMatchObject({ miles: 0, rank: { near: 300 } });
    for (const wrong of ['latitude=41', 'withinMiles=5', 'order=distance'])
      expect(await Ann.refused('GET', `/v1/resources?${wrong}`)).toMatchObject({ code: 'request.invalid' });
  });

  it('knows what is open now, in the zone of the place', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    const zone = (timeZone: string) => ({ places: [{ location: { timeZone } }] });
    const hour = (add: number) => {
      const wall = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'America/New_York',
        hour: '2-digit',
        hourCycle: 'h23',
      });
      return `${wall.format(new Date(app.now().getTime() + add * 3_600_000)).padStart(2, '0')}:00`;
    };
    const hours = { rule: 'FREQ=DAILY', opensAt: hour(0), closesAt: hour(2) };
    await add(Ann, 'Here', { schedules: [hours] });
    await add(Ann, 'In Hawaii', { ...zone('Pacific/Honolulu'), schedules: [hours] });
    await add(Ann, 'Always', { schedules: [{ rule: 'FREQ=DAILY', opensAt: '00:00', closesAt: '00:00' }] });
    // The week says it may be open; the rule itself ended long ago.
    await add(Ann, 'Over', { schedules: [{ ...hours, validTo: '2020-01-01' }] });
    await add(Ann, 'Unknown');
    expect(await names(Ann, { openNow: true })).toEqual(['Always', 'Here']);
    const { items } = await Ann.get('/v1/resources');
    const opening = (name: string) => items.find((each) => each.name === name)?.opening;
    expect(opening('Always')).toEqual({ open: true, until: null, next: null });
    expect(opening('Unknown')).toEqual({ open: null, until: null, next: null });
    expect(opening('In Hawaii')?.open).toBe(false);
    expect(Date.parse(opening('Here')?.until ?? '')).toBeGreaterThan(app.now().getTime());
  });

  it('knows where there is room, as long as that can be told', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    await add(Ann, 'Two beds', { capacities: [{ unit: 'bed', available: 2 }] });
    await add(Ann, 'Full', { capacities: [{ unit: 'bed', available: 0 }] });
    expect(await names(Ann, { hasRoom: true })).toEqual(['Two beds']);
    app.passTime(9 * 60);
    expect(await names(Ann, { hasRoom: true })).toEqual([]);
  });

  it('ranks by words, freshness and calls, and never by pathway', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    const described = await add(Ann, 'Elsewhere', { description: 'Near the harbor' });
    await add(Ann, 'Harbor');
    expect(await names(Ann, { search: 'harbor' })).toEqual(['Harbor', 'Elsewhere']);
    for (const pathways of [['smart'], ['twelve_step', 'medication', 'faith']] as const)
      await add(Ann, 'Pathway', { pathways: [...pathways] });
    const ranks = async () =>
      (await Ann.get('/v1/resources', { query: { search: 'pathway' } })).items.map(({ rank }) => rank);
    const [one, other] = await ranks();
    expect(one).toEqual(other);
    const { id } = described;
    const rank = async () =>
      (await Ann.get('/v1/resources', { query: { search: 'elsewhere' } })).items[0]?.rank;
    expect(await rank()).toMatchObject({ fresh: 100, calls: 0 });
    await Ann.post('/v1/resources/{id}/outcomes', { id, body: { outcome: 'accepted' } });
    expect(await rank()).toMatchObject({ calls: 100 });
    await Ann.post('/v1/resources/{id}/outcomes', { id, body: { outcome: 'no_answer' } });
    expect(await rank()).toMatchObject({ calls: 50 });
  });

  it('comes page by page in the order of its rank, and says how many there are', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    for (let number = 0; number < 7; number += 1) await add(Ann, `Pantry ${number}`, { kind: 'food' });
    const found: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await Ann.get('/v1/resources', { query: { search: 'pantry', limit: 3, cursor } });
      expect(page.total).toBe(7);
      found.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(found).toEqual(Array.from({ length: 7 }, (_, number) => `Pantry ${number}`));
  });
});
