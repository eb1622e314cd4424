import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { refusal } from '../support/http.js';
import type { Coach, Person } from '../support/people.js';
import { dayIn, hear, nights, planShift, shiftsOf } from '../support/rota.js';

const app = useApp();

const swapsOf = async (who: Person) => (await who.get('/v1/rota/swaps')).items;

/** Who has the shift now. */
const holderOf = async (dispatcher: Person, shift: { id: string; date: string }) =>
  (await shiftsOf(dispatcher, shift.date, 1)).find(({ id }) => id === shift.id)?.memberId;

const withoutApproval = (dispatcher: Person) =>
  dispatcher.put('/v1/rota/settings', { body: { approveSwaps: false, coverage: [] } });

describe('a swap', () => {
  it('is proposed to a colleague, accepted by her and approved by a dispatcher; then the shift is hers', async () => {
    const { organizationId, dispatcher, ada, ben, cal } = await app.world({ offDuty: ['ada', 'ben', 'cal'] });
    const changes = hear(app, 'swap.changed', organizationId);
    const shift = await planShift(app, dispatcher, [600, 900], { memberId: ada.id });
    const body = { shiftId: shift.id, toMemberId: ben.id, message: 'My daughter’s recital' };
    await ada.post('/v1/rota/swaps', { body });
    const [swap] = await swapsOf(ben);
    const id = swap?.id ?? '';
    expect(swap).toMatchObject({ status: 'proposed', fromName: ada.name, message: body.message });
    expect(swap?.shift).toMatchObject({ id: shift.id, localStart: shift.localStart });
    expect(await swapsOf(cal)).toEqual([]);
    expect(await refusal(cal.post('/v1/rota/swaps/{id}/accept', { id }))).toMatchObject({
      code: 'swap.not_found',
    });
    expect(await refusal(ada.post('/v1/rota/swaps/{id}/accept', { id }))).toMatchObject({
      code: 'swap.not_found',
    });
    expect(await refusal(dispatcher.post('/v1/rota/swaps/{id}/approve', { id }))).toMatchObject({
      code: 'swap.no_longer_open',
    });
    await ben.post('/v1/rota/swaps/{id}/accept', { id });
    expect(await holderOf(dispatcher, shift)).toBe(ada.id);
    expect(await swapsOf(dispatcher)).toMatchObject([{ id, status: 'accepted', toName: ben.name }]);
    await dispatcher.post('/v1/rota/swaps/{id}/approve', { id });
    expect(await holderOf(dispatcher, shift)).toBe(ben.id);
    expect(await swapsOf(ada)).toEqual([]);
    await eventually(() =>
      expect(changes.map(({ status }) => status)).toEqual(['proposed', 'accepted', 'done']),
    );
  });

  it('counts at once where nobody has to approve it, also with a shift in return', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    await withoutApproval(dispatcher);
    const hers = await planShift(app, dispatcher, [600, 700], { memberId: ada.id });
    const his = await planShift(app, dispatcher, [800, 900], { memberId: ben.id });
    const body = { shiftId: hers.id, toMemberId: ben.id, inReturnShiftId: his.id };
    await ada.post('/v1/rota/swaps', { body });
    const [swap] = await swapsOf(ben);
    expect(swap?.inReturn).toMatchObject({ id: his.id });
    await ben.post('/v1/rota/swaps/{id}/accept', { id: swap?.id ?? '' });
    expect(await holderOf(dispatcher, hers)).toBe(ben.id);
    expect(await holderOf(dispatcher, his)).toBe(ada.id);
  });

  it('that everybody is asked has one winner', async () => {
    const { dispatcher, ada, ben, cal } = await app.world({ offDuty: ['ada', 'ben', 'cal'] });
    await withoutApproval(dispatcher);
    const shift = await planShift(app, dispatcher, [600, 700], { memberId: ada.id });
    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id } });
    const id = (await swapsOf(ben))[0]?.id ?? '';
    const accept = (coach: Coach) =>
      coach.send('POST', `/v1/rota/swaps/${id}/accept`).then(({ status }) => status);
    // Once it is one coach's, the other is told nothing of it any more.
    expect((await Promise.all([accept(ben), accept(cal)])).sort()).toEqual([204, 404]);
    expect([ben.id, cal.id]).toContain(await holderOf(dispatcher, shift));
  });

  it('can be declined, withdrawn and refused; then it can be proposed again', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const shift = await planShift(app, dispatcher, [600, 700], { memberId: ada.id });
    const body = { shiftId: shift.id, toMemberId: ben.id };
    const propose = async () => {
      await ada.post('/v1/rota/swaps', { body });
      return (await swapsOf(ben))[0]?.id ?? '';
    };
    await ben.post('/v1/rota/swaps/{id}/decline', { id: await propose() });
    await ada.post('/v1/rota/swaps/{id}/withdraw', { id: await propose() });
    const id = await propose();
    expect(await refusal(ada.post('/v1/rota/swaps', { body }))).toMatchObject({ code: 'swap.open_already' });
    await ben.post('/v1/rota/swaps/{id}/accept', { id });
    await dispatcher.post('/v1/rota/swaps/{id}/refuse', { id });
    expect(await swapsOf(dispatcher)).toEqual([]);
    expect(await holderOf(dispatcher, shift)).toBe(ada.id);
  });

  it('is void once the shift is somebody else’s, or has begun', async () => {
    const { dispatcher, ada, ben, cal } = await app.world({ offDuty: ['ada', 'ben', 'cal'] });
    const shift = await planShift(app, dispatcher, [600, 700], { memberId: ada.id });
    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id } });
    const id = (await swapsOf(ben))[0]?.id ?? '';
    await dispatcher.post('/v1/rota/shifts/{id}/take', { id: shift.id, body: { memberId: cal.id } });
    expect(await swapsOf(dispatcher)).toEqual([]);
    expect(await refusal(ben.post('/v1/rota/swaps/{id}/accept', { id }))).toMatchObject({
      code: 'swap.no_longer_open',
    });
    const running = await planShift(app, dispatcher, [-10, 60], { memberId: ada.id });
    const late = { shiftId: running.id };
    expect(await refusal(ada.post('/v1/rota/swaps', { body: late }))).toMatchObject({ code: 'shift.begun' });
    expect(await refusal(ben.post('/v1/rota/swaps', { body: late }))).toMatchObject({
      code: 'shift.not_found',
    });
  });

  it('is void when the series gives its shift to another coach, who can ask for a swap herself', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const shift = await planShift(app, dispatcher, [2000, 2100], { memberId: ada.id });
    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id } });
    const [series] = (await dispatcher.get('/v1/rota/series')).items;
    if (!series) throw new Error('No series');
    const { id, role, firstDate, startTime, endTime } = series;
    const body = { role, firstDate, startTime, endTime, memberId: ben.id };
    await dispatcher.put('/v1/rota/series/{id}', { id, body });
    expect(await swapsOf(ada)).toEqual([]);
    await ben.post('/v1/rota/swaps', { body: { shiftId: shift.id } });
    expect(await swapsOf(dispatcher)).toMatchObject([{ fromName: ben.name, status: 'proposed' }]);
  });

  it('and another that crosses it, and whoever takes the shift meanwhile, never wait for each other', async () => {
    const { organizationId, dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    await withoutApproval(dispatcher);
    const rows = await app.rows<{ hers: string; his: string; asking: string; asked: string }>(
      `WITH made AS (
         INSERT INTO shift (organization_id, date, role, member_id, starts_at, ends_at)
         SELECT $1, now()::date + day, 'secondary', member_id, now() + day * interval '1 day', now() + day * interval '1 day' + interval '1 hour'
         FROM generate_series(2, 21) day, unnest($2::uuid[]) member_id RETURNING id, date, member_id
       ), pair AS (SELECT hers.id AS hers, his.id AS his FROM made hers JOIN made his USING (date)
         WHERE hers.member_id = $3 AND his.member_id = $4
       ), asked AS (
         INSERT INTO shift_swap (organization_id, shift_id, in_return_id, from_member_id, to_member_id, created_at)
         SELECT $1, hers, his, $3::uuid, $4::uuid, now() FROM pair
         UNION ALL SELECT $1, his, hers, $4::uuid, $3::uuid, now() FROM pair RETURNING id, shift_id
       ) SELECT hers, his, one.id AS asking, other.id AS asked FROM pair
         JOIN asked one ON one.shift_id = hers JOIN asked other ON other.shift_id = his`,
      [organizationId, [ada.id, ben.id], ada.id, ben.id],
    );
    expect(rows).toHaveLength(20);
    const answers = await Promise.all(
      rows.flatMap(({ hers, his, asking, asked }) => [
        ben.send('POST', `/v1/rota/swaps/${asking}/accept`),
        ada.send('POST', `/v1/rota/swaps/${asked}/accept`),
        dispatcher.send('POST', `/v1/rota/shifts/${his}/take`, { body: { memberId: ada.id } }),
        dispatcher.send('POST', `/v1/rota/shifts/${hers}/take`, { body: { memberId: ben.id } }),
      ]),
    );
    const broken = answers.filter(({ status }) => status >= 500);
    expect(broken).toEqual([]);
    expect(await swapsOf(dispatcher)).toEqual([]);
  });

  it('is not accepted by who has time off then', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const shift = await planShift(app, dispatcher, [2000, 2100], { memberId: ada.id });
    await ada.post('/v1/rota/swaps', { body: { shiftId: shift.id } });
    await ben.post('/v1/rota/time-off', { body: { firstDate: shift.date, lastDate: dayIn(app, 3) } });
    const id = (await swapsOf(ben))[0]?.id ?? '';
    expect(await refusal(ben.post('/v1/rota/swaps/{id}/accept', { id }))).toMatchObject({
      code: 'shift.coach_away',
    });
  });
});

