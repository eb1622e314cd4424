import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import type { Person } from '../../support/people.js';

const app = useApp();

const policyOf = async (person: Person) => (await person.get('/v1/dispatch-policy')).policy;

/** Changes how the organization dispatches from now on. */
async function dispatchWith(
  person: Person,
  changes: Partial<Awaited<ReturnType<typeof policyOf>>>,
): Promise<void> {
  await person.put('/v1/dispatch-policy', { body: { policy: { ...(await policyOf(person)), ...changes } } });
}

/** Lets time pass and the engine look. */
const pass = (minutes: number) => {
  app.passTime(minutes);
  app.sweep();
};

describe('a policy', () => {
  it('is as delivered, then the organization’s, then a facility’s own, and open requests go on as they began', async () => {
    const { administrator, dispatcher, facilityId, nurse } = await app.world();
    expect(await administrator.get('/v1/dispatch-policy')).toMatchObject({
      from: 'default',
      policy: { mode: 'sequential' },
    });
    const before = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(before)).mode).toBe('sequential'));
    await dispatchWith(administrator, { mode: 'broadcast' });
    const own = { ...(await policyOf(administrator)), mode: 'manual' as const };
    await administrator.put('/v1/dispatch-policy', { body: { facilityId, policy: own } });
    expect(await administrator.get('/v1/dispatch-policy')).toMatchObject({
      from: 'organization',
      policy: { mode: 'broadcast' },
      facilitiesWithOwn: [{ facilityId }],
    });
    expect(await administrator.get('/v1/dispatch-policy', { query: { facilityId } })).toMatchObject({
      from: 'facility',
      policy: { mode: 'manual' },
    });
    const after = await nurse.ask({ place: 'Bay 2' });
    await eventually(async () => expect((await dispatcher.card(after)).mode).toBe('manual'));
    expect((await dispatcher.card(before)).mode).toBe('sequential');
    await administrator.put('/v1/dispatch-policy', { body: { facilityId, policy: null } });
    expect(await administrator.get('/v1/dispatch-policy', { query: { facilityId } })).toMatchObject({
      from: 'organization',
    });
  });

  it('that cannot be climbed is refused at its field, and changes nothing', async () => {
    const { administrator } = await app.world();
    const policy = await policyOf(administrator);
    const ladder = { ...policy.ladder, supervisor: 1 };
    expect(
      await refusal(administrator.put('/v1/dispatch-policy', { body: { policy: { ...policy, ladder } } })),
    ).toMatchObject({ status: 400, errors: [{ field: 'policy.ladder.supervisor' }] });
    expect(await policyOf(administrator)).toEqual(policy);
  });
});

describe('several coaches at once', () => {
  it('are asked by broadcast; one has it, and the others are thanked', async () => {
    const { administrator, nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await dispatchWith(administrator, { mode: 'broadcast' });
    const request = await nurse.ask();
    const [near, far] = [await Near.offered(request), await Far.offered(request)];
    await Far.accept(far);
    await Near.told(near, 'withdrawn');
    expect(await Near.tryToAccept(near)).toBe('offer.already_taken');
    expect((await dispatcher.card(request)).assignment?.coachId).toBe(Far.id);
  });

  it('may be asked about two requests, and accepting one frees the other', async () => {
    const { administrator, nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    await dispatchWith(administrator, { mode: 'broadcast' });
    const first = await Near.offered(await nurse.ask());
    const other = await nurse.ask({ place: 'Bay 2' });
    const second = await Near.offered(other);
    await Near.accept(first);
    await Near.told(second, 'withdrawn');
    await eventually(async () =>
      expect((await dispatcher.card(other)).needsYou?.reason).toBe('everybody_busy'),
    );
  });
});

describe('by hand', () => {
  it('a dispatcher has a coach asked, who can say yes or no', async () => {
    const { administrator, nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await dispatchWith(administrator, { mode: 'manual' });
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou?.reason).toBe('to_assign'));
    await dispatcher.post('/v1/requests/{id}/offers', { id: request.id, body: { coachId: Far.id } });
    await Far.decline(await Far.offered(request));
    await eventually(async () => expect((await dispatcher.card(request)).needsYou?.reason).toBe('to_assign'));
    await dispatcher.post('/v1/requests/{id}/offers', { id: request.id, body: { coachId: Near.id } });
    await Near.accept(await Near.offered(request));
    expect((await dispatcher.card(request)).status).toBe('assigned');
  });

  it('nobody is asked against a hard constraint', async () => {
    const { supervisor, administrator, nurse, dispatcher, facilityId, Near, Far } = await app.world({
      onDuty: ['Near'],
      offDuty: ['Far'],
    });
    await dispatchWith(administrator, { mode: 'manual' });
    const request = await nurse.ask();
    await supervisor.put('/v1/coaches/{id}/do-not-send/{facilityId}', {
      id: Near.id,
      facilityId,
      body: { reason: 'dual_relationship' },
    });
    for (const coachId of [Near.id, Far.id]) {
      const asked = dispatcher.post('/v1/requests/{id}/offers', { id: request.id, body: { coachId } });
      expect(await refusal(asked)).toMatchObject({ status: 409, code: 'coach.cannot_be_asked' });
    }
    expect(await refusal(dispatcher.assign(request, Near))).toMatchObject({ code: 'coach.not_sent_there' });
  });
});

describe('the ladder', () => {
  it('comes to the phone when nobody can come, and the requester is told so', async () => {
    const { nurse, supervisor, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    await supervisor.put('/v1/coaches/{id}/profile', {
      id: Near.id,
      body: { modalities: ['phone'], latitude: 41.4, longitude: -72.9 },
    });
    const request = await nurse.ask();
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou).toMatchObject({
        reason: 'nobody_suitable',
        audience: 'dispatcher',
      }),
    );
    pass(31);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.audience).toBe('supervisor'),
    );
    await app.expectTold('alarm dispatcher', 'alarm supervisor');
    pass(20);
    const offer = await Near.offered(request);
    expect(offer).toMatchObject({ modality: 'phone', travelMinutes: null });
    expect(await nurse.follow(request).get('/v1/status')).toMatchObject({ step: 'phone' });
    await Near.accept(offer);
    expect(await nurse.follow(request).get('/v1/status')).toMatchObject({
      status: 'assigned',
      modality: 'phone',
      coachFirstName: 'Near',
    });
    // Nobody had taken the alarm, so it rang once more.
    await app.expectTold('alarm supervisor', 'alarm dispatcher', 'offer Near');
  });

  it('ends as unmet with a reason, in the ledger, and with a call the next morning', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    pass(121);
    await eventually(async () => expect((await dispatcher.card(request)).status).toBe('unmet'));
    const told = await nurse.follow(request).get('/v1/status');
    expect(told).toMatchObject({ status: 'unmet', cancellable: false, callBackAt: expect.any(String) });
    expect(await dispatcher.get('/v1/reports/unmet')).toMatchObject({
      requests: 1,
      unmet: 1,
      byReason: [{ reason: 'nobody_on_duty', count: 1 }],
      items: [{ id: request.id, reason: 'nobody_on_duty', coachesAsked: 0, callBackAt: told.callBackAt }],
    });
    const toCall = () => dispatcher.get('/v1/requests', { query: { state: 'call_back' } });
    expect((await toCall()).items.map(({ id }) => id)).toEqual([request.id]);
    await dispatcher.post('/v1/requests/{id}/called-back', { id: request.id });
    expect((await toCall()).items).toEqual([]);
    expect((await dispatcher.story(request)).slice(-2)).toEqual(['unmet: nobody_on_duty', 'called_back']);
    await app.expectTold('alarm dispatcher', 'unmet dispatcher');
  });
});

