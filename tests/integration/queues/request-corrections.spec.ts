import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { agree, hoursFrom } from '../../support/agreements.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import type { Coach, Person } from '../../support/people.js';
import { settled } from '../../support/settled.js';

const app = useApp();

const details = (who: Pick<Person, 'get'>, { id }: { id: string }) =>
  who.get('/v1/requests/{id}/details', { id });

const told = (coach: { id: string }) =>
  app.rows<{ kind: string }>(
    `SELECT kind FROM notification WHERE member_id = $1 AND channel = 'in_app' ORDER BY kind`,
    [coach.id],
  );

const speaks = (administrator: Person, coach: Coach, ...languages: string[]) =>
  administrator.put('/v1/coaches/{id}/profile', { id: coach.id, body: { languages } });

describe('a request that was filed wrongly', () => {
  it('is corrected over the status link, and the coach who holds it is told at once', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask({ place: 'Room 412', personAgreed: 'asked_to_be_asked' });
    const requester = nurse.follow(request);
    const assignment = await Near.accept(await Near.offered(request));
    const line = await Near.line();
    expect(await details(requester, request)).toMatchObject({ revision: 0, place: 'Room 412' });
    const heard = line.next('request.changed', ({ requestId }) => requestId === request.id);
    const corrected = await requester.patch('/v1/requests/{id}', {
      id: request.id,
      body: { revision: 0, place: ' Room 421 ', personAgreed: 'yes', callBackNumber: '203 555 0199 x7' },
    });
    expect(corrected).toMatchObject({
      revision: 1,
      place: 'Room 421',
      personAgreed: 'yes',
      callBackNumber: '+12035550199;ext=7',
    });
    await heard;
    const { items: held } = await Near.get('/v1/assignments');
    expect(held[0]).toMatchObject({
      id: assignment.id,
      place: 'Room 421',
      callBackNumber: '+12035550199;ext=7',
      corrected: { fields: ['place', 'callBackNumber', 'personAgreed'] },
    });
    expect((await requester.get('/v1/status')).place).toBe('Room 421');
    await eventually(async () =>
      expect(await told(Near)).toEqual([{ kind: 'details_changed' }, { kind: 'offer' }]),
    );
    // Which fields is a fact; what stood there is nobody's business.
    const { items } = await dispatcher.get('/v1/requests/{id}/timeline', { id: request.id });
    expect(items.at(-1)).toMatchObject({
      type: 'corrected',
      actor: { kind: 'requester' },
      data: { fields: ['place', 'personAgreed', 'callBackNumber'] },
    });
    expect(JSON.stringify(items)).not.toMatch(/Room 4|555/);
    const audited = await app.rows(
      `SELECT action FROM audit_entry WHERE actor_kind = 'requester' AND $1 = ANY (subject_ids) ORDER BY action`,
      [request.id],
    );
    expect(audited.map(({ action }) => action as string)).toEqual(
      expect.arrayContaining(['request.correct', 'request.read']),
    );
  });

  it('is corrected with the facility’s own link, and by the dispatcher', async () => {
    const { nurse, facility, dispatcher } = await app.world();
    const request = await nurse.ask({
      safetyNotes: 'Side entrance',
      preferredLanguage: 'es',
      languageRequired: true,
    });
    await facility.patch('/v1/requests/{id}', { id: request.id, body: { revision: 0, safetyNotes: null } });
    await dispatcher.patch('/v1/requests/{id}', {
      id: request.id,
      body: { revision: 1, preferredLanguage: null, pathwayInterest: 'SMART' },
    });
    expect(await dispatcher.card(request)).toMatchObject({
      safetyNotes: null,
      preferredLanguage: null,
      languageRequired: false,
      pathwayInterest: 'SMART',
    });
  });

  it('is not overwritten by somebody who looked at what was there before', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask({ place: 'Room 412' });
    const requester = nurse.follow(request);
    const correct = (place: string, who: Pick<Person, 'patch'> = requester) =>
      who.patch('/v1/requests/{id}', { id: request.id, body: { revision: 0, place } });
    await correct('Room 421');
    expect(await refusal(correct('Room 214', dispatcher))).toMatchObject({
      status: 409,
      code: 'request.corrected_meanwhile',
    });
    // A lost answer is asked for again: nothing more happens.
    expect(await correct('Room 421')).toMatchObject({ revision: 1, place: 'Room 421' });
    expect((await dispatcher.story(request)).filter((step) => step === 'corrected')).toHaveLength(1);
    const both = await Promise.allSettled(
      ['Room 1', 'Room 2'].map((place) =>
        requester.patch('/v1/requests/{id}', { id: request.id, body: { revision: 1, place } }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shows the likely duplicate of where it really is', async () => {
    const { nurse, dispatcher } = await app.world();
    const first = await nurse.ask({ place: 'Bay 3' });
    const second = await nurse.ask({ place: 'Bay 8' });
    const corrected = await nurse.follow(second).patch('/v1/requests/{id}', {
      id: second.id,
      body: { revision: 0, place: 'BAY 3' },
    });
    expect(corrected.likelyDuplicateOf?.caseNumber).toBe(first.caseNumber);
    expect((await dispatcher.card(second)).likelyDuplicateOf?.caseNumber).toBe(first.caseNumber);
    expect((await nurse.ask({ place: 'Bay 8' })).likelyDuplicateOf).toBeNull();
  });
});

describe('a correction that matters for who comes', () => {
  it('spares a coach who was asked and no longer fits, and asks one who does', async () => {
    const { nurse, dispatcher, administrator, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await speaks(administrator, Far, 'en', 'es');
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    await Near.line();
    await nurse.follow(request).patch('/v1/requests/{id}', {
      id: request.id,
      body: { revision: 0, preferredLanguage: 'es', languageRequired: true },
    });
    await Near.told(offer, 'withdrawn');
    await Far.accept(await Far.offered(request));
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'corrected',
      'withdrawn Near: corrected',
      'offered Far',
      'accepted Far',
    ]);
    expect(await refusal(Near.accept(offer))).toMatchObject({ status: 409 });
  });

  it('tells a coach who still fits what she sees of it, and of the room nothing before she accepts', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const requester = nurse.follow(request);
    const offer = await Near.offered(request);
    const correct = (body: { place?: string; pathwayInterest?: string }, revision: number) =>
      requester.patch('/v1/requests/{id}', { id: request.id, body: { revision, ...body } });
    await correct({ place: 'Bay 9' }, 0);
    expect((await Near.get('/v1/offers')).items[0]?.corrected).toBeNull();
    const line = await Near.line();
    const heard = line.next('offer.changed', ({ id, corrected }) => id === offer.id && corrected !== null);
    await correct({ pathwayInterest: 'SMART' }, 1);
    expect(await heard).toMatchObject({
      status: 'open',
      pathwayInterest: 'SMART',
      corrected: { fields: ['pathwayInterest'] },
    });
    await eventually(async () =>
      expect(await told(Near)).toEqual([{ kind: 'details_changed' }, { kind: 'offer' }]),
    );
    const { corrected } = await Near.accept(offer);
    // What was corrected before she took it, she took as it is.
    expect(corrected).toBeNull();
  });

  it('takes nothing from the coach who holds it, but a dispatcher is told that she may not fit', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    await Near.accept(await Near.offered(request));
    const correct = (body: object, revision: number) =>
      nurse.follow(request).patch('/v1/requests/{id}', { id: request.id, body: { revision, ...body } });
    await correct({ modality: 'phone' }, 0);
    expect((await dispatcher.card(request)).assignment).toMatchObject({
      coachId: Near.id,
      modality: 'in_person',
      noLongerFits: 'no_modality',
    });
    await eventually(async () => expect(await told(dispatcher)).toEqual([{ kind: 'no_longer_fits' }]));
    // The room has nothing to do with it; the next answer to the question is the one that counts.
    await correct({ place: 'Bay 9' }, 1);
    expect((await dispatcher.card(request)).assignment?.noLongerFits).toBe('no_modality');
    await correct({ modality: 'in_person' }, 2);
    expect((await dispatcher.card(request)).assignment?.noLongerFits).toBeNull();
  });

  it('does not tell the dispatcher of what she did herself', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    await Near.accept(await Near.offered(request));
    await dispatcher.patch('/v1/requests/{id}', {
      id: request.id,
      body: { revision: 0, preferredCoachGender: 'nonbinary', genderRequired: true },
    });
    expect((await dispatcher.card(request)).assignment?.noLongerFits).toBe('no_gender');
    await eventually(async () => expect(await told(Near)).toContainEqual({ kind: 'details_changed' }));
    expect(await told(dispatcher)).toEqual([]);
  });

  it('wakes nobody before a call back that was promised for later', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, dispatcher, Near } = world;
    const inThreeHours = new Date(app.now().getTime() + 3 * 3_600_000);
    await agree(world, { serviceHours: hoursFrom(inThreeHours), afterHours: 'next_day_call_back' });
    const request = await nurse.ask();
    await nurse.follow(request).patch('/v1/requests/{id}', {
      id: request.id,
      body: { revision: 0, preferredLanguage: 'es' },
    });
    await nurse
      .follow(request)
      .post('/v1/requests/{id}/still-here', { id: request.id, body: { here: true } });
    await settled(app);
    expect(await dispatcher.card(request)).toMatchObject({ status: 'received', preferredLanguage: 'es' });
    expect((await Near.get('/v1/offers')).items).toEqual([]);
    expect(
      await refusal(
        nurse.follow(request).patch('/v1/requests/{id}', {
          id: request.id,
          body: { revision: 1, modality: 'in_person' },
        }),
      ),
    ).toMatchObject({ code: 'request.modality_not_offered' });
  });
});

