import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { addFacility } from '../support/world.js';

const app = useApp({ MAP_STYLE_URL: 'https://maps.example/calm.json', MAP_ORIGINS: 'https://tiles.example' });

describe('the dispatch map', () => {
  it('shows a coach only by her own choice, and the area rather than the address', async () => {
    const { dispatcher, dana, marcus, administrator } = await app.world({ onDuty: ['dana', 'marcus'] });
    await administrator.put('/v1/coaches/{id}/profile', {
      id: dana.id,
      body: { latitude: 41.43217, longitude: -72.91684 },
    });
    expect(await dana.get('/v1/me/map')).toEqual({ shown: false, placed: true });
    expect((await dispatcher.get('/v1/map')).coaches).toEqual([]);

    expect(await dana.put('/v1/me/map', { body: { shown: true } })).toEqual({ shown: true, placed: true });
    expect((await dispatcher.get('/v1/map')).coaches).toEqual([
      { id: dana.id, displayName: dana.name, latitude: 41.43, longitude: -72.92 },
    ]);
    // What others enter of a coach does not touch her choice.
    await administrator.put('/v1/coaches/{id}/profile', {
      id: dana.id,
      body: { latitude: 41.5, longitude: -72.9 },
    });
    expect(await dana.get('/v1/me/map')).toEqual({ shown: true, placed: true });

    await dana.put('/v1/me/map', { body: { shown: false } });
    expect((await dispatcher.get('/v1/map')).coaches).toEqual([]);
    expect(await marcus.get('/v1/me/map')).toMatchObject({ shown: false });
  });

  it('asks a coach of whom nothing is known yet all the same', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    await app.owner.query('DELETE FROM coach_profile WHERE member_id = $1', [dana.id]);
    expect(await dana.put('/v1/me/map', { body: { shown: true } })).toEqual({ shown: true, placed: false });
    expect((await dispatcher.get('/v1/map')).coaches).toEqual([]);
  });

  it('shows the facilities whose place is known, and which ground to draw', async () => {
    const { dispatcher, organizationId, facilityId } = await app.world();
    await addFacility(app, organizationId, { name: 'Nowhere yet', latitude: null, longitude: null });
    expect(await dispatcher.get('/v1/map')).toEqual({
      styleUrl: 'https://maps.example/calm.json',
      coaches: [],
      facilities: [
        { id: facilityId, name: 'Mercy Hospital', kind: 'hospital', latitude: 41.3, longitude: -72.9 },
      ],
    });
  });

  it('is written down: who chose, and who saw whom', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    await dispatcher.get('/v1/map');
    await dana.put('/v1/me/map', { body: { shown: true } });
    await dispatcher.get('/v1/map');
    const rows = await app.rows<{ action: string; actor_id: string }>(
      `SELECT action, actor_id FROM audit_entry WHERE $1 = ANY (subject_ids) AND action LIKE 'map.%' ORDER BY id`,
      [dana.id],
    );
    expect(rows).toEqual([
      { action: 'map.share', actor_id: dana.id },
      { action: 'map.read', actor_id: dispatcher.id },
    ]);
  });

  it('may load its ground from the configured origins, and from no other', async () => {
    const { headers } = await app.client().send('GET', '/v1/map');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("connect-src 'self' https://maps.example https://tiles.example;");
    expect(policy).toContain("img-src 'self' data: blob: https://maps.example https://tiles.example;");
    expect(policy).toContain("script-src 'self'");
  });
});

describe('one facility', () => {
  it('can be opened by its link alone', async () => {
    const { dispatcher, facilityId } = await app.world();
    const { items } = await dispatcher.get('/v1/facilities');
    expect(await dispatcher.get('/v1/facilities/{id}', { id: facilityId })).toEqual(items[0]);
  });
});