describe('"is the person still here?"', () => {
  it('is asked on the status page; yes may say until when, and no ends the request and tells the coach', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    await Near.accept(await Near.offered(request));
    const requester = nurse.follow(request);
    pass(31);
    await eventually(async () => expect((await requester.get('/v1/status')).stillHereAskedAt).not.toBeNull());
    await requester.post('/v1/requests/{id}/still-here', {
      id: request.id,
      body: { here: true, leavesInMinutes: 20 },
    });
    const card = await dispatcher.card(request);
    expect(card.stillHereAnsweredAt).not.toBeNull();
    expect(Date.parse(card.expectedLeaveAt ?? '') - app.now().getTime()).toBeGreaterThan(19 * 60_000);
    expect((await requester.get('/v1/status')).stillHereAskedAt).toBeNull();
    await requester.post('/v1/requests/{id}/still-here', { id: request.id, body: { here: false } });
    expect(await dispatcher.card(request)).toMatchObject({ status: 'cancelled', endReason: 'person_left' });
    expect((await Near.get('/v1/assignments', { query: { state: 'closed' } })).items[0]?.status).toBe(
      'released',
    );
    await app.expectTold('offer Near', 'alarm dispatcher', 'released Near');
  });

  it('calls the dispatcher when nobody answers', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const assignment = await Near.accept(await Near.offered(request));
    await Near.setOut(assignment, 120);
    pass(31);
    await eventually(async () => expect((await dispatcher.card(request)).stillHereAskedAt).not.toBeNull());
    pass(11);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('still_here_unanswered'),
    );
    await app.expectTold('offer Near', 'alarm dispatcher');
  });
});

describe('a coach who needs a breather', () => {
  it('is not asked, what she is asked goes on, and she is asked again afterwards', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    expect(await Near.put('/v1/me/pause', { body: { minutes: 15 } })).toMatchObject({
      onDuty: true,
      pausedUntil: expect.any(String),
    });
    await Near.told(offer, 'withdrawn');
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('everybody_resting'),
    );
    expect((await dispatcher.get('/v1/coaches')).items).toMatchObject([{ state: 'paused' }]);
    await Near.put('/v1/me/pause', { body: {} });
    await Near.offered(request);
  });

  it('has two hours after a hard call', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    await Near.close(await Near.accept(await Near.offered(await nurse.ask())), {
      outcome: 'engaged',
      hardCall: true,
    });
    const next = await nurse.ask({ place: 'Bay 2' });
    await eventually(async () =>
      expect((await dispatcher.card(next)).needsYou?.reason).toBe('everybody_resting'),
    );
    expect((await dispatcher.get('/v1/coaches')).items).toMatchObject([{ state: 'resting' }]);
  });
});