describe('a named week', () => {
  it('is laid over some weeks, each shift as a series of its own', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const slots = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...hours, memberId: ada.id }));
    const body = { name: 'Winter', slots: [...slots, { weekday: 6, ...hours }] };
    const { id } = await dispatcher.post('/v1/rota/templates', { body });
    const from = dayIn(app, 1);
    const { items } = await dispatcher.post('/v1/rota/templates/{id}/lay', { id, body: { from, weeks: 2 } });
    expect(items.map(({ label, memberId }) => [label, memberId])).toEqual([
      ['Winter', ada.id],
      ['Winter', null],
    ]);
    expect(await shiftsOf(dispatcher, from, 14)).toHaveLength(12);
    expect(await shiftsOf(dispatcher, dayIn(app, 16), 14)).toEqual([]);
    await dispatcher.put('/v1/rota/templates/{id}', { id, body: { name: 'Summer', slots } });
    expect((await dispatcher.get('/v1/rota/templates')).items).toMatchObject([{ id, name: 'Summer', slots }]);
    await dispatcher.post('/v1/rota/templates/{id}/remove', { id });
    expect((await dispatcher.get('/v1/rota/templates')).items).toEqual([]);
    expect(await shiftsOf(dispatcher, from, 14)).toHaveLength(12);
    expect((await ada.get('/v1/rota/coaches')).items).toEqual([{ id: ada.id, name: ada.name }]);
    expect(
      await refusal(
        dispatcher.post('/v1/rota/templates', { body: { name: 'x', slots: [{ ...nights }] } as never }),
      ),
    ).toMatchObject({ code: 'request.invalid' });
  });
});

const hours = { startTime: '09:00', endTime: '17:00', role: 'primary' } as const;
