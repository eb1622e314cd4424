import { describe, expect, it } from '@jest/globals';
import { JobQueue } from '@causeway/platform';
import { useApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { refusal } from '../support/http.js';
import type { Coach } from '../support/people.js';
import { dayIn, hear, nights, onCallAt, planShift, shiftsOf, sweepRota, wallIn } from '../support/rota.js';

const app = useApp();

const dutyOf = async (coach: Coach) => (await coach.get('/v1/me')).duty;

/** Until the sweep has come to it. */
async function swept<T>(heard: T[], count = 1): Promise<T[]> {
  sweepRota(app);
  await eventually(() => expect(heard).toHaveLength(count));
  return heard;
}

describe('a shift that begins', () => {
  it('is told to its coach half an hour before, once, and puts a primary on duty until its end', async () => {
    const { organizationId, dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const starting = hear(app, 'shift.starting', organizationId);
    const started = hear(app, 'shift.started', organizationId);
    const shift = await planShift(app, dispatcher, [40, 8 * 60], { memberId: ada.id });
    const backup = await planShift(app, dispatcher, [40, 8 * 60], { memberId: ben.id, role: 'secondary' });
    await app.expectTold('shifts_planned ada', 'shifts_planned ben');
    app.passTime(15);
    await swept(starting, 2);
    await app.expectTold('shift_starting ada', 'shift_starting ben');
    expect(starting.map(({ shiftId }) => shiftId).sort()).toEqual([shift.id, backup.id].sort());
    expect(await dutyOf(ada)).toMatchObject({ onDuty: false });

    app.passTime(30);
    await swept(started, 2);
    expect(await dutyOf(ada)).toMatchObject({ onDuty: true, expiresAt: shift.endsAt });
    expect(await dutyOf(ben)).toMatchObject({ onDuty: false });
    expect(starting).toHaveLength(2);

    // Signing off by hand wins: the shift puts her on duty once.
    await ada.setDuty(false);
    sweepRota(app);
    const other = await planShift(app, dispatcher, [0, 60], { memberId: ben.id });
    await swept(started, 3);
    expect(started.at(-1)).toMatchObject({ shiftId: other.id, memberId: ben.id });
    expect(await dutyOf(ada)).toMatchObject({ onDuty: false });
    await app.expectTold('shifts_planned ben');
  });

  it('ends duty with its end, and asks nobody "still on duty?"; who signed on by hand for longer stays', async () => {
    const { organizationId, dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const started = hear(app, 'shift.started', organizationId);
    const ending = hear(app, 'duty.ending', organizationId);
    await ben.setDuty(true);
    for (const { id } of [ada, ben]) await planShift(app, dispatcher, [0, 120], { memberId: id });
    await swept(started, 2);
    await app.expectTold('shifts_planned ada', 'shifts_planned ben');
    app.passTime(100);
    app.nest.get(JobQueue).add('team.end-forgotten-duty', {});
    app.passTime(21);
    expect(await dutyOf(ada)).toMatchObject({ onDuty: false });
    expect(await dutyOf(ben)).toMatchObject({ onDuty: true });
    app.nest.get(JobQueue).add('team.end-forgotten-duty', {});
    await eventually(async () =>
      expect(
        await app.rows('SELECT 1 FROM duty_spell WHERE member_id = $1 AND ended_at IS NOT NULL', [ada.id]),
      ).toHaveLength(1),
    );
    expect(ending).toEqual([]);
  });

  it('is nobody’s business when it was cancelled, is open, or its coach is away', async () => {
    const { organizationId, dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const heard = [hear(app, 'shift.starting', organizationId), hear(app, 'shift.started', organizationId)];
    const cancelled = await planShift(app, dispatcher, [20, 60], { memberId: ada.id });
    await dispatcher.post('/v1/rota/shifts/{id}/cancel', { id: cancelled.id });
    await planShift(app, dispatcher, [20, 60]);
    const away = await planShift(app, dispatcher, [24 * 60, 25 * 60], { memberId: ada.id });
    const day = away.date;
    await ada.post('/v1/rota/time-off', { body: { firstDate: day, lastDate: day } });
    const open = async () =>
      (
        await app.rows<{ count: number }>(
          'SELECT count(*)::int AS count FROM shift WHERE organization_id = $1 AND begun_at IS NULL',
          [organizationId],
        )
      )[0]?.count;
    await app.expectTold('shifts_planned ada', 'shift_taken ada', 'shifts_planned ada');
    app.passTime(24 * 60 + 10);
    sweepRota(app);
    await eventually(async () => expect(await open()).toBe(0));
    expect(heard).toEqual([[], []]);
    expect(await app.rows('SELECT 1 FROM duty_spell WHERE member_id = $1', [ada.id])).toEqual([]);
  });
});

describe('duty that was begun by hand', () => {
  it('is asked about half an hour before it ends by itself, once', async () => {
    const { organizationId, ada } = await app.world({ offDuty: ['ada'] });
    const ending = hear(app, 'duty.ending', organizationId);
    const { expiresAt } = await ada.setDuty(true);
    const look = () => app.nest.get(JobQueue).add('team.end-forgotten-duty', {});
    app.passTime(11 * 60 + 40);
    look();
    await eventually(() => expect(ending).toHaveLength(1));
    await app.expectTold('duty_ending ada');
    expect(ending[0]).toEqual({
      dutyId: expect.any(String),
      memberId: ada.id,
      expiresAt: new Date(expiresAt ?? ''),
    });
    // "Yes, still here" starts the hours anew, and is asked about again when these end.
    await ada.setDuty(true);
    app.passTime(60);
    expect(await dutyOf(ada)).toMatchObject({ onDuty: true });
    app.passTime(10 * 60 + 40);
    look();
    await eventually(() => expect(ending).toHaveLength(2));
    await app.expectTold('duty_ending ada');
    app.passTime(60);
    expect(await dutyOf(ada)).toMatchObject({ onDuty: false });
  });
});

describe('taking a shift now for somebody else', () => {
  it('splits one that is running: what was, stays; the rest is the taker’s, who is on duty', async () => {
    const { organizationId, dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const started = hear(app, 'shift.started', organizationId);
    const given = hear(app, 'shift.given', organizationId);
    const shift = await planShift(app, dispatcher, [0, 240], { memberId: ada.id });
    await swept(started);
    app.passTime(60);
    const note = 'K7-42 waits for a call back at nine.';
    const { id } = await ben.post('/v1/rota/shifts/{id}/take', { id: shift.id, body: { note } });
    expect(id).not.toBe(shift.id);
    expect(await onCallAt(app, organizationId)).toEqual([`primary ${ben.id}`]);
    expect(await dutyOf(ada)).toMatchObject({ onDuty: false });
    expect(await dutyOf(ben)).toMatchObject({ onDuty: true, expiresAt: shift.endsAt });
    const [first, rest] = await shiftsOf(dispatcher, shift.date, 2);
    expect(first).toMatchObject({ id: shift.id, memberId: ada.id, endsAt: rest?.startsAt });
    expect(rest).toMatchObject({ id, memberId: ben.id, endsAt: shift.endsAt, seriesId: null });
    await eventually(() =>
      expect(given).toMatchObject([{ shiftId: shift.id, fromMemberId: ada.id, toMemberId: ben.id }]),
    );
    const { items } = await ada.get('/v1/rota/notes');
    expect(items).toMatchObject([{ shiftId: shift.id, authorName: 'ben', text: note }]);
    await app.expectTold('shifts_planned ada', 'shift_taken ada');
  });

  it('is one tap for an open shift or one that is near; for any other one a coach has to ask', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const open = await planShift(app, dispatcher, [20 * 60, 22 * 60]);
    await ben.post('/v1/rota/shifts/{id}/take', { id: open.id, body: {} });
    const near = await planShift(app, dispatcher, [110, 300], { memberId: ada.id });
    await ben.post('/v1/rota/shifts/{id}/take', { id: near.id, body: {} });
    const far = await planShift(app, dispatcher, [5 * 60, 6 * 60], { memberId: ada.id });
    const take = (body: object) => ben.refused('POST', `/v1/rota/shifts/${far.id}/take`, { body });
    expect(await take({})).toMatchObject({ code: 'shift.ask_first' });
    expect(await take({ memberId: ada.id })).toMatchObject({ code: 'access.denied' });
    await dispatcher.post('/v1/rota/shifts/{id}/take', { id: far.id, body: { memberId: ben.id } });
    const { items } = await ben.get('/v1/me/shifts');
    expect(items.map(({ id }) => id)).toEqual([near.id, far.id, open.id]);
    expect(await take({})).toMatchObject({ code: 'shift.same_coach' });
  });

  it('is refused for what is over, and for who is away or no coach', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const shift = await planShift(app, dispatcher, [0, 60], { memberId: ada.id });
    const take = (body: object) => dispatcher.refused('POST', `/v1/rota/shifts/${shift.id}/take`, { body });
    const [today, tomorrow] = [wallIn(app, -60).date, dayIn(app, 1)];
    await ben.post('/v1/rota/time-off', { body: { firstDate: today, lastDate: tomorrow } });
    expect(await take({ memberId: ben.id })).toMatchObject({ code: 'shift.coach_away' });
    expect(await take({})).toMatchObject({ code: 'coach.not_found' });
    app.passTime(60);
    expect(await take({ memberId: ada.id })).toMatchObject({ code: 'shift.over' });
    await app.expectTold('shifts_planned ada');
  });

  it('has one winner, when two take it at the same moment', async () => {
    const { dispatcher, ada, ben, cal } = await app.world({ offDuty: ['ada', 'ben', 'cal'] });
    const shift = await planShift(app, dispatcher, [-30, 60], { memberId: ada.id });
    const take = (coach: Coach) =>
      coach.send('POST', `/v1/rota/shifts/${shift.id}/take`, { body: {} }).then(({ status }) => status);
    expect((await Promise.all([take(ben), take(cal)])).sort()).toEqual([200, 409]);
    const names = (await shiftsOf(dispatcher, shift.date, 2)).map(({ memberId }) => memberId);
    expect(names).toHaveLength(2);
  });
});

describe('one shift of a series', () => {
  it('can have another coach and other times, survives a change of its series, and can be put back', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const series = await dispatcher.post('/v1/rota/series', { body: { ...nights, memberId: ada.id } });
    const day = dayIn(app, 3);
    const shift = async () => (await shiftsOf(dispatcher, day, 1)).find(({ date }) => date === day);
    const id = (await shift())?.id ?? '';
    const body = { memberId: ben.id, startTime: '23:00', endTime: '05:00' };
    await dispatcher.put('/v1/rota/shifts/{id}', { id, body });
    await dispatcher.put('/v1/rota/series/{id}', { id: series.id, body: { ...nights, startTime: '21:00' } });
    expect(await shift()).toMatchObject({
      id,
      memberId: ben.id,
      localStart: `${day}T23:00`,
      localEnd: `${dayIn(app, 4)}T05:00`,
      changed: true,
    });
    await dispatcher.post('/v1/rota/shifts/{id}/cancel', { id });
    expect(await shift()).toMatchObject({ id, cancelled: true });
    await dispatcher.post('/v1/rota/shifts/{id}/restore', { id });
    expect(await shift()).toMatchObject({
      id,
      memberId: null,
      localStart: `${day}T21:00`,
      cancelled: false,
      changed: false,
    });
  });

  it('that has begun is history: it can only be ended', async () => {
    const { organizationId, dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const shift = await planShift(app, dispatcher, [-60, 60], { memberId: ada.id });
    const body = { startTime: '01:00', endTime: '02:00' };
    expect(await refusal(dispatcher.put('/v1/rota/shifts/{id}', { id: shift.id, body }))).toMatchObject({
      code: 'shift.begun',
    });
    await dispatcher.post('/v1/rota/shifts/{id}/cancel', { id: shift.id });
    expect(await onCallAt(app, organizationId)).toEqual([]);
    expect(await refusal(dispatcher.post('/v1/rota/shifts/{id}/cancel', { id: shift.id }))).toMatchObject({
      code: 'shift.over',
    });
    expect((await shiftsOf(dispatcher, shift.date, 2))[0]).toMatchObject({
      memberId: ada.id,
      cancelled: false,
    });
  });
});

describe('the rota', () => {
  it('shows gaps and overlaps against what is needed, and what is wrong with a shift', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const need = { startTime: '22:00', endTime: '06:00', primary: 1, secondary: 0 };
    const settings = { approveSwaps: true, coverage: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], ...need }] };
    expect(await dispatcher.get('/v1/rota/settings')).toEqual({ approveSwaps: true, coverage: [] });
    expect(await dispatcher.put('/v1/rota/settings', { body: settings })).toEqual(settings);
    // A day of ten digits would be counted to for ever.
    for (const far of ['9999-12-30', '1066-10-14'])
      expect(await refusal(ada.get('/v1/rota', { query: { from: far, days: 1 } }))).toMatchObject({
        code: 'request.invalid',
        errors: [{ field: 'from' }],
      });
    const from = dayIn(app, 2);
    const rota = () => ada.get('/v1/rota', { query: { from, days: 1 } });
    expect((await rota()).coverage.map(({ kind, planned, needed }) => [kind, planned, needed])).toEqual([
      ['gap', 0, 1],
      ['gap', 0, 1],
    ]);
    await dispatcher.post('/v1/rota/series', { body: { ...nights, memberId: ada.id } });
    expect((await rota()).coverage).toEqual([]);
    const late = { ...nights, startTime: '23:00', memberId: ada.id, role: 'secondary' } as const;
    await dispatcher.post('/v1/rota/series', { body: late });
    expect((await rota()).shifts.map(({ problems }) => problems)).toEqual(
      Array.from({ length: 4 }, () => ['double_booked']),
    );
    await ben.get('/v1/rota/time-off');
    await ada.post('/v1/rota/time-off', { body: { firstDate: from, lastDate: from, startTime: '23:00' } });
    const { coverage, shifts } = await rota();
    expect(coverage).toMatchObject([{ kind: 'gap', role: 'primary', localStart: `${from}T23:00` }]);
    expect(shifts.at(-1)?.problems).toEqual(['double_booked', 'time_off']);
  });

  it('tells the screens of the whole team when it changes', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const line = await ada.line();
    await dispatcher.post('/v1/rota/series', { body: nights });
    await line.next('rota.changed');
  });
});

