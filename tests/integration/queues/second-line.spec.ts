import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import type { Coach, Person } from '../../support/people.js';
import { planShift } from '../../support/rota.js';

const app = useApp();

const standingOf = (coach: Coach) => coach.get('/v1/me/standing');

const onTheBoard = async (dispatcher: Person) => (await dispatcher.get('/v1/coaches')).items;

/** A coach on call as second line since ten minutes, who is not on duty. */
const behind = (dispatcher: Person, coach: Coach) =>
  planShift(app, dispatcher, [-10, 480], { memberId: coach.id, role: 'secondary' });

describe('the second line', () => {
  it('knows that it is on call, is asked when nobody on duty can come, and may take a breather', async () => {
    const { dispatcher, nurse, ben } = await app.world({ offDuty: ['ben'] });
    expect(await standingOf(ben)).toEqual({ onCallUntil: null, rest: null });
    const { endsAt } = await behind(dispatcher, ben);
    expect(await standingOf(ben)).toEqual({ onCallUntil: endsAt, rest: null });
    expect(await onTheBoard(dispatcher)).toMatchObject([{ state: 'on_call', rest: null }]);

    const request = await nurse.ask();
    const offer = await ben.offered(request);
    const paused = await ben.put('/v1/me/pause', { body: { minutes: 30 } });
    expect(paused).toMatchObject({ onDuty: false, pausedUntil: expect.any(String) });
    await ben.told(offer, 'withdrawn');
    const rest = { reason: 'paused', until: paused.pausedUntil };
    expect(await standingOf(ben)).toEqual({ onCallUntil: endsAt, rest });
    expect(await onTheBoard(dispatcher)).toMatchObject([{ state: 'paused', rest }]);
    await ben.put('/v1/me/pause', { body: {} });
    expect(await ben.offered(request)).toMatchObject({ requestId: request.id });
  });

  it('has carried enough after as many calls in its turn as a shift should hold', async () => {
    const { dispatcher, supervisor, nurse, ben } = await app.world({ offDuty: ['ben'] });
    await supervisor.put('/v1/coaches/{id}/profile', {
      id: ben.id,
      body: { languages: [], callsPerShift: 1 },
    });
    await supervisor.put('/v1/coaches/{id}/clearances/{facilityId}', {
      ...{ id: ben.id, facilityId: nurse.facilityId },
      body: {},
    });
    await behind(dispatcher, ben);
    await ben.close(await ben.accept(await ben.offered(await nurse.ask())));
    const rest = { reason: 'shift_full', until: null };
    expect(await standingOf(ben)).toMatchObject({ rest });
    expect(await onTheBoard(dispatcher)).toMatchObject([{ state: 'resting', rest }]);
    const next = await nurse.ask({ place: 'Bay 2' });
    await eventually(async () =>
      expect((await dispatcher.card(next)).needsYou?.reason).toBe('everybody_resting'),
    );
  });
});

describe('a coach who rests after hard calls', () => {
  it('reads until when, and so does the board', async () => {
    const { dispatcher, nurse, Near } = await app.world({ onDuty: ['Near'] });
    await Near.close(await Near.accept(await Near.offered(await nurse.ask())), {
      outcome: 'engaged',
      hardCall: true,
    });
    const { rest } = await standingOf(Near);
    expect(rest?.reason).toBe('hard_call');
    const hours = (Date.parse(rest?.until ?? '') - app.now().getTime()) / 3_600_000;
    expect(Math.round(hours)).toBe(2);
    expect(await onTheBoard(dispatcher)).toMatchObject([{ state: 'resting', rest }]);
  });

  it('is spared when the week holds enough of them, and is not called free', async () => {
    const { administrator, dispatcher, nurse, Near } = await app.world({ onDuty: ['Near'] });
    await administrator.put('/v1/dispatch-policy', {
      body: {
        policy: {
          ...(await administrator.get('/v1/dispatch-policy')).policy,
          restHours: 0,
          hardCallsPerWeek: 1,
        },
      },
    });
    await Near.close(await Near.accept(await Near.offered(await nurse.ask())), {
      outcome: 'engaged',
      hardCall: true,
    });
    const rest = { reason: 'week_full', until: null };
    expect(await standingOf(Near)).toMatchObject({ rest });
    expect(await onTheBoard(dispatcher)).toMatchObject([{ state: 'resting', rest }]);
  });
});

describe('an offer', () => {
  it('says that the person asked for this coach, and what the person needs rather than wishes', async () => {
    const { nurse, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await Near.put('/v1/me/profile', { body: { languages: ['en', 'es'], gender: 'woman' } });
    const asked = await nurse.ask({
      ...{ askedForCoach: 'near', preferredLanguage: 'es', languageRequired: true },
      preferredCoachGender: 'woman',
    });
    const offer = await Near.offered(asked);
    expect(offer).toMatchObject({ askedForYou: true, languageRequired: true, genderRequired: false });
    expect(await Near.accept(offer)).toMatchObject({ askedForYou: true, languageRequired: true });
    const other = await nurse.ask({ askedForCoach: 'Near', place: 'Bay 2' });
    expect(await Far.offered(other)).toMatchObject({ askedForYou: false, languageRequired: false });
  });
});
