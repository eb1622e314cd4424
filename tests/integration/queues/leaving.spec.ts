import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { firstCallOf, meet } from '../../support/follow-ups.js';
import { refusal } from '../../support/http.js';
import { useOutside } from '../../support/outside/outside.js';
import type { Person } from '../../support/people.js';
import { dayIn, nights, planShift, shiftsOf, sweepRota, wallIn } from '../../support/rota.js';

const outside = useOutside(() => app);
const app = useApp(outside.settings);

const leaves = (administrator: Person, { id }: { id: string }) =>
  administrator.post('/v1/members/{id}/deactivate', { id });
const dutyOf = async (id: string): Promise<number> =>
  (await app.rows('SELECT 1 FROM duty_spell WHERE member_id = $1 AND ended_at IS NULL', [id])).length;

describe('when somebody leaves', () => {
  it('everything that lets them in ends at once: sessions, sockets, devices, the phone, calendars', async () => {
    const { administrator, dana, marcus } = await app.world({ onDuty: ['dana'], offDuty: ['marcus'] });
    await outside.ringsFor(dana);
    const number = await outside.phoneOf(app, dana);
    const { url } = await dana.post('/v1/me/calendars', { body: { kind: 'own' } });
    const calendar = new URL(url).pathname;
    const [line, other] = [await dana.line(), await marcus.line()];
    await leaves(administrator, dana);

    await line.cut();
    expect(await refusal(dana.get('/v1/me'))).toMatchObject({ status: 401 });
    await expect(app.line({ token: dana.token })).rejects.toThrow('auth.required');
    expect(other.socket.connected).toBe(true);
    expect(await app.client().send('GET', calendar)).toMatchObject({ status: 404 });
    expect(await app.rows('SELECT 1 FROM push_subscription WHERE member_id = $1', [dana.id])).toEqual([]);
    expect(await outside.text(app, number, 'Y')).toMatch(/not known|unknown|do not know/i);
    expect(await dutyOf(dana.id)).toBe(0);
    expect(await administrator.get('/v1/members/{id}', { id: dana.id })).toMatchObject({ active: false });
    // Again changes nothing, and is no error.
    await leaves(administrator, dana);
    expect(
      await app.rows(
        `SELECT 1 FROM audit_entry WHERE action = 'member.deactivate' AND $1 = ANY (subject_ids)`,
        [dana.id],
      ),
    ).toHaveLength(1);
  });

  it('is asked nothing any more: what was open goes to the next coach', async () => {
    const { administrator, dispatcher, nurse, dana, marcus } = await app.world({
      onDuty: ['dana', 'marcus'],
    });
    const request = await nurse.ask();
    const offer = await dana.offered(request);
    await leaves(administrator, dana);
    expect(await refusal(dana.accept(offer))).toMatchObject({ status: 401 });
    await marcus.offered(request);
    expect(await dispatcher.story(request)).toEqual(
      expect.arrayContaining(['offered dana', 'withdrawn dana: off_duty', 'offered marcus']),
    );
  });

  it('what they hold stays theirs until a dispatcher, who is called, hands it over', async () => {
    const { administrator, dispatcher, nurse, dana, marcus } = await app.world({
      ...{ onDuty: ['dana'], offDuty: ['marcus'] },
    });
    const request = await nurse.ask();
    const assignment = await dana.accept(await dana.offered(request));
    await dana.arrive(assignment);
    await leaves(administrator, dana);
    await eventually(async () =>
      expect(await dispatcher.card(request)).toMatchObject({
        status: 'arrived',
        needsYou: { reason: 'coach_left' },
        assignment: { coachId: dana.id },
      }),
    );
    await eventually(async () =>
      expect(
        await app.rows(`SELECT 1 FROM notification WHERE kind = 'alarm' AND member_id = $1`, [dispatcher.id]),
      ).not.toEqual([]),
    );
    await dispatcher.assign(request, marcus);
    expect(await dispatcher.card(request)).toMatchObject({
      status: 'assigned',
      needsYou: null,
      assignment: { coachId: marcus.id },
    });
  });

  it('leaves open the shifts ahead and the rest of the one that runs', async () => {
    const { administrator, dispatcher, dana, marcus } = await app.world({ offDuty: ['dana', 'marcus'] });
    const running = await planShift(app, dispatcher, [40, 280], { memberId: dana.id });
    const series = await dispatcher.post('/v1/rota/series', {
      body: { ...nights, firstDate: dayIn(app, 2), memberId: dana.id },
    });
    const kept = await planShift(app, dispatcher, [600, 660], { memberId: marcus.id });
    app.passTime(41);
    sweepRota(app);
    await eventually(async () => expect(await dutyOf(dana.id)).toBe(1));
    await app.expectTold('shifts_planned dana', 'shifts_planned dana', 'shifts_planned marcus');
    await leaves(administrator, dana);

    expect(await dutyOf(dana.id)).toBe(0);
    const shifts = await shiftsOf(dispatcher, wallIn(app, -60).date, 14);
    const ahead = shifts.filter(({ seriesId }) => seriesId === series.id);
    expect(ahead.length).toBeGreaterThan(5);
    expect(new Set(ahead.map(({ memberId }) => memberId))).toEqual(new Set([null]));
    expect(shifts.find(({ id }) => id === kept.id)?.memberId).toBe(marcus.id);
    const rest = shifts.find(({ id, endsAt }) => id !== running.id && endsAt === running.endsAt);
    expect(rest).toMatchObject({ memberId: null, seriesId: null });
    expect(shifts.find(({ id }) => id === running.id)?.memberId).toBe(dana.id);
    // The weeks that are made later are open, too.
    expect(await app.rows('SELECT 1 FROM shift_series WHERE member_id = $1', [dana.id])).toEqual([]);
  });

  it('promised calls become the team’s', async () => {
    const { administrator, nurse, dana, marcus } = await app.world({
      ...{ onDuty: ['dana'], offDuty: ['marcus'] },
    });
    await meet({ nurse, coach: dana });
    const call = await firstCallOf(dana);
    await leaves(administrator, dana);
    await marcus.post('/v1/follow-ups/{id}/take', { id: call.id, body: { rest: true } });
    expect((await firstCallOf(marcus)).id).toBe(call.id);
  });

  it('nothing of another organization changes', async () => {
    const [mine, other] = [await app.world({ onDuty: ['dana'] }), await app.world({ onDuty: ['dana'] })];
    await planShift(app, other.dispatcher, [60, 180], { memberId: other.dana.id });
    const request = await other.nurse.ask();
    await other.dana.accept(await other.dana.offered(request));
    await leaves(mine.administrator, mine.dana);
    expect((await other.dana.get('/v1/me')).duty.onDuty).toBe(true);
    expect((await other.dispatcher.card(request)).needsYou).toBeNull();
    expect((await shiftsOf(other.dispatcher, wallIn(app, 60).date))[0]?.memberId).toBe(other.dana.id);
  });

  it('and comes back, they sign in with a new password, and nothing of before begins again', async () => {
    const { administrator, dana } = await app.world({ onDuty: ['dana'] });
    await leaves(administrator, dana);
    expect(await refusal(administrator.post('/v1/members/{id}/password', { id: dana.id }))).toMatchObject({
      code: 'member.inactive',
    });
    const { temporaryPassword } = await administrator.post('/v1/members/{id}/reactivate', { id: dana.id });
    expect(await refusal(dana.get('/v1/me'))).toMatchObject({ status: 401 });
    const body = { email: dana.email, password: temporaryPassword, newPassword: 'a password of my own' };
    expect((await app.client().send('POST', '/v1/auth/sign-in', { body })).status).toBe(200);
    expect(await dutyOf(dana.id)).toBe(0);
  });
});

describe('when somebody only stops coaching', () => {
  it('duty and offers end, and they stay signed in', async () => {
    const { administrator, dispatcher, nurse, dana, marcus } = await app.world({
      onDuty: ['dana', 'marcus'],
    });
    const request = await nurse.ask();
    await dana.offered(request);
    const body = { email: dana.email, displayName: dana.name, roles: ['dispatcher' as const] };
    await administrator.put('/v1/members/{id}', { id: dana.id, body });
    await marcus.offered(request);
    expect(await dutyOf(dana.id)).toBe(0);
    expect((await dana.get('/v1/me')).roles).toEqual(['dispatcher']);
    expect((await dispatcher.get('/v1/coaches')).items.map(({ id }) => id)).not.toContain(dana.id);
  });
});
