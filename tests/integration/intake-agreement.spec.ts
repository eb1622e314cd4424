import { describe, expect, it } from '@jest/globals';
import { agree, hoursFrom, ordinaryTerms } from '../support/agreements.js';
import { useApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { refusal } from '../support/http.js';
import { ordinaryAsk } from '../support/people.js';
import { settled } from '../support/settled.js';
import { addFacility, holderOf, type World } from '../support/world.js';

const app = useApp();

const MINUTE = 60_000;

const change = async (
  { administrator, facilityId }: World,
  { partnerId, agreementId }: { partnerId: string; agreementId: string },
  wishes: Parameters<typeof ordinaryTerms>[1],
) => {
  const { agreements } = await administrator.get('/v1/partners/{id}', { id: partnerId });
  const version = agreements.find(({ id }) => id === agreementId)?.version ?? 0;
  return administrator.put('/v1/partners/{id}/agreements/{agreementId}', {
    ...{ id: partnerId, agreementId },
    body: { ...ordinaryTerms([facilityId], wishes), version },
  });
};

/** Never within the hours. */
const closed = { serviceHours: [] };

describe('what is promised to a request', () => {
  it('is what the agreement in force promises, and stays so when that changes', async () => {
    const world = await app.world();
    const { nurse, dispatcher } = world;
    const promised = async (created: { id: string }) => {
      const { receivedAt, promisedAcceptAt, promisedArriveAt } = await dispatcher.card(created);
      const since = (time: string) => (Date.parse(time) - Date.parse(receivedAt)) / MINUTE;
      return [since(promisedAcceptAt), since(promisedArriveAt)];
    };
    const before = await nurse.ask();
    expect(await promised(before)).toEqual([15, 60]);
    const ids = await agree(world, { promisedAcceptMinutes: 7, promisedArriveMinutes: 33 });
    const under = await nurse.ask();
    expect(await promised(under)).toEqual([7, 33]);
    await change(world, ids, { promisedAcceptMinutes: 9, promisedArriveMinutes: 44 });
    expect(await promised(await nurse.ask())).toEqual([9, 44]);
    expect(await promised(under)).toEqual([7, 33]);
    await change(world, ids, { validUntil: '2026-01-02' });
    expect(await promised(await nurse.ask())).toEqual([15, 60]);
    expect(await promised(before)).toEqual([15, 60]);
  });

  it('is right for every one of many that come while the agreement changes', async () => {
    const world = await app.world();
    const ids = await agree(world, { promisedArriveMinutes: 30 });
    const asking = Array.from({ length: 20 }, () => world.nurse.ask());
    const changing = change(world, ids, { promisedArriveMinutes: 50 });
    const created = await Promise.all(asking);
    await changing;
    const later = await world.nurse.ask();
    const rows = await app.rows<{ id: string; minutes: number }>(
      `SELECT id, (extract(epoch FROM promised_arrive_at - received_at) / 60)::int AS minutes FROM coach_request WHERE facility_id = $1`,
      [world.facilityId],
    );
    const minutes = new Map(rows.map((row) => [row.id, row.minutes]));
    expect(created.map(({ id }) => minutes.get(id)).filter((each) => each !== 30 && each !== 50)).toEqual([]);
    expect(minutes.get(later.id)).toBe(50);
  });
});

describe('a way to meet', () => {
  it('that is not offered is refused, to the nurse and to the dispatcher', async () => {
    const world = await app.world();
    const { nurse, dispatcher, facilityId } = world;
    await agree(world, { modalities: ['video', 'phone'] });
    expect((await nurse.get('/v1/intake')).modalities).toEqual(['video', 'phone']);
    const refused = { status: 409, code: 'request.modality_not_offered', detail: 'Offered: video, phone.' };
    expect(await refusal(nurse.ask({ modality: 'in_person' }))).toMatchObject(refused);
    const filed = dispatcher.post('/v1/requests', {
      body: { ...ordinaryAsk, facilityId, modality: 'in_person' },
    });
    expect(await refusal(filed)).toMatchObject(refused);
    expect((await dispatcher.get('/v1/requests')).items).toEqual([]);
    const created = await nurse.ask();
    expect(await dispatcher.card(created)).toMatchObject({ modality: 'video', afterHours: null });
  });

  it('is granted at once after an agreement was changed to offer it', async () => {
    const world = await app.world();
    const ids = await agree(world, { modalities: ['phone'] });
    await refusal(world.nurse.ask({ modality: 'in_person' }));
    await change(world, ids, { modalities: ['in_person'] });
    const created = await world.nurse.ask({ modality: 'in_person' });
    expect(await world.dispatcher.card(created)).toMatchObject({ modality: 'in_person' });
  });
});

describe('a search that has begun', () => {
  it('falls back to no way to meet that is not offered any more', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, supervisor, dispatcher, Near } = world;
    await supervisor.put('/v1/coaches/{id}/profile', { id: Near.id, body: { modalities: ['phone'] } });
    const ids = await agree(world, { modalities: ['in_person', 'phone'] });
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await change(world, ids, { modalities: ['in_person'] });
    app.passTime(51);
    app.sweep();
    await settled(app);
    expect(await dispatcher.story(request)).not.toContain('offered Near');
    await app.expectTold('alarm dispatcher', 'alarm supervisor');
  });
});

