import { describe, expect, it, jest } from '@jest/globals';
import { JobQueue } from '@causeway/platform';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import { storedJobs } from '../../support/jobs.js';
import { addFacility, holderOf } from '../../support/world.js';

const app = useApp({ OFFER_SECONDS: '60', DUTY_HOURS: '6' });

describe('when a coach cannot', () => {
  it('asks the next one after a decline, which needs no reason', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    expect(await Near.decline(offer)).toMatchObject({ id: offer.id, status: 'declined', availableAt: null });
    await Far.accept(await Far.offered(request));
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'declined Near',
      'offered Far',
      'accepted Far',
    ]);
  });

  it('asks the next one when the time is over', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    await Near.line();
    app.passTime(1.1);
    app.sweep();
    await Near.told(offer, 'expired');
    await Far.offered(request);
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'expired Near',
      'offered Far',
    ]);
    await app.expectTold('offer Near', 'offer Far');
  });

  it('asks others first when a coach can come in some minutes, and tells her when one takes it', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    const standby = await Near.decline(offer, { availableInMinutes: 20, reason: 'With my son' });
    expect(standby).toMatchObject({ status: 'standby', availableAt: expect.any(String) });
    expect((await Near.get('/v1/offers')).items.map(({ status }) => status)).toEqual(['standby']);

    await Far.accept(await Far.offered(request));
    await Near.told(offer, 'withdrawn');
    expect(await refusal(Near.accept(offer))).toMatchObject({ status: 409, code: 'offer.already_taken' });
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'standby Near: With my son',
      'offered Far',
      'withdrawn Near: taken',
      'accepted Far',
    ]);
  });

  it('comes back to the coach on standby when nobody can come sooner', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    const { availableAt, travelMinutes } = await Near.decline(offer, { availableInMinutes: 20 });
    await Far.decline(await Far.offered(request));

    await Near.told(offer, 'accepted');
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'standby Near',
      'offered Far',
      'declined Far',
      'accepted Near: standby',
    ]);
    const [assignment] = (await Near.get('/v1/assignments')).items;
    expect(assignment).toMatchObject({ requestId: request.id, status: 'assigned' });
    const arrival = Date.parse(availableAt ?? '') + (travelMinutes ?? 0) * 60_000;
    expect(assignment?.etaAt).toBe(new Date(arrival).toISOString());
    expect((await dispatcher.card(request)).needsYou).toBeNull();
  });

  it('takes the offer back from a coach who goes off duty, and asks the next one', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    expect(await Near.setDuty(false)).toMatchObject({ onDuty: false, since: null });
    await Near.told(offer, 'withdrawn');
    await Far.offered(request);
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'withdrawn Near: off_duty',
      'offered Far',
    ]);
  });

  it('never holds a decline against the coach: the next request comes all the same', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'], offDuty: ['Far'] });
    await Near.decline(await Near.offered(await nurse.ask()));
    const next = await nurse.ask({ place: 'Bay 2' });
    expect((await Near.offered(next)).status).toBe('open');
  });
});

