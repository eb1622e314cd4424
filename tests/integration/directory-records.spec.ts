import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import type { Person } from '../support/people.js';

const app = useApp();

const house = { name: 'Harbor House', kind: 'recovery_house' as const };

describe('a resource', () => {
  it('keeps all that is said of it, and gives it back', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const provider = await Ann.post('/v1/resource-providers', { body: { name: 'Mercy Health' } });
    const plain = {
      ...{ ...house, alternateName: 'The Harbor', description: 'Twelve beds', alert: 'Moves on Friday' },
      ...{ url: 'https://harbor.example/', email: 'intake@harbor.example', languages: ['en', 'es'] },
      ...{ interpretation: 'By phone', genders: ['woman' as const], populations: ['parents' as const] },
      ...{
        accepts: ['buprenorphine' as const, 'couples' as const],
        eligibility: 'Thirty days sober is not needed',
      },
      ...{ minimumAge: 18, maximumAge: null, applicationProcess: 'Call first', waitTime: 'A week' },
      ...{
        cost: ['fee' as const],
        fees: '150 a week',
        pathways: ['twelve_step' as const, 'medication' as const],
      },
    };
    const body = {
      ...{ ...plain, providerId: provider.id },
      phones: [{ number: '203 555 0142 ext. 12', type: 'voice' as const }, { number: '988' }],
      contacts: [{ name: 'Dana', phones: [{ number: '(203) 555-0143' }] }],
      schedules: [{ rule: 'FREQ=WEEKLY;BYDAY=MO,TU', opensAt: '08:00', closesAt: '17:00' }],
      places: [
        {
          location: {
            ...{ address1: '12 Elm Street', city: 'New Haven', state: 'CT', region: 'New Haven County' },
            ...{ latitude: 41.3, longitude: -72.9, accessibility: ['wheelchair' as const] },
          },
          description: 'Side door',
        },
      ],
      requiredDocuments: [{ document: 'Photo ID' }],
      costOptions: [{ option: 'per week', amount: 150, currency: 'usd' }],
      serviceAreas: [{ name: 'New Haven County' }],
      capacities: [{ unit: 'bed' as const, available: 2, maximum: 12 }],
    };
    const { id } = await Ann.post('/v1/resources', { body });
    const seen = await Ben.get('/v1/resources/{id}', { id });
    expect(seen).toMatchObject({ ...plain, version: 1, addedBy: Ann.name, providerName: 'Mercy Health' });
    expect(seen.phones).toMatchObject([
      { number: '+12035550142', extension: '12', type: 'voice' },
      { number: '988', extension: null },
    ]);
    expect(seen).toMatchObject({
      provider: { id: provider.id, name: 'Mercy Health' },
      contacts: [{ name: 'Dana', phones: [{ number: '+12035550143' }] }],
      schedules: [{ rule: 'FREQ=WEEKLY;BYDAY=MO,TU', opensAt: '08:00', closesAt: '17:00' }],
      places: [
        { description: 'Side door', location: { address1: '12 Elm Street', accessibility: ['wheelchair'] } },
      ],
      requiredDocuments: [{ document: 'Photo ID', url: null }],
      costOptions: [{ option: 'per week', amount: 150, currency: 'USD' }],
      capacities: [{ unit: 'bed', available: 2, maximum: 12, updatedBy: Ann.name }],
    });
    expect(seen.facts.map(({ kind, state, confirmedBy }) => [kind, state, confirmedBy]).sort()).toEqual(
      ['about', 'address', 'capacity', 'cost', 'eligibility', 'hours', 'languages', 'phone'].map((kind) => [
        kind,
        'fresh',
        Ann.name,
      ]),
    );
  });

  it('is changed in part, by whoever has seen the newest', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const phones = [{ number: '(203) 555-0142' }];
    const { id, version } = await Ann.post('/v1/resources', { body: { ...house, phones, alert: 'Full' } });
    const changed = await Ben.patch('/v1/resources/{id}', {
      id,
      body: { version, alert: null, waitTime: 'A day' },
    });
    expect(changed).toMatchObject({ alert: null, waitTime: 'A day', version: 2, ...house });
    expect(changed.phones).toHaveLength(1);
    const late = { version, body: { version, waitTime: 'Two days' } };
    expect(await Ann.refused('PATCH', `/v1/resources/${id}`, { body: late.body })).toMatchObject({
      status: 409,
      code: 'resource.changed_meanwhile',
    });
    const { items } = await Ann.get('/v1/resources/{id}/history', { id });
    expect(
      items.map(({ action, field, previous, replacement, changedBy }) => [
        action,
        field,
        previous,
        replacement,
        changedBy,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['create', 'name', null, 'Harbor House', Ann.name],
        ['update', 'alert', 'Full', null, Ben.name],
        ['update', 'waitTime', null, 'A day', Ben.name],
      ]),
    );
    expect(items).toHaveLength(3);
  });

  it('retires, comes back, and can be the same as another', async () => {
    const { Ann, supervisor } = await app.world({ onDuty: ['Ann'] });
    const { id } = await Ann.post('/v1/resources', { body: house });
    const twin = await Ann.post('/v1/resources', { body: { ...house, name: 'Harbour House' } });
    const found = async (query: { retired?: boolean } = {}) =>
      (await Ann.get('/v1/resources', { query })).items.map(({ name }) => name);
    await supervisor.post('/v1/resources/{id}/merge', { id: twin.id, body: { intoId: id } });
    expect(await found()).toEqual(['Harbor House']);
    expect(await found({ retired: true })).toEqual(['Harbour House']);
    expect(await Ann.get('/v1/resources/{id}', { id: twin.id })).toMatchObject({ mergedInto: id });
    await supervisor.post('/v1/resources/{id}/bring-back', { id: twin.id });
    await supervisor.post('/v1/resources/{id}/retire', { id });
    expect(await found()).toEqual(['Harbour House']);
    for (const intoId of [id, twin.id])
      expect(
        await supervisor.refused('POST', `/v1/resources/${twin.id}/merge`, { body: { intoId } }),
      ).toMatchObject({ code: 'request.invalid' });
  });

  it.each([
    [{ phones: [{ number: 'ask Dana' }] }, 'phones.0.number'],
    [{ phones: Array.from({ length: 21 }, () => ({ number: '988' })) }, 'phones'],
    [{ schedules: [{ rule: 'FREQ=SECONDLY', opensAt: '08:00' }] }, 'schedules.0.rule'],
    [{ schedules: [{ rule: 'FREQ=DAILY', opensAt: '25:00' }] }, 'schedules.0.opensAt'],
    [{ schedules: [{ opensAt: '08:00' }] }, 'schedules.0.rule'],
    [{ schedules: [{ rule: 'FREQ=DAILY', closesAt: '08:00' }] }, 'schedules.0.opensAt'],
    [{ places: [{ location: { latitude: 41 } }] }, 'places.0.location.longitude'],
    [{ places: [{ location: { timeZone: 'Harbor' } }] }, 'places.0.location.timeZone'],
    [{ languages: ['Spanish, sometimes'] }, 'languages'],
    [{ accepts: ['everybody'] }, 'accepts'],
    [{ minimumAge: 30, maximumAge: 18 }, 'maximumAge'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ description: 'x'.repeat(4001) }, 'description'],
    [{ capacities: [{ unit: 'bed', available: -1 }] }, 'capacities.0.available'],
  ])('is refused with %j', async (wrong, field) => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    expect(await Ann.refused('POST', '/v1/resources', { body: { ...house, ...wrong } })).toMatchObject({
      status: 400,
      code: 'request.invalid',
      errors: [{ field }],
    });
  });

  it('holds whatever was typed as text, word for word', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    const typed = `<script>alert(1)</script><img src=x onerror="alert(1)">{{constructor}}"';--`;
    const body = { ...house, name: typed, description: typed, alert: typed, eligibility: typed };
    const { id } = await Ann.post('/v1/resources', { body });
    expect(await Ann.get('/v1/resources/{id}', { id })).toMatchObject(body);
    const { items } = await Ann.get('/v1/resources', { query: { search: 'script alert' } });
    expect(items.map(({ name }) => name)).toEqual([typed]);
  });

  it('has nothing of another organization', async () => {
    const [ours, theirs] = [await app.world({ onDuty: ['Ann'] }), await app.world({ onDuty: ['Eve'] })];
    const provider = await theirs.Eve.post('/v1/resource-providers', { body: { name: 'Theirs' } });
    const { places } = await theirs.Eve.post('/v1/resources', { body: { ...house, places: [{}] } });
    const locationId = places[0]?.location.id;
    const refused = (who: Person, body: object) =>
      who.refused('POST', '/v1/resources', { body: { ...house, ...body } });
    expect(await refused(ours.Ann, { providerId: provider.id })).toMatchObject({
      code: 'provider.not_found',
    });
    expect(await refused(ours.Ann, { places: [{ locationId }] })).toMatchObject({
      code: 'location.not_found',
    });
    expect((await ours.Ann.get('/v1/resources', { query: { search: 'harbor' } })).items).toEqual([]);
  });
});

describe('a place', () => {
  it('is known once, and changed for all that is there', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    const places = [{ location: { address1: '12 Elm Street', city: 'New Haven' } }];
    const first = await Ann.post('/v1/resources', { body: { ...house, places } });
    const location = first.places[0]?.location;
    if (!location) throw new Error('The place was not made');
    await Ann.post('/v1/resources', {
      body: { name: 'Harbor Kitchen', kind: 'food', places: [{ locationId: location.id }] },
    });
    const { version } = location;
    await Ann.patch('/v1/resource-locations/{id}', { id: location.id, body: { version, city: 'Hamden' } });
    const search = async (words: string) =>
      (await Ann.get('/v1/resources', { query: { search: words } })).items.map(({ address }) => address);
    expect(await search('hamden')).toEqual(['12 Elm Street, Hamden', '12 Elm Street, Hamden']);
    expect(await search('haven')).toEqual([]);
    expect((await Ann.get('/v1/resource-locations', { query: { search: 'elm' } })).items).toHaveLength(1);
    expect(
      await Ann.refused('PATCH', `/v1/resource-locations/${location.id}`, {
        body: { version, city: 'Orange' },
      }),
    ).toMatchObject({ code: 'location.changed_meanwhile' });
  });
});
