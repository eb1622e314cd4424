import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import type { Person } from '../../support/people.js';
import { planShift } from '../../support/rota.js';
import { settled } from '../../support/settled.js';

const app = useApp({ OFFER_SECONDS: '60' });

/** Changes how the organization dispatches from now on. */
async function dispatchWith(
  person: Person,
  changes: Partial<Awaited<ReturnType<typeof policyOf>>>,
): Promise<void> {
  await person.put('/v1/dispatch-policy', { body: { policy: { ...(await policyOf(person)), ...changes } } });
}

const policyOf = async (person: Person) => (await person.get('/v1/dispatch-policy')).policy;

/** Lets time pass and the engine look. */
const pass = (minutes: number) => {
  app.passTime(minutes);
  app.sweep();
};

/** Waits until the board says this of a request. */
const alarmed = (dispatcher: Person, request: { id: string }, needsYou: object) =>
  eventually(async () => expect((await dispatcher.card(request)).needsYou).toMatchObject(needsYou));

/** Why each coach cannot be asked now; null for who can. */
const exclusionsOf = async (dispatcher: Person, { id }: { id: string }) => {
  const { items } = await dispatcher.get('/v1/requests/{id}/candidates', { id });
  return Object.fromEntries<string | null>(
    items.map(({ coachName, excludedBecause }) => [coachName.split(' ')[0] ?? '', excludedBecause]),
  );
};

describe('in phases', () => {
  it('a few are asked first, and twice as many when they do not answer', async () => {
    const { administrator, nurse, dispatcher, ada, ben, cal } = await app.world({
      onDuty: ['ada', 'ben', 'cal'],
    });
    await dispatchWith(administrator, { mode: 'phased', phaseSize: 1 });
    const request = await nurse.ask();
    await ada.offered(request);
    await settled(app);
    expect((await dispatcher.story(request)).filter((line) => line.startsWith('offered'))).toEqual([
      'offered ada',
    ]);
    pass(1.1);
    await ben.offered(request);
    await cal.accept(await cal.offered(request));
    expect((await dispatcher.card(request)).assignment?.coachId).toBe(cal.id);
    await app.expectTold('offer ada', 'offer ben', 'offer cal');
  });
});

describe('in a batch', () => {
  it('requests are gathered, and two coaches are asked so that both requests get the best of them', async () => {
    const { administrator, nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await dispatchWith(administrator, { mode: 'batch', batchSeconds: 60 });
    await Near.put('/v1/me/profile', {
      body: { languages: ['en', 'es'], latitude: 41.4, longitude: -72.9 },
    });
    // One after the other, Near would be asked about the first; together she is kept for who needs her language.
    const first = await nurse.ask();
    const second = await nurse.ask({ place: 'Bay 2', preferredLanguage: 'es', languageRequired: true });
    await settled(app);
    for (const request of [first, second]) expect(await dispatcher.story(request)).toEqual(['received']);
    pass(1.1);
    await Near.accept(await Near.offered(second));
    await Far.accept(await Far.offered(first));
    await app.expectTold('offer Near', 'offer Far');
  });
});

describe('the second line', () => {
  it('is asked when who is on duty cannot come, and not before', async () => {
    const { nurse, dispatcher, ada, ben } = await app.world({ onDuty: ['ada'], offDuty: ['ben'] });
    await planShift(app, dispatcher, [-10, 480], { memberId: ben.id, role: 'secondary' });
    const request = await nurse.ask();
    const offer = await ada.offered(request);
    await settled(app);
    expect(await dispatcher.story(request)).toEqual(['received', 'offered ada']);
    await ada.decline(offer);
    await ben.accept(await ben.offered(request));
    expect((await dispatcher.card(request)).assignment?.coachId).toBe(ben.id);
  });
});

describe('what a person needs', () => {
  it('is never given up: nobody who lacks the language or the gender is asked, however near', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await Near.put('/v1/me/profile', { body: { languages: ['en'], gender: 'man' } });
    const request = await nurse.ask({ preferredLanguage: 'es', languageRequired: true });
    await alarmed(dispatcher, request, { reason: 'nobody_suitable' });
    expect(await exclusionsOf(dispatcher, request)).toEqual({ Near: 'no_language', Far: 'no_language' });
    await Far.put('/v1/me/profile', { body: { languages: ['en', 'es'], gender: 'woman' } });
    await Far.accept(await Far.offered(request));

    const other = await nurse.ask({
      ...{ place: 'Bay 2', preferredCoachGender: 'woman', genderRequired: true },
    });
    await alarmed(dispatcher, other, { reason: 'everybody_busy' });
    expect(await exclusionsOf(dispatcher, other)).toEqual({ Near: 'no_gender', Far: 'busy' });
  });
});

describe('what a coach can carry', () => {
  it('bounds how many calls a shift holds, and how far she travels', async () => {
    const { administrator, nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await dispatchWith(administrator, { callsPerShift: 1 });
    await Far.put('/v1/me/profile', { body: { maxTravelMinutes: 10, latitude: 41.5, longitude: -72.9 } });
    await Near.close(await Near.accept(await Near.offered(await nurse.ask())));
    const next = await nurse.ask({ place: 'Bay 2' });
    await eventually(async () =>
      expect(await exclusionsOf(dispatcher, next)).toEqual({ Near: 'shift_full', Far: 'too_far' }),
    );
    await alarmed(dispatcher, next, { audience: 'dispatcher' });
    expect((await dispatcher.story(next)).filter((line) => line.startsWith('offered'))).toEqual([]);
  });
});

describe('a coach who has accepted', () => {
  it('and does not set out, is late, or forgets to close, is called by the dispatcher', async () => {
    const { administrator, nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    await dispatchWith(administrator, { stillHereMinutes: null, closeHours: 2 });
    const request = await nurse.ask();
    const assignment = await Near.accept(await Near.offered(request), { etaMinutes: 30 });
    pass(46);
    await alarmed(dispatcher, request, { reason: 'not_set_out' });
    await Near.setOut(assignment, 20);
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).toBeNull());
    pass(36);
    await alarmed(dispatcher, request, { reason: 'coach_late' });
    await Near.arrive(assignment);
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).toBeNull());
    pass(121);
    await alarmed(dispatcher, request, { reason: 'not_closed' });
    await app.expectTold('offer Near', 'alarm dispatcher', 'alarm dispatcher', 'alarm dispatcher');
  });
});

describe('an alarm', () => {
  it('goes to the supervisor when the dispatcher found nobody either', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await alarmed(dispatcher, request, { audience: 'dispatcher' });
    pass(31);
    await alarmed(dispatcher, request, { audience: 'supervisor' });
    await app.expectTold('alarm dispatcher', 'alarm supervisor');
  });
});
