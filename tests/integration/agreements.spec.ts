import { describe, expect, it } from '@jest/globals';
import { Agreements } from '@causeway/partners';
import { UnitOfWork } from '@causeway/platform';
import { agree, ordinaryTerms } from '../support/agreements.js';
import { useApp } from '../support/app.js';
import { refusal } from '../support/http.js';
import { addFacility, type World } from '../support/world.js';

const app = useApp();

const termsAt = ({ organizationId, facilityId }: World, time: string) =>
  app.nest.get(UnitOfWork).run(organizationId, () => app.nest.get(Agreements).of(facilityId, new Date(time)));

describe('a partner', () => {
  it('has the facilities that it was said to have, and keeps those under an agreement', async () => {
    const world = await app.world();
    const { administrator, organizationId, facilityId } = world;
    const other = await addFacility(app, organizationId, { name: 'Mercy West' });
    const { partnerId } = await agree(world);
    const path = { id: partnerId };
    const changed = await administrator.put('/v1/partners/{id}', {
      ...path,
      body: { name: 'Mercy Health', notes: 'Call before noon', facilityIds: [other] },
    });
    expect(changed).toMatchObject({ name: 'Mercy Health', notes: 'Call before noon' });
    expect(changed.facilities.map(({ id }) => id).sort()).toEqual([facilityId, other].sort());
    const left = await administrator.put('/v1/partners/{id}', {
      ...path,
      body: { name: 'Mercy Health', facilityIds: [] },
    });
    expect(left.facilities.map(({ id }) => id)).toEqual([facilityId]);
    const { items } = await administrator.get('/v1/partners');
    expect(items).toEqual([{ id: partnerId, name: 'Mercy Health', facilityCount: 1 }]);
  });

  it('stays a facility’s own when its list is imported again', async () => {
    const world = await app.world();
    const { administrator, organizationId } = world;
    const id = await addFacility(app, organizationId, { sourceId: 'list-7' });
    const { id: partnerId } = await administrator.post('/v1/partners', {
      body: { name: 'Mercy Health', facilityIds: [id] },
    });
    await addFacility(app, organizationId, { sourceId: 'list-7', name: 'Mercy Renamed' });
    const { facilities } = await administrator.get('/v1/partners/{id}', { id: partnerId });
    expect(facilities).toEqual([{ id, name: 'Mercy Renamed' }]);
  });
});

