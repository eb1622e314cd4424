import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { agree, hoursFrom, ordinaryTerms } from '../../support/agreements.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import { ordinaryAsk } from '../../support/people.js';

const app = useApp();

const pass = (minutes: number) => {
  app.passTime(minutes);
  app.sweep();
};

describe('a coach who cannot come after all', () => {
  it('hands the request back, others are asked at once, and everybody is told what is true', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const status = () => nurse.follow(request).get('/v1/status');
    const assignment = await Near.accept(await Near.offered(request));
    await Near.setOut(assignment, 20);
    expect(await Near.handBack(assignment, { reason: 'car' })).toMatchObject({
      status: 'released',
      requestStatus: 'searching',
    });
    const offer = await Far.offered(request);
    expect(await status()).toMatchObject({ status: 'searching', coachFirstName: null, cannotCome: 'Near' });
    expect(await dispatcher.card(request)).toMatchObject({
      needsYou: null,
      assignment: null,
      handedBack: { coachName: Near.name, reason: 'car' },
    });
    expect(await refusal(Near.handBack(assignment))).toMatchObject({ code: 'assignment.invalid_state' });
    expect(await refusal(Far.handBack(assignment))).toMatchObject({ code: 'assignment.not_found' });
    await Far.decline(offer);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('everybody_asked'),
    );
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'accepted Near',
      'en_route Near',
      'handed_back Near: car',
      'offered Far',
      'declined Far',
      'alarmed: everybody_asked',
    ]);
    // She is free for others, and a dispatcher who spoke with her may ask her again.
    await dispatcher.post('/v1/requests/{id}/offers', { id: request.id, body: { coachId: Near.id } });
    await Near.accept(await Near.offered(request));
    expect(await status()).toMatchObject({ status: 'assigned', coachFirstName: 'Near', cannotCome: null });
    expect((await dispatcher.card(request)).handedBack).toBeNull();
  });

  it('alarms the dispatcher when little time is left', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask({
      expectedLeaveAt: new Date(app.now().getTime() + 25 * 60_000).toISOString(),
    });
    await Near.handBack(await Near.accept(await Near.offered(request)));
    await Far.offered(request);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('handed_back'),
    );
    expect(await dispatcher.story(request)).toContain('handed_back Near');
  });
});

describe('a coach who phones in', () => {
  it('is written down for by the dispatcher, in whose name it stands', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const { id } = await Near.accept(await Near.offered(request));
    const onTheWay = await dispatcher.post('/v1/assignments/{id}/en-route', {
      id,
      body: { etaMinutes: 25 },
    });
    expect(onTheWay).toMatchObject({ status: 'en_route', etaAt: expect.any(String) });
    await dispatcher.post('/v1/assignments/{id}/arrive', { id });
    pass(5 * 60);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('not_closed'),
    );
    const closed = await dispatcher.post('/v1/assignments/{id}/close', { id, body: { outcome: 'referred' } });
    expect(closed).toMatchObject({ status: 'closed', outcome: 'referred' });
    expect(await dispatcher.card(request)).toMatchObject({ status: 'closed', needsYou: null });
    const { items } = await dispatcher.get('/v1/requests/{id}/timeline', { id: request.id });
    const told = items.filter(({ type }) => ['en_route', 'arrived', 'closed'].includes(type));
    expect(told.map(({ actor, coachName }) => [actor.name, coachName])).toEqual(
      Array(3).fill([dispatcher.name, Near.name]),
    );
    const audited = await app.rows(
      `SELECT 1 FROM audit_entry WHERE actor_id = $1 AND action = 'assignment.advance' AND $2 = ANY (subject_ids)`,
      [dispatcher.id, request.id],
    );
    expect(audited).toHaveLength(3);
    await app.expectTold('offer Near', 'alarm dispatcher');
  });

  it('cannot be written down for by another coach', async () => {
    const { nurse, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const assignment = await Near.accept(await Near.offered(await nurse.ask()));
    const tries = [Far.setOut(assignment), Far.arrive(assignment), Far.close(assignment)];
    for (const refused of await Promise.all(tries.map((each) => refusal(each))))
      expect(refused).toMatchObject({ status: 404, code: 'assignment.not_found' });
  });

  it('is relieved by another also when she is with the person', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    await Near.arrive(await Near.accept(await Near.offered(request)));
    expect(await dispatcher.assign(request, Far)).toMatchObject({ status: 'assigned' });
    expect((await dispatcher.story(request)).at(-1)).toBe('reassigned Far');
    expect(await nurse.follow(request).get('/v1/status')).toMatchObject({
      status: 'assigned',
      coachFirstName: 'Far',
      arrivedAt: null,
    });
  });
});

