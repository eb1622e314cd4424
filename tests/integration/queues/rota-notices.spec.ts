import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { useOutside } from '../../support/outside/outside.js';
import type { Person } from '../../support/people.js';
import { dayIn, nights, passUntilNoon, planShift, wallIn } from '../../support/rota.js';

const outside = useOutside(() => app);
const app = useApp(outside.settings);

const swapIdOf = async (who: Person) => (await who.get('/v1/rota/swaps')).items[0]?.id ?? '';

describe('a coach is told', () => {
  it('that a shift begins soon: once, where it opens, and again only when it was moved', async () => {
    passUntilNoon(app);
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    await outside.ringsFor(ada);
    const shift = await planShift(app, dispatcher, [40, 120], { memberId: ada.id });
    await app.expectTold('shifts_planned ada');
    await outside.expectNotifications(app, ['push ada: Your shifts have changed']);
    app.passTime(15);
    await app.expectTold('shift_starting ada');
    await outside.expectNotifications(app, ['push ada: Your shift begins soon']);
    expect(outside.pushes.at(-1)?.message).toMatchObject({
      path: '/shifts',
      body: 'Open the app to see it.',
    });
    app.passTime(5);
    await app.expectTold();

    // The same shift an hour later is near again in an hour.
    const [start, end] = [wallIn(app, 80), wallIn(app, 160)];
    await dispatcher.put('/v1/rota/shifts/{id}', {
      id: shift.id,
      body: { memberId: ada.id, startTime: start.time, endTime: end.time },
    });
    await app.expectTold('shifts_planned ada');
    app.passTime(60);
    await app.expectTold('shift_starting ada');
    await outside.expectNotifications(app, [
      'push ada: Your shifts have changed',
      'push ada: Your shift begins soon',
    ]);
  });

  it('that a shift became hers or is hers no longer, but not what she did herself', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const open = await planShift(app, dispatcher, [30 * 60, 32 * 60]);
    const { id } = open;
    const give = (memberId?: string) =>
      dispatcher.post('/v1/rota/shifts/{id}/take', { id, body: memberId ? { memberId } : {} });
    await app.expectTold();
    await ada.post('/v1/rota/shifts/{id}/take', { id, body: {} });
    await app.expectTold();
    await give(ben.id);
    await app.expectTold('shift_taken ada', 'shift_given ben');
    // To and fro within a minute is news each time.
    await give(ada.id);
    await give(ben.id);
    await app.expectTold('shift_given ada', 'shift_taken ben', 'shift_taken ada', 'shift_given ben');
    await dispatcher.post('/v1/rota/shifts/{id}/cancel', { id });
    await app.expectTold('shift_taken ben');
  });

  it('once of a whole series, and of every change that is one for her', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    // Not of tonight, which may begin within half an hour.
    const later = { ...nights, firstDate: dayIn(app, 1) };
    const { id } = await dispatcher.post('/v1/rota/series', { body: { ...later, memberId: ada.id } });
    await app.expectTold('shifts_planned ada');
    await dispatcher.put('/v1/rota/series/{id}', {
      id,
      body: { ...later, memberId: ada.id, label: 'Nights' },
    });
    await app.expectTold();
    await dispatcher.put('/v1/rota/series/{id}', { id, body: { ...later, memberId: ben.id } });
    await app.expectTold('shifts_planned ada', 'shifts_planned ben');
    await dispatcher.post('/v1/rota/series/{id}/end', { id, body: { from: dayIn(app, 3) } });
    await app.expectTold('shifts_planned ben');
  });

  it('once of a week that was laid out, however many shifts it holds', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const at = { role: 'primary', startTime: '08:00', memberId: ada.id } as const;
    const { id } = await dispatcher.post('/v1/rota/templates', {
      body: {
        name: 'Days',
        slots: [
          { ...at, weekday: 1, endTime: '12:00' },
          { ...at, weekday: 2, endTime: '13:00' },
        ],
      },
    });
    await dispatcher.post('/v1/rota/templates/{id}/lay', { id, body: { from: dayIn(app, 1), weeks: 2 } });
    await app.expectTold('shifts_planned ada');
  });

  it('that duty ends by itself, unless she stays; again when the new hours end', async () => {
    const { ada } = await app.world({ offDuty: ['ada'] });
    await outside.ringsFor(ada);
    await ada.setDuty(true);
    app.passTime(11 * 60 + 40);
    await app.expectTold('duty_ending ada');
    await outside.expectNotifications(app, ['push ada: Are you still on duty?']);
    expect(outside.pushes.at(-1)?.message.path).toBe('/coach');
    await ada.setDuty(true);
    app.passTime(60);
    await app.expectTold();
    app.passTime(10 * 60 + 40);
    await app.expectTold('duty_ending ada');
    await outside.expectNotifications(app, ['push ada: Are you still on duty?']);
    app.passTime(60);
    await app.expectTold();
  });
});

