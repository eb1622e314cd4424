import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { useApp } from '../support/app.js';
import { refusal } from '../support/http.js';
import { settled } from '../support/settled.js';

const app = useApp();

const everything: components['schemas']['SetOwnProfile'] = {
  languages: ['en', 'es'],
  gender: 'woman',
  pathways: ['12-step'],
  modalities: ['phone'],
  maxTravelMinutes: 40,
  homeBase: 'near Mercy Hospital',
  latitude: 41.31,
  longitude: -72.92,
};

describe('a coach’s profile', () => {
  it('holds what she says of herself beside what a supervisor enters', async () => {
    const { supervisor, dana } = await app.world({ offDuty: ['dana'] });
    await supervisor.put('/v1/coaches/{id}/profile', {
      id: dana.id,
      body: {
        languages: ['en'],
        certifications: [{ name: 'CCAR Recovery Coach Professional', validUntil: '2027-03-31' }],
        callsPerShift: 3,
        hardCallsPerWeek: 2,
      },
    });
    await dana.put('/v1/me/profile', { body: everything });
    const known = {
      ...everything,
      placed: true,
      certifications: [{ name: 'CCAR Recovery Coach Professional', validUntil: '2027-03-31' }],
      callsPerShift: 3,
      hardCallsPerWeek: 2,
    };
    expect(await dana.get('/v1/coaches/{id}/profile', { id: dana.id })).toMatchObject(known);
    expect(await supervisor.get('/v1/coaches/{id}/profile', { id: dana.id })).toMatchObject(known);
    // Limits and certifications are not hers to set.
    await dana.refused('PUT', '/v1/me/profile', { body: { callsPerShift: 50 } });
    expect(await dana.get('/v1/coaches/{id}/profile', { id: dana.id })).toMatchObject(known);
  });

  it('shows dispatchers what they plan with, and not where she starts from or why she is not sent', async () => {
    const { dispatcher, dana, facilityId } = await app.world({ offDuty: ['dana'] });
    await dana.put('/v1/me/profile', { body: everything });
    await dana.put('/v1/coaches/{id}/do-not-send/{facilityId}', {
      ...{ id: dana.id, facilityId },
      body: { reason: 'dual_relationship' },
    });
    const shown = await dispatcher.get('/v1/coaches/{id}/profile', { id: dana.id });
    expect(shown).toMatchObject({
      languages: ['en', 'es'],
      maxTravelMinutes: 40,
      placed: true,
      latitude: null,
      longitude: null,
      homeBase: null,
      clearances: [{ facilityName: 'Mercy Hospital', validUntil: null }],
      doNotSend: [{ facilityName: 'Mercy Hospital', reason: null, byCoach: true }],
    });
    expect(await dispatcher.refused('PUT', `/v1/coaches/${dana.id}/profile`, { body: {} })).toMatchObject({
      status: 403,
    });
  });

  it('is nothing that coaches see of one another', async () => {
    const { dana, marcus } = await app.world({ offDuty: ['dana', 'marcus'] });
    expect(await marcus.refused('GET', `/v1/coaches/${dana.id}/profile`)).toMatchObject({
      code: 'coach.not_found',
    });
  });

  it('is written down when it is read and changed', async () => {
    const { supervisor, dispatcher, dana, facilityId } = await app.world({ offDuty: ['dana'] });
    const path = { id: dana.id, facilityId };
    await dana.put('/v1/me/profile', { body: {} });
    await supervisor.put('/v1/coaches/{id}/clearances/{facilityId}', { ...path, body: {} });
    await dana.put('/v1/coaches/{id}/do-not-send/{facilityId}', {
      ...path,
      body: { reason: 'do_not_send' },
    });
    await dispatcher.get('/v1/coaches/{id}/profile', { id: dana.id });
    const rows = await app.rows<{ action: string; actor_id: string }>(
      `SELECT action, actor_id FROM audit_entry WHERE $1 = ANY (subject_ids) AND action LIKE 'coach.%' AND actor_id IS NOT NULL ORDER BY id`,
      [dana.id],
    );
    expect(rows).toEqual([
      { action: 'coach.own_profile', actor_id: dana.id },
      { action: 'coach.profile', actor_id: supervisor.id },
      { action: 'coach.do_not_send', actor_id: dana.id },
      { action: 'coach.read', actor_id: dispatcher.id },
    ]);
  });
});