describe('outside of the agreed hours', () => {
  it('take_anyway: it is taken as it was asked, and known to have been late', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, dispatcher, Near } = world;
    await agree(world, { ...closed, afterHours: 'take_anyway' });
    expect(await nurse.get('/v1/intake')).toMatchObject({ afterHours: 'take_anyway', serviceHours: [] });
    const created = await nurse.ask();
    await Near.offered(created);
    expect(await dispatcher.card(created)).toMatchObject({
      modality: 'in_person',
      afterHours: 'take_anyway',
      notBefore: null,
    });
  });

  it('phone_only: a wish to meet in person becomes a call, and intake says so before', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, dispatcher, Near } = world;
    await agree(world, { ...closed, afterHours: 'phone_only' });
    expect(await nurse.get('/v1/intake')).toMatchObject({ afterHours: 'phone_only' });
    const created = await nurse.ask({ modality: 'in_person' });
    const offer = await Near.offered(created);
    expect(offer.modality).toBe('phone');
    expect(await dispatcher.card(created)).toMatchObject({ modality: 'phone', afterHours: 'phone_only' });
  });

  it('next_day_call_back: nobody is woken before the next hours, and then somebody is', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, dispatcher, administrator, organizationId, Near } = world;
    const opensAt = new Date(Math.ceil(app.now().getTime() / MINUTE) * MINUTE + 180 * MINUTE);
    await agree(world, {
      serviceHours: hoursFrom(opensAt),
      afterHours: 'next_day_call_back',
      promisedArriveMinutes: 30,
    });
    const intake = await nurse.get('/v1/intake');
    expect(intake).toMatchObject({ afterHours: 'next_day_call_back', changesAt: opensAt.toISOString() });
    const created = await nurse.ask();
    const status = await nurse.follow(created).get('/v1/status');
    expect(status).toMatchObject({
      status: 'received',
      modality: 'phone',
      notBefore: opensAt.toISOString(),
      promisedArriveAt: new Date(opensAt.getTime() + 30 * MINUTE).toISOString(),
    });
    // Whatever wakes the engine: it lets everybody sleep.
    await Near.setDuty(false);
    await Near.setDuty(true);
    app.sweep();
    const elsewhere = await addFacility(app, organizationId, { name: 'Without hours' });
    await administrator.put('/v1/coaches/{id}/profile', {
      id: Near.id,
      body: { clearedFor: [world.facilityId, elsewhere] },
    });
    const urgent = await (await holderOf(app, organizationId, elsewhere, 'link')).ask();
    // Who is asked for this one was not asked for the other.
    const offer = await Near.offered(urgent);
    expect(await dispatcher.story(created)).toEqual(['received']);
    await Near.close(await Near.accept(offer));

    app.passTime(182);
    app.sweep();
    await Near.offered(created);
    expect(await nurse.get('/v1/intake')).toMatchObject({ afterHours: null });
    await app.expectTold('offer Near', 'offer Near');
  });

  it('next_day_call_back: a dispatcher may send somebody before', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, dispatcher, Near } = world;
    const opensAt = new Date(app.now().getTime() + 180 * MINUTE);
    await agree(world, { serviceHours: hoursFrom(opensAt), afterHours: 'next_day_call_back' });
    const created = await nurse.ask();
    expect(await dispatcher.assign(created, Near)).toMatchObject({ status: 'assigned' });
  });

  it('refuse_with_message: nothing is taken, and it is said whom to call', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, dispatcher, facilityId } = world;
    await agree(world, {
      ...closed,
      afterHours: 'refuse_with_message',
      afterHoursMessage: 'The county line is there all night.',
      afterHoursPhone: '+12035550111',
    });
    expect(await nurse.get('/v1/intake')).toMatchObject({
      afterHours: 'refuse_with_message',
      afterHoursMessage: 'The county line is there all night.',
      afterHoursPhone: '+12035550111',
    });
    expect(await refusal(nurse.ask())).toMatchObject({
      status: 409,
      code: 'request.after_hours',
      detail: 'The county line is there all night. Call +12035550111.',
    });
    expect((await dispatcher.get('/v1/requests')).items).toEqual([]);
    const filed = await dispatcher.post('/v1/requests', { body: { ...ordinaryAsk, facilityId } });
    expect(await dispatcher.card(filed)).toMatchObject({ afterHours: 'take_anyway', modality: 'in_person' });
  });

  it('what was taken before they ended is answered again, not refused', async () => {
    const world = await app.world();
    const ids = await agree(world);
    const headers = { 'idempotency-key': 'five-to-five' };
    const first = await world.nurse.ask({}, headers);
    await change(world, ids, { ...closed, afterHours: 'refuse_with_message' });
    expect(await world.nurse.ask({}, headers)).toMatchObject({ id: first.id, statusUrl: first.statusUrl });
    expect(await refusal(world.nurse.ask())).toMatchObject({ code: 'request.after_hours' });
  });
});