describe('a swap', () => {
  it('is told to who is asked, then to who decides, then to both', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben', 'cal'] });
    const shift = await planShift(app, dispatcher, [600, 900], { memberId: ada.id });
    await app.expectTold('shifts_planned ada');
    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id, toMemberId: ben.id } });
    await app.expectTold('swap_asked ben');
    const id = await swapIdOf(ben);
    await ben.post('/v1/rota/swaps/{id}/accept', { id });
    await app.expectTold('swap_answered ada', 'swap_to_approve dispatcher');
    await dispatcher.post('/v1/rota/swaps/{id}/approve', { id });
    await app.expectTold('swap_answered ada', 'swap_answered ben');
    expect((await dispatcher.get('/v1/notifications')).items).toMatchObject([{ path: '/rota/requests' }]);
  });

  it('that everybody is asked is told to all coaches but who asks; a no and a way back are told too', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben', 'cal'] });
    const shift = await planShift(app, dispatcher, [600, 900], { memberId: ada.id });
    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id } });
    await app.expectTold('shifts_planned ada', 'swap_asked ben', 'swap_asked cal');
    await ben.post('/v1/rota/swaps/{id}/accept', { id: await swapIdOf(ben) });
    await app.expectTold('swap_answered ada', 'swap_to_approve dispatcher');
    await dispatcher.post('/v1/rota/swaps/{id}/refuse', { id: await swapIdOf(dispatcher) });
    await app.expectTold('swap_answered ada', 'swap_answered ben');

    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id, toMemberId: ben.id } });
    await ben.post('/v1/rota/swaps/{id}/decline', { id: await swapIdOf(ben) });
    await app.expectTold('swap_asked ben', 'swap_answered ada');
    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id, toMemberId: ben.id } });
    // Whose shift it is changes otherwise: the question is void, and who was asked hears that.
    await dispatcher.post('/v1/rota/shifts/{id}/cancel', { id: shift.id });
    await app.expectTold('swap_asked ben', 'swap_answered ada', 'swap_answered ben', 'shift_taken ada');
  });

  it('that needs nobody’s approval is told to who asked', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    await dispatcher.put('/v1/rota/settings', { body: { approveSwaps: false, coverage: [] } });
    const shift = await planShift(app, dispatcher, [600, 700], { memberId: ada.id });
    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id, toMemberId: ben.id } });
    await ben.post('/v1/rota/swaps/{id}/accept', { id: await swapIdOf(ben) });
    await app.expectTold('shifts_planned ada', 'swap_asked ben', 'swap_answered ada');
  });
});

describe('a gap in the days ahead', () => {
  it('is told to those who dispatch, once; again only when it was filled and opened', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    await outside.ringsFor(dispatcher);
    const day = dayIn(app, 2);
    const { id } = await dispatcher.post('/v1/rota/series', {
      body: { role: 'primary', firstDate: day, startTime: '08:00', endTime: '16:00', memberId: ada.id },
    });
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
    const need = { weekdays: [weekday], startTime: '08:00', endTime: '16:00', primary: 1, secondary: 0 };
    await dispatcher.put('/v1/rota/settings', { body: { approveSwaps: true, coverage: [need] } });
    await app.expectTold('shifts_planned ada');

    const away = { firstDate: day, lastDate: day };
    await ada.post('/v1/rota/time-off', { body: away });
    await app.expectTold('coverage_gap dispatcher');
    await outside.expectNotifications(app, ['push The: Too few are on call soon']);
    expect(outside.pushes.at(-1)?.message.path).toBe('/rota');
    app.passTime(60);
    await app.expectTold();

    const [timeOff] = (await ada.get('/v1/rota/time-off')).items;
    await ada.post('/v1/rota/time-off/{id}/remove', { id: timeOff?.id ?? '' });
    await app.expectTold();
    expect(
      await app.rows('SELECT 1 FROM coverage_gap WHERE organization_id = $1', [ada.organizationId]),
    ).toEqual([]);
    await dispatcher.post('/v1/rota/series/{id}/end', { id, body: { from: day } });
    await app.expectTold('shifts_planned ada', 'coverage_gap dispatcher');
    await outside.expectNotifications(app, ['push The: Too few are on call soon']);
  });
});
