import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { ordinaryAsk, type Coach, type Person } from '../support/people.js';
import { hear, onCallAt, planShift, sweepRota, wallIn } from '../support/rota.js';
import { settled } from '../support/settled.js';

const app = useApp();

const isOnDuty = async (coach: Coach) => (await coach.get('/v1/me')).duty.onDuty;

/** Away from so many minutes ahead to so many. */
async function goAway(coach: Coach, from: number, to: number): Promise<string> {
  const [start, end] = [wallIn(app, from), wallIn(app, to)];
  const body = { firstDate: start.date, startTime: start.time, lastDate: end.date, endTime: end.time };
  await coach.post('/v1/rota/time-off', { body });
  return (await coach.get('/v1/rota/time-off')).items.at(-1)?.id ?? '';
}

/** Until the sweep has put the coach on duty, or off. */
async function swept(coach: Coach, onDuty: boolean): Promise<void> {
  sweepRota(app);
  await eventually(async () => expect(await isOnDuty(coach)).toBe(onDuty));
}

/** Her primary shift runs, since ten minutes and for eight hours. */
async function inShift(dispatcher: Person, coach: Coach) {
  const shift = await planShift(app, dispatcher, [-10, 480], { memberId: coach.id });
  await swept(coach, true);
  return shift;
}

describe('time off within a shift', () => {
  it('ends duty when it begins, and has it go on to the end of the shift when it is over', async () => {
    const { organizationId, dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const shift = await inShift(dispatcher, ada);
    await goAway(ada, 60, 120);
    expect(await isOnDuty(ada)).toBe(true);
    await app.expectTold('shifts_planned ada');
    app.passTime(61);
    await swept(ada, false);
    expect(await onCallAt(app, organizationId)).toEqual([]);
    app.passTime(60);
    await swept(ada, true);
    expect((await ada.get('/v1/me')).duty.expiresAt).toBe(shift.endsAt);
  });

  it('that is entered while on duty ends duty at once, and what is asked is taken back', async () => {
    const { dispatcher, nurse, ada } = await app.world({ offDuty: ['ada'] });
    await inShift(dispatcher, ada);
    const request = await nurse.ask(ordinaryAsk);
    const offer = await ada.offered(request);
    const id = await goAway(ada, -1, 120);
    expect(await isOnDuty(ada)).toBe(false);
    await ada.told(offer, 'withdrawn');
    await settled(app);
    expect((await ada.get('/v1/offers')).items).toEqual([]);
    // It was a mistake: taken away, she is on call again.
    await ada.post('/v1/rota/time-off/{id}/remove', { id });
    expect(await isOnDuty(ada)).toBe(true);
    expect(await ada.offered(request)).toMatchObject({ requestId: request.id });
  });

  it('that covers the beginning of the shift puts its coach on duty when it is over', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    await planShift(app, dispatcher, [10, 480], { memberId: ada.id });
    await goAway(ada, -1, 60);
    await app.expectTold('shifts_planned ada');
    app.passTime(20);
    await app.expectTold();
    expect(await isOnDuty(ada)).toBe(false);
    app.passTime(45);
    await swept(ada, true);
  });

  it('leaves the last word to what the coach does by hand', async () => {
    const { organizationId, dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    await inShift(dispatcher, ada);
    await ada.setDuty(false);
    await goAway(ada, -1, 30);
    await inShift(dispatcher, ben);
    await goAway(ben, -1, 30);
    await ben.setDuty(true);
    await app.expectTold('shifts_planned ada', 'shifts_planned ben');
    const changes = hear(app, 'rota.changed', organizationId);
    app.passTime(31);
    sweepRota(app);
    await eventually(() => expect(changes.length).toBeGreaterThanOrEqual(2));
    expect(await isOnDuty(ada)).toBe(false);
    expect(await isOnDuty(ben)).toBe(true);
  });
});