describe('time off', () => {
  it('is a coach’s own to see and to take back; a dispatcher sees and says everybody’s', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const [firstDate, lastDate] = [dayIn(app, 5), dayIn(app, 6)];
    await ada.post('/v1/rota/time-off', { body: { firstDate, lastDate } });
    await dispatcher.post('/v1/rota/time-off', { body: { memberId: ben.id, firstDate, lastDate } });
    const [own] = (await ada.get('/v1/rota/time-off')).items;
    expect(own).toMatchObject({
      memberId: ada.id,
      localStart: `${firstDate}T00:00`,
      localEnd: `${dayIn(app, 7)}T00:00`,
    });
    expect((await dispatcher.get('/v1/rota/time-off')).items).toHaveLength(2);
    const body = { memberId: ada.id, firstDate, lastDate };
    expect(await refusal(ben.post('/v1/rota/time-off', { body }))).toMatchObject({ code: 'access.denied' });
    const id = own?.id ?? '';
    expect(await refusal(ben.post('/v1/rota/time-off/{id}/remove', { id }))).toMatchObject({
      code: 'time_off.not_found',
    });
    await ada.post('/v1/rota/time-off/{id}/remove', { id });
    expect((await ada.get('/v1/rota/time-off')).items).toEqual([]);
    const backwards = { firstDate: lastDate, lastDate: firstDate };
    expect(await refusal(ada.post('/v1/rota/time-off', { body: backwards }))).toMatchObject({
      code: 'time_off.backwards',
    });
  });
});