describe('a request that is given by hand', () => {
  it('goes to nobody who lacks what it needs, on duty or off, nor in a way that was not agreed', async () => {
    const world = await app.world({ onDuty: ['Near'], offDuty: ['Home'] });
    await agree(world, { modalities: ['in_person', 'phone'] });
    const { nurse, dispatcher, Home } = world;
    const request = await nurse.ask({ preferredLanguage: 'es', languageRequired: true });
    for (const coach of [world.Near, Home])
      expect(await refusal(dispatcher.assign(request, coach))).toMatchObject({ code: 'coach.does_not_fit' });
    const candidates = await dispatcher.get('/v1/requests/{id}/candidates', { id: request.id });
    expect(candidates.ways).toEqual(['in_person', 'phone']);
    expect(candidates.items.map(({ unfitBecause }) => unfitBecause)).toEqual(['no_language', 'no_language']);
    const byVideo = { coachId: Home.id, modality: 'video' } as const;
    for (const path of ['/v1/requests/{id}/assign', '/v1/requests/{id}/offers'] as const)
      expect(await refusal(dispatcher.post(path, { id: request.id, body: byVideo }))).toMatchObject({
        code: 'request.modality_not_offered',
      });
  });
});

describe('an agreement with a call back', () => {
  it('names the hours in which it is made, and they are kept also when nobody could come', async () => {
    const world = await app.world();
    const afterHours = 'next_day_call_back' as const;
    expect(await refusal(agree(world, { afterHours, serviceHours: [] }))).toMatchObject({
      code: 'request.invalid',
      errors: [{ field: 'serviceHours' }],
    });
    // Two days from now for an hour; nobody is there at nine in the morning.
    const opensAt = new Date(app.now().getTime() + 2 * 24 * 3_600_000);
    opensAt.setUTCHours(19, 30, 0, 0);
    const request = await world.dispatcher.post('/v1/requests', {
      body: { ...ordinaryAsk, facilityId: world.facilityId },
    });
    const { id: partnerId } = await world.administrator.post('/v1/partners', {
      body: { name: 'Mercy', facilityIds: [world.facilityId] },
    });
    await world.administrator.post('/v1/partners/{id}/agreements', {
      id: partnerId,
      body: ordinaryTerms([world.facilityId], { afterHours, serviceHours: hoursFrom(opensAt) }),
    });
    await world.dispatcher.cancel(request, 'nobody_available');
    expect(await world.dispatcher.card(request)).toMatchObject({ callBackAt: opensAt.toISOString() });
  });
});

describe('"is the person still here?" for a caller without a page', () => {
  it('is the dispatcher’s to ask when it is due, and to answer', async () => {
    const { dispatcher, facilityId, Near } = await app.world({ onDuty: ['Near'] });
    const request = await dispatcher.post('/v1/requests', { body: { ...ordinaryAsk, facilityId } });
    const assignment = await Near.accept(await Near.offered(request));
    await Near.setOut(assignment, 120);
    pass(31);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('still_here_to_ask'),
    );
    const answer = (here: boolean) =>
      dispatcher.post('/v1/requests/{id}/still-here', { id: request.id, body: { here } });
    await answer(true);
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).toBeNull());
    await answer(false);
    expect(await dispatcher.card(request)).toMatchObject({ status: 'cancelled', endReason: 'person_left' });
    const story = await dispatcher.story(request);
    expect(story).toContain('alarmed: still_here_to_ask');
    expect(story).not.toContain('still_here_asked');
    await app.expectTold('offer Near', 'alarm dispatcher', 'released Near');
  });
});