describe('when nobody is left to ask', () => {
  it('says so at intake, calls the dispatcher, and asks whoever comes on duty', async () => {
    const { nurse, dispatcher, Near } = await app.world({ offDuty: ['Near'] });
    expect(await nurse.get('/v1/intake')).toMatchObject({
      facilityName: 'Mercy Hospital',
      dispatchPhone: '+12035550100',
      promisedAcceptMinutes: 15,
      promisedArriveMinutes: 60,
      anyoneOnDuty: false,
    });
    const board = await dispatcher.line();
    const request = await nurse.ask();
    expect(request.anyoneOnDuty).toBe(false);
    await board.next('request.changed', ({ status }) => status === 'searching');
    const alarmed = await dispatcher.card(request);
    expect(alarmed.needsYou).toEqual({
      reason: 'nobody_on_duty',
      audience: 'dispatcher',
      since: expect.any(String),
      taken: null,
    });
    expect(await nurse.follow(request).get('/v1/status')).toMatchObject({
      anyoneOnDuty: false,
      dispatcherAlarmed: true,
    });

    const add = jest.spyOn(app.nest.get(JobQueue), 'add');
    await Near.setDuty(true);
    await Near.offered(request);
    // Because she came, and not only when the request was looked at the next time.
    expect(add.mock.calls).toContainEqual(['dispatch.match', { organizationId: Near.organizationId }]);
    add.mockRestore();
    expect((await dispatcher.card(request)).needsYou).toBeNull();
    expect(await nurse.follow(request).get('/v1/status')).toMatchObject({
      anyoneOnDuty: true,
      dispatcherAlarmed: false,
    });
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'alarmed: nobody_on_duty',
      'offered Near',
      'alarm_cleared',
    ]);
  });

  it('calls the dispatcher when everybody declined, and not twice for the same reason', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    await Near.decline(await Near.offered(request));
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('everybody_asked'),
    );
    app.passTime(1);
    const { version } = await dispatcher.card(request);
    app.sweep();
    await eventually(async () => expect((await dispatcher.card(request)).version).toBeGreaterThan(version));
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'declined Near',
      'alarmed: everybody_asked',
    ]);
    await app.expectTold('offer Near', 'alarm dispatcher');
  });

  it('asks somebody who did not answer once more after a while', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const first = await Near.offered(request);
    app.passTime(1.1);
    app.sweep();
    await Near.told(first, 'expired');
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('everybody_asked'),
    );
    app.passTime(11);
    app.sweep();
    const second = await Near.offered(request);
    expect(second.id).not.toBe(first.id);
    await Near.accept(second);
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'expired Near',
      'alarmed: everybody_asked',
      'offered Near',
      'alarm_cleared',
      'accepted Near',
    ]);
    await app.expectTold('offer Near', 'alarm dispatcher', 'offer Near');
  });

  it('asks the next request’s coach as soon as one is free again', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const first = await nurse.ask();
    const assignment = await Near.accept(await Near.offered(first));
    const second = await nurse.ask({ place: 'Bay 2' });
    await eventually(async () =>
      expect((await dispatcher.card(second)).needsYou?.reason).toBe('everybody_busy'),
    );
    await Near.close(assignment);
    expect((await Near.offered(second)).requestId).toBe(second.id);
  });

  it('leaves out a coach whom this facility does not let in', async () => {
    const { nurse, dispatcher, organizationId, Near } = await app.world({ onDuty: ['Near'] });
    const prisonId = await addFacility(app, organizationId, { name: 'County Jail', kind: 'prison' });
    const guard = await holderOf(app, organizationId, prisonId, 'api');
    const refused = await guard.ask();
    await eventually(async () =>
      expect((await dispatcher.card(refused)).needsYou?.reason).toBe('nobody_cleared'),
    );
    const { items } = await dispatcher.get('/v1/requests/{id}/candidates', { id: refused.id });
    expect(items).toMatchObject([{ coachId: Near.id, excludedBecause: 'not_cleared' }]);
    await Near.offered(await nurse.ask());
  });
});

describe('wishes', () => {
  it('bring a farther coach who speaks the language, and the board shows why', async () => {
    const { nurse, dispatcher, administrator, facilityId, Near, Far } = await app.world({
      onDuty: ['Near', 'Far'],
    });
    await administrator.put('/v1/coaches/{id}/profile', {
      id: Far.id,
      body: { languages: ['es'], latitude: 41.5, longitude: -72.9, clearedFor: [facilityId] },
    });
    const request = await nurse.ask({ preferredLanguage: 'es' });
    await Far.offered(request);
    const { items } = await dispatcher.get('/v1/requests/{id}/candidates', { id: request.id });
    const scores = new Map(items.map(({ coachId, scores: each }) => [coachId, each]));
    expect(scores.get(Far.id)).toContainEqual({ name: 'language', points: 20, value: 1 });
    expect(scores.get(Near.id)).toContainEqual({ name: 'language', points: 0, value: 0 });
  });
});

describe('the alarm clock', () => {
  it('is set for the end of every offer', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    const [row] = await app.rows<{ next_action_at: Date }>(
      'SELECT next_action_at FROM coach_request WHERE id = $1',
      [request.id],
    );
    expect(row?.next_action_at.toISOString()).toBe(offer.expiresAt);
    await eventually(async () =>
      expect(await storedJobs(app, 'dispatch')).toContainEqual(
        expect.objectContaining({
          name: 'dispatch.advance',
          payload: expect.objectContaining({ requestId: request.id }),
        }),
      ),
    );
  });

  it('ends a duty that somebody forgot, so that nobody is asked in their sleep', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const offer = await Near.offered(await nurse.ask());
    app.passTime(6 * 60 + 1);
    const request = await nurse.ask({ place: 'Bay 2' });
    expect(request.anyoneOnDuty).toBe(false);
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('nobody_on_duty'),
    );
    expect((await Near.get('/v1/me')).duty.onDuty).toBe(false);

    const board = await dispatcher.line();
    app.nest.get(JobQueue).add('team.end-forgotten-duty', {});
    await board.next('duty.changed', ({ coachId }) => coachId === Near.id);
    // That the offer is over says so, too.
    await eventually(async () =>
      expect(
        await app.rows('SELECT FROM duty_spell WHERE member_id = $1 AND ended_at IS NULL', [Near.id]),
      ).toEqual([]),
    );
    expect(await refusal(Near.accept(offer))).toMatchObject({ status: 409 });
    // The first request found nobody in all that time.
    await app.expectTold('offer Near', 'unmet dispatcher', 'alarm dispatcher');
  });
});