describe('an agreement', () => {
  it('is in force from its first to its last day on the clock of the organization', async () => {
    const world = await app.world();
    const wishes = { validFrom: '2026-06-10', validUntil: '2026-06-20', promisedArriveMinutes: 45 };
    const { agreementId } = await agree(world, wishes);
    const inForce = async (time: string) => (await termsAt(world, time)).agreement?.id;
    // Midnight in New York.
    expect(await inForce('2026-06-10T03:59:59Z')).toBeUndefined();
    expect(await inForce('2026-06-10T04:00:00Z')).toBe(agreementId);
    expect(await inForce('2026-06-21T03:59:59Z')).toBe(agreementId);
    expect(await inForce('2026-06-21T04:00:00Z')).toBeUndefined();
    expect(await termsAt(world, '2026-06-15T12:00:00Z')).toMatchObject({ promisedArriveMinutes: 45 });
  });

  it('keeps numbers as they are dialed, however they were typed, and refuses what is none', async () => {
    const world = await app.world();
    const typed = (number: string) => ({
      serviceHours: [],
      afterHoursPhone: number,
      contacts: [{ name: 'Alex Kim', phone: number }],
    });
    expect(await refusal(agree(world, typed('ask at the desk')))).toMatchObject({
      status: 400,
      errors: [{ field: 'afterHoursPhone' }, { field: 'contacts.0.phone' }],
    });
    const { partnerId } = await agree(world, typed('(203) 555-0177 ext. 12'));
    expect((await world.administrator.get('/v1/partners/{id}', { id: partnerId })).agreements).toMatchObject([
      { afterHoursPhone: '+12035550177;ext=12', contacts: [{ phone: '+12035550177;ext=12' }] },
    ]);
  });

  it('leaves the facility’s own promise where none is in force', async () => {
    const world = await app.world();
    await agree(world, {
      validUntil: '2026-02-01',
      promisedArriveMinutes: 30,
      modalities: ['phone'],
      clearanceNeeded: false,
      serviceHours: [],
      afterHours: 'refuse_with_message',
    });
    expect(await termsAt(world, '2026-03-01T12:00:00Z')).toMatchObject({
      agreement: null,
      promisedAcceptMinutes: 15,
      promisedArriveMinutes: 60,
      modalities: ['in_person', 'video', 'phone'],
      clearanceNeeded: true,
      afterHours: 'take_anyway',
      open: true,
    });
  });

  it('keeps its facilities from other partners, until it ends', async () => {
    const world = await app.world();
    const { administrator, facilityId } = world;
    const { partnerId, agreementId } = await agree(world);
    const body = { name: 'Saint Luke', facilityIds: [facilityId] };
    expect(await refusal(administrator.post('/v1/partners', { body }))).toMatchObject({
      status: 409,
      code: 'facility.of_another_partner',
    });
    await administrator.put('/v1/partners/{id}/agreements/{agreementId}', {
      id: partnerId,
      agreementId,
      body: { ...ordinaryTerms([facilityId], { validUntil: '2026-02-01' }), version: 1 },
    });
    expect((await administrator.post('/v1/partners', { body })).facilities).toMatchObject([
      { id: facilityId },
    ]);
  });

  it('never covers a facility on the same day as another one', async () => {
    const world = await app.world();
    const { administrator, organizationId, facilityId } = world;
    const other = await addFacility(app, organizationId, { name: 'Mercy West' });
    const { partnerId, agreementId } = await agree(world, { validUntil: '2026-06-30' });
    const make = (terms: ReturnType<typeof ordinaryTerms>) =>
      administrator.post('/v1/partners/{id}/agreements', { id: partnerId, body: terms });
    const body = { name: 'Mercy Health', facilityIds: [facilityId, other] };
    await administrator.put('/v1/partners/{id}', { id: partnerId, body });

    const late = await refusal(make(ordinaryTerms([other, facilityId], { validFrom: '2026-06-30' })));
    expect(late).toMatchObject({ status: 409, code: 'agreement.overlaps' });
    const next = await make(ordinaryTerms([other, facilityId], { validFrom: '2026-07-01' }));
    expect(next.agreements).toHaveLength(2);
    const longer = refusal(
      administrator.put('/v1/partners/{id}/agreements/{agreementId}', {
        id: partnerId,
        agreementId,
        body: { ...ordinaryTerms([facilityId]), version: 1 },
      }),
    );
    expect(await longer).toMatchObject({ code: 'agreement.overlaps' });
    const { agreements } = await administrator.get('/v1/partners/{id}', { id: partnerId });
    expect(agreements.map(({ validFrom, validUntil }) => [validFrom, validUntil])).toEqual([
      ['2026-07-01', null],
      ['2026-01-01', '2026-06-30'],
    ]);
  });

  it('keeps what it said before, and who changed it', async () => {
    const world = await app.world();
    const { administrator, facilityId } = world;
    const { partnerId, agreementId } = await agree(world, { notes: 'First' });
    const path = { id: partnerId, agreementId };
    const terms = ordinaryTerms([facilityId], { notes: 'Second', promisedArriveMinutes: 40 });
    const body = { ...terms, version: 1 };
    const changed = await administrator.put('/v1/partners/{id}/agreements/{agreementId}', { ...path, body });
    expect(changed.agreements).toMatchObject([{ version: 2, notes: 'Second', promisedArriveMinutes: 40 }]);
    // Somebody who had read the first version does not undo what was agreed since.
    const stale = { ...ordinaryTerms([facilityId], { notes: 'Of old' }), version: 1 };
    expect(
      await refusal(
        administrator.put('/v1/partners/{id}/agreements/{agreementId}', { ...path, body: stale }),
      ),
    ).toMatchObject({ status: 409, code: 'agreement.changed_meanwhile' });
    const { items } = await administrator.get('/v1/partners/{id}/agreements/{agreementId}/history', path);
    expect(items).toMatchObject([
      { version: 2, changedBy: 'The administrator', terms: { notes: 'Second' } },
      { version: 1, changedBy: 'The administrator', terms: { notes: 'First', facilityIds: [facilityId] } },
    ]);
    const audited = await app.rows(
      `SELECT count(*)::int AS count FROM audit_entry WHERE action = 'partner.edit' AND $1 = ANY (subject_ids)`,
      [agreementId],
    );
    expect(audited).toEqual([{ count: 2 }]);
  });

  it('is refused with the field that cannot be', async () => {
    const world = await app.world();
    const { administrator, facilityId } = world;
    const { partnerId } = await agree(world, { validUntil: '2026-02-01' });
    const wrong: [object, string][] = [
      [{ validFrom: '2026-13-01' }, 'validFrom'],
      [{ validUntil: '2025-12-31' }, 'validUntil'],
      [{ serviceHours: [{ weekday: 8, from: '08:00', to: '17:00' }] }, 'serviceHours.0.weekday'],
      [{ serviceHours: [{ weekday: 1, from: '8', to: '17:00' }] }, 'serviceHours.0.from'],
      [{ modalities: [] }, 'modalities'],
      [{ contacts: [{ name: '' }] }, 'contacts.0.name'],
      [{ promisedAcceptMinutes: 0 }, 'promisedAcceptMinutes'],
      [{ facilityIds: [facilityId, facilityId] }, 'facilityIds'],
    ];
    for (const [wishes, field] of wrong) {
      const body = { ...ordinaryTerms([facilityId]), ...wishes };
      const path = `/v1/partners/${partnerId}/agreements`;
      const problem = await administrator.refused('POST', path, { body });
      expect(problem).toMatchObject({ status: 400, code: 'request.invalid' });
      expect(problem.errors?.map((error) => error.field)).toEqual([field]);
    }
  });

  it('is shown for a facility as it holds now', async () => {
    const world = await app.world({ dispatchPhone: '+12035550199' });
    const { dispatcher, facilityId } = world;
    const own = await dispatcher.get('/v1/facilities/{id}/terms', { id: facilityId });
    expect(own).toMatchObject({ agreementId: null, promisedArriveMinutes: 60, open: true, contacts: [] });
    const { agreementId } = await agree(world, { serviceHours: [], afterHours: 'phone_only' });
    const agreed = await dispatcher.get('/v1/facilities/{id}/terms', { id: facilityId });
    expect(agreed).toMatchObject({
      agreementId,
      partnerName: 'Mercy Health System',
      open: false,
      afterHours: 'phone_only',
      afterHoursPhone: '+12035550199',
      timeZone: 'America/New_York',
      contacts: [{ name: 'Alex Kim', role: 'Nurse manager', email: null }],
    });
  });

  it('that needs no clearance lets every coach in', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { administrator, nurse, Near, facilityId } = world;
    await administrator.put('/v1/coaches/{id}/profile', { id: Near.id, body: { clearedFor: [] } });
    const { partnerId, agreementId } = await agree(world, { clearanceNeeded: true });
    const first = await nurse.ask();
    const candidates = () => world.dispatcher.get('/v1/requests/{id}/candidates', { id: first.id });
    expect((await candidates()).items).toMatchObject([{ excludedBecause: 'not_cleared' }]);
    await administrator.put('/v1/partners/{id}/agreements/{agreementId}', {
      id: partnerId,
      agreementId,
      body: { ...ordinaryTerms([facilityId], { clearanceNeeded: false }), version: 1 },
    });
    expect((await candidates()).items).toMatchObject([{ excludedBecause: null }]);
  });
});
