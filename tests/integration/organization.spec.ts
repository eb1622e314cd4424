import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { agree } from '../support/agreements.js';
import { refusal } from '../support/http.js';
import { newFacility } from '../support/partner-endpoints.js';
import { ordinaryAsk } from '../support/people.js';
import { holderOf } from '../support/world.js';
import { dayIn, nights, planShift, shiftsOf } from '../support/rota.js';

const app = useApp();

const auditOf = (action: string, id: string) =>
  app.rows('SELECT actor_id FROM audit_entry WHERE action = $1 AND $2 = ANY (subject_ids)', [action, id]);

describe('an administrator', () => {
  it('adds a facility and changes it; what was taken keeps its promise', async () => {
    const { administrator, dispatcher, facilityId, nurse } = await app.world();
    const made = await administrator.post('/v1/facilities', {
      body: { ...newFacility(), state: 'ct', phone: '203 555 0100', latitude: 41.3, longitude: -72.9 },
    });
    expect(made).toMatchObject({ state: 'CT', phone: '+12035550100', latitude: 41.3, partnerId: null });
    const half = { ...newFacility(), latitude: 41.3 };
    expect(await refusal(administrator.post('/v1/facilities', { body: half }))).toMatchObject({
      errors: [{ field: 'longitude' }],
    });

    const before = await nurse.ask({ place: 'A' });
    const body = { ...newFacility(), name: 'Mercy North', promisedArriveMinutes: 30 };
    await administrator.put('/v1/facilities/{id}', { id: facilityId, body });
    const after = await nurse.ask({ place: 'B' });
    expect(await nurse.get('/v1/intake')).toMatchObject({
      facilityName: 'Mercy North',
      promisedArriveMinutes: 30,
    });
    const promised = async (request: { id: string }) => {
      const { receivedAt, promisedArriveAt } = await dispatcher.card(request);
      return (Date.parse(promisedArriveAt) - Date.parse(receivedAt)) / 60_000;
    };
    expect([await promised(before), await promised(after)]).toEqual([60, 30]);
    expect(await auditOf('facility.edit', facilityId)).toEqual([{ actor_id: administrator.id }]);
  });

  it('says whose a facility is, but takes none from a partner whose agreement covers it', async () => {
    const world = await app.world();
    const { administrator, facilityId } = world;
    const { id: partnerId } = await administrator.post('/v1/partners', {
      body: { name: 'Harbor County', facilityIds: [] },
    });
    const made = await administrator.post('/v1/facilities', { body: { ...newFacility(), partnerId } });
    expect(made.partnerId).toBe(partnerId);
    const strange = { ...newFacility(), partnerId: facilityId };
    expect(await refusal(administrator.post('/v1/facilities', { body: strange }))).toMatchObject({
      code: 'partner.not_found',
    });
    const { partnerId: bound } = await agree(world);
    const moved = { id: facilityId, body: { ...newFacility(), partnerId } };
    const kept = { id: facilityId, body: { ...newFacility(), partnerId: bound } };
    expect(await refusal(administrator.put('/v1/facilities/{id}', moved))).toMatchObject({
      code: 'facility.of_another_partner',
    });
    expect((await administrator.put('/v1/facilities/{id}', kept)).partnerId).toBe(bound);
  });

  it('retires a facility: nobody asks from there any more, open requests go on, the portal and reports stay', async () => {
    const { administrator, dispatcher, facilityId, nurse, dana, organizationId } = await app.world({
      onDuty: ['dana'],
    });
    const open = await nurse.ask({ place: 'A' });
    const portal = await holderOf(app, organizationId, facilityId, 'portal');
    const { retiredAt } = await administrator.post('/v1/facilities/{id}/retire', { id: facilityId });
    expect(retiredAt).not.toBeNull();
    const again = await administrator.post('/v1/facilities/{id}/retire', { id: facilityId });
    expect(again.retiredAt).toBe(retiredAt);
    expect(await auditOf('facility.edit', facilityId)).toHaveLength(2);

    expect(await nurse.get('/v1/intake')).toMatchObject({ retired: true, dispatchPhone: '+12035550100' });
    const refused = { code: 'facility.retired', status: 409, detail: 'Call +12035550100.' };
    expect(await refusal(nurse.ask({ place: 'B' }))).toMatchObject(refused);
    const filed = { ...ordinaryAsk, facilityId };
    expect(await refusal(dispatcher.post('/v1/requests', { body: filed }))).toMatchObject(refused);
    const key = (kind: 'link' | 'portal') =>
      administrator.post('/v1/facilities/{id}/keys', { id: facilityId, body: { kind, label: 'Ward' } });
    expect(await refusal(key('link'))).toMatchObject({ code: 'facility.retired' });
    expect(await key('portal')).toMatchObject({ kind: 'portal' });

    const assignment = await dana.accept(await dana.offered(open));
    await dana.arrive(assignment);
    await dana.close(assignment, { outcome: 'declined' });
    expect((await portal.get('/v1/portal')).retired).toBe(true);
    expect((await portal.get('/v1/portal/requests')).items).toHaveLength(1);
    const month = await administrator.get('/v1/facilities/{id}/report', { id: facilityId });
    expect(month.requests).toBe(1);

    const listed = async (state?: 'retired' | 'all') =>
      (await dispatcher.get('/v1/facilities', { query: state ? { state } : {} })).items.length;
    expect([await listed(), await listed('retired'), await listed('all')]).toEqual([0, 1, 1]);
    expect((await dispatcher.get('/v1/map')).facilities).toEqual([]);

    await administrator.post('/v1/facilities/{id}/reopen', { id: facilityId });
    expect(await nurse.get('/v1/intake')).toMatchObject({ retired: false });
    expect(await nurse.ask({ place: 'C' })).toHaveProperty('caseNumber');
  });

  it('retires a facility for every process: what another one remembers lets nobody in', async () => {
    const { administrator, facilityId, nurse } = await app.world();
    await nurse.ask({ place: 'A' });
    // As another process does it, behind the back of what this one remembers.
    await app.owner.query('UPDATE facility SET retired_at = now() WHERE id = $1', [facilityId]);
    expect(await refusal(nurse.ask({ place: 'B' }))).toMatchObject({ code: 'facility.retired' });
    await app.owner.query('UPDATE facility SET retired_at = NULL WHERE id = $1', [facilityId]);
    expect(await nurse.ask({ place: 'C' })).toHaveProperty('caseNumber');
    expect((await administrator.get('/v1/facilities/{id}', { id: facilityId })).retiredAt).toBeNull();
  });

  it('changes name and dispatch phone of the organization, which requesters read at once', async () => {
    const [mine, other] = [await app.world(), await app.world()];
    const body = { name: 'Harbor Light', timeZone: 'America/New_York', dispatchPhone: '(203) 555-0199' };
    await mine.administrator.put('/v1/organization', { body });
    const told = { organizationName: 'Harbor Light', dispatchPhone: '+12035550199' };
    expect(await mine.nurse.get('/v1/intake')).toMatchObject(told);
    expect(await other.nurse.get('/v1/intake')).not.toMatchObject(told);
    const nowhere = { ...body, timeZone: 'Mars/Olympus' };
    expect(await refusal(mine.administrator.put('/v1/organization', { body: nowhere }))).toMatchObject({
      errors: [{ field: 'timeZone' }],
    });
  });

  it('moves the organization to another zone, and shifts ahead keep what the clock on the wall shows', async () => {
    const [mine, other] = [
      await app.world({ offDuty: ['dana', 'marcus'] }),
      await app.world({ offDuty: ['dana'] }),
    ];
    const from = dayIn(app, 2);
    await mine.dispatcher.post('/v1/rota/series', {
      body: { ...nights, firstDate: from, memberId: mine.dana.id },
    });
    const single = await planShift(app, mine.dispatcher, [3 * 24 * 60, 3 * 24 * 60 + 90], {
      memberId: mine.marcus.id,
    });
    await other.dispatcher.post('/v1/rota/series', {
      body: { ...nights, firstDate: from, memberId: other.dana.id },
    });
    const [before, unmoved] = [
      await shiftsOf(mine.dispatcher, from, 7),
      await shiftsOf(other.dispatcher, from, 7),
    ];
    const body = { name: 'West', timeZone: 'America/Los_Angeles' };
    await mine.administrator.put('/v1/organization', { body });

    const after = await shiftsOf(mine.dispatcher, from, 7);
    const wall = (shifts: typeof after) =>
      shifts.map(({ id, localStart, localEnd }) => [id, localStart, localEnd]);
    expect(wall(after)).toEqual(wall(before));
    const start = ({ startsAt }: { startsAt: string }) => Date.parse(startsAt);
    const moved = after.find(({ id }) => id === single.id);
    expect(moved && start(moved) - start(single)).toBe(3 * 3_600_000);
    expect(await shiftsOf(other.dispatcher, from, 7)).toEqual(unmoved);
  });
});