describe('a call that is owed', () => {
  it('is made to the number and the place that are right, whoever corrects them, and nothing else is corrected', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask({ place: 'Room 412' });
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.cancel(request, 'nobody_available');
    const requester = nurse.follow(request);
    const correct = (who: Pick<Person, 'patch'>, body: object, revision: number) =>
      who.patch('/v1/requests/{id}', { id: request.id, body: { revision, ...body } });
    expect(await details(requester, request)).toMatchObject({ correctable: ['place', 'callBackNumber'] });
    await correct(requester, { callBackNumber: '203 555 0199' }, 0);
    await correct(dispatcher, { place: 'Room 421' }, 1);
    const { items } = await dispatcher.get('/v1/requests', { query: { state: 'call_back' } });
    expect(items.find(({ id }) => id === request.id)).toMatchObject({
      ...{ status: 'unmet', place: 'Room 421', callBackNumber: '+12035550199' },
      callBackAt: expect.any(String),
    });
    expect(await refusal(correct(dispatcher, { safetyNotes: 'Side entrance' }, 2))).toMatchObject({
      code: 'request.invalid_state',
    });
    await dispatcher.post('/v1/requests/{id}/called-back', { id: request.id });
    expect(await refusal(correct(requester, { place: 'Room 3' }, 2))).toMatchObject({
      code: 'request.invalid_state',
    });
  });
});