describe('"never send me there"', () => {
  it('is a coach’s own word: kept from offers, her reason private, and taken back by her', async () => {
    const { supervisor, nurse, dana, facilityId } = await app.world({ onDuty: ['dana'] });
    const path = { id: dana.id, facilityId };
    await dana.put('/v1/coaches/{id}/do-not-send/{facilityId}', {
      ...path,
      body: { reason: 'dual_relationship' },
    });
    const request = await nurse.ask();
    await settled(app);
    expect((await dana.get('/v1/offers')).items).toEqual([]);
    expect(JSON.stringify(await nurse.follow(request).get('/v1/status'))).not.toMatch(/dual_relationship/);
    const { doNotSend } = await supervisor.get('/v1/coaches/{id}/profile', { id: dana.id });
    expect(doNotSend).toMatchObject([{ reason: 'dual_relationship', byCoach: true }]);
    await dana.send('DELETE', `/v1/coaches/${dana.id}/do-not-send/${facilityId}`);
    expect(await dana.offered(request)).toMatchObject({ requestId: request.id });
  });

  it('stays as a supervisor said, without the reason for the coach', async () => {
    const { supervisor, dana, facilityId } = await app.world({ offDuty: ['dana'] });
    const path = { id: dana.id, facilityId };
    const at = `/v1/coaches/${dana.id}/do-not-send/${facilityId}`;
    await supervisor.put('/v1/coaches/{id}/do-not-send/{facilityId}', {
      ...path,
      body: { reason: 'conflict_of_interest' },
    });
    await dana.put('/v1/coaches/{id}/do-not-send/{facilityId}', { ...path, body: { reason: 'do_not_send' } });
    expect(await dana.refused('DELETE', at)).toMatchObject({ code: 'coach.set_by_supervisor' });
    expect((await dana.get('/v1/coaches/{id}/profile', { id: dana.id })).doNotSend).toMatchObject([
      { reason: null, byCoach: false },
    ]);
    expect((await supervisor.get('/v1/coaches/{id}/profile', { id: dana.id })).doNotSend).toMatchObject([
      { reason: 'conflict_of_interest', byCoach: false },
    ]);
    expect((await supervisor.send('DELETE', at)).status).toBe(204);
  });

  it('is for known facilities and for the coach herself only', async () => {
    const { dana, marcus, facilityId } = await app.world({ offDuty: ['dana', 'marcus'] });
    const body = { reason: 'do_not_send' };
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(
      await dana.refused('PUT', `/v1/coaches/${dana.id}/do-not-send/${nowhere}`, { body }),
    ).toMatchObject({ code: 'facility.not_found' });
    expect(
      await marcus.refused('PUT', `/v1/coaches/${dana.id}/do-not-send/${facilityId}`, { body }),
    ).toMatchObject({ code: 'coach.not_found' });
  });
});

describe('a coach’s own limit', () => {
  it('keeps her from a second call of the shift where the organization sets none', async () => {
    const { supervisor, nurse, dana } = await app.world({ onDuty: ['dana'] });
    await supervisor.put('/v1/coaches/{id}/profile', { id: dana.id, body: { callsPerShift: 1 } });
    const assignment = await dana.accept(await dana.offered(await nurse.ask()));
    await dana.arrive(assignment);
    await dana.close(assignment);
    await nurse.ask({ place: 'ED 9' });
    await settled(app);
    expect((await dana.get('/v1/offers')).items).toEqual([]);
  });
});

describe('a coach on the phone', () => {
  it('is offered as many calls at once as her profile says, and nothing in person meanwhile', async () => {
    const { supervisor, nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const start = { latitude: 41.31, longitude: -72.92 };
    await supervisor.put('/v1/coaches/{id}/profile', {
      id: dana.id,
      body: { ...start, phoneCallsAtOnce: 2 },
    });
    const [one, two, three] = [
      await nurse.ask({ place: 'ED 1', modality: 'phone' }),
      await nurse.ask({ place: 'ED 2', modality: 'phone' }),
      await nurse.ask({ place: 'ED 3', modality: 'phone' }),
    ];
    const first = await dana.accept(await dana.offered());
    await dana.accept(await dana.offered());
    await settled(app);
    expect((await dana.get('/v1/offers')).items).toEqual([]);
    expect((await dana.get('/v1/assignments', { query: { state: 'open' } })).items).toHaveLength(2);
    const bedside = await nurse.ask({ place: 'ED 4', modality: 'in_person' });
    expect(await refusal(dispatcher.assign(bedside, dana))).toMatchObject({ code: 'coach.busy' });
    await dana.arrive(first);
    await dana.close(first);
    const third = await dana.offered();
    expect([one.id, two.id, three.id]).toContain(third.requestId);
    await dana.accept(third);
    const slots = await app.rows<{ slot: number }>(
      `SELECT slot FROM assignment WHERE coach_id = $1 AND status = 'assigned' ORDER BY slot`,
      [dana.id],
    );
    expect(slots).toEqual([{ slot: 0 }, { slot: 1 }]);
  });
});