describe('what cannot be corrected', () => {
  it('is a request that has ended, and its details are shown no more', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await dispatcher.cancel(request, 'no_longer_needed');
    for (const who of [nurse.follow(request), nurse, dispatcher]) {
      const correction = who.patch('/v1/requests/{id}', {
        id: request.id,
        body: { revision: 0, place: 'X' },
      });
      expect(await refusal(correction)).toMatchObject({ status: 409, code: 'request.invalid_state' });
      expect(await refusal(details(who, request))).toMatchObject({ code: 'request.invalid_state' });
    }
  });

  it('is a request of others: another tenant, another facility, another status link, a coach', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const stranger = await app.world();
    const other = await nurse.ask({ place: 'Bay 2' });
    const strangers = [stranger.nurse, stranger.dispatcher, stranger.administrator, nurse.follow(other)];
    for (const who of strangers) {
      const correction = who.patch('/v1/requests/{id}', {
        id: request.id,
        body: { revision: 0, place: 'X' },
      });
      expect(await refusal(correction)).toMatchObject({ status: 404, code: 'request.not_found' });
      expect(await refusal(details(who, request))).toMatchObject({ status: 404 });
    }
    expect(await refusal(details(Near, request))).toMatchObject({ status: 403 });
    expect(await details(nurse.follow(request), request)).toMatchObject({ revision: 0, place: 'Bay 12' });
  });

  it.each([
    ['place', { place: 'x'.repeat(61) }],
    ['callBackNumber', { callBackNumber: '12' }],
    ['personAgreed', { personAgreed: 'perhaps' }],
    ['safetyNotes', { safetyNotes: 'x'.repeat(301) }],
    ['expectedLeaveAt', { expectedLeaveAt: 'soon' }],
    ['reason', { reason: 'alcohol' }],
    ['revision', { revision: -1 }],
  ])('is a %s that could not have been asked', async (field, said) => {
    const { nurse } = await app.world();
    const request = await nurse.ask();
    const refused = await nurse.follow(request).refused('PATCH', `/v1/requests/${request.id}`, {
      body: { revision: 0, ...said },
    });
    expect(refused).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(refused.errors?.map((error) => error.field)).toEqual([field]);
  });
});
