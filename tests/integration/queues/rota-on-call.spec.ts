import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { JobQueue, UnitOfWork } from '@causeway/platform';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import type { Person } from '../../support/people.js';
import { dayIn, momentOf, nights, onCallAt, passUntilNoon } from '../../support/rota.js';

const app = useApp();

const plan = (dispatcher: Person, wishes: Partial<components['schemas']['SetSeries']>) =>
  dispatcher.post('/v1/rota/series', { body: { ...nights, ...wishes } });

const dayAhead = (days: number) => dayIn(app, days);

/** Who is on call at a wall time, by role. */
async function onCall(organizationId: string, day: string, time: string): Promise<Record<string, string>> {
  const turns = await onCallAt(app, organizationId, momentOf(day, time));
  return Object.fromEntries(turns.map((turn) => turn.split(' ') as [string, string]));
}

describe('who is on call', () => {
  it('is who has a shift then: primary and secondary, from its start to its end', async () => {
    const { organizationId, dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    await plan(dispatcher, { memberId: ada.id });
    await plan(dispatcher, { memberId: ben.id, role: 'secondary', startTime: '20:00', endTime: '08:00' });
    const day = dayAhead(3);
    expect(await onCall(organizationId, day, '19:59')).toEqual({});
    expect(await onCall(organizationId, day, '20:00')).toEqual({ secondary: ben.id });
    expect(await onCall(organizationId, day, '22:00')).toEqual({ primary: ada.id, secondary: ben.id });
    expect(await onCall(organizationId, dayAhead(4), '05:59')).toEqual({
      primary: ada.id,
      secondary: ben.id,
    });
    expect(await onCall(organizationId, dayAhead(4), '06:00')).toEqual({ secondary: ben.id });
    expect(await onCall(organizationId, dayAhead(50), '23:00')).toEqual({
      primary: ada.id,
      secondary: ben.id,
    });
  });

  it('is nobody for an open shift, nobody who is away, and nobody of another organization', async () => {
    const { organizationId, dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const other = await app.world();
    await plan(dispatcher, { role: 'secondary' });
    await plan(dispatcher, { memberId: ada.id });
    expect(await onCall(organizationId, dayAhead(2), '23:00')).toEqual({ primary: ada.id });
    expect(await onCall(other.organizationId, dayAhead(2), '23:00')).toEqual({});
    await app.owner.query(
      `INSERT INTO time_off (organization_id, member_id, starts_at, ends_at) VALUES ($1, $2, now(), now() + interval '9 days')`,
      [organizationId, ada.id],
    );
    expect(await onCall(organizationId, dayAhead(2), '23:00')).toEqual({});
    expect(await onCall(organizationId, dayAhead(10), '23:00')).toEqual({ primary: ada.id });
  });

  it('follows a change of the series, from the next shift on', async () => {
    const { organizationId, dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const allDay = { startTime: '00:00', endTime: '00:00' };
    const series = await plan(dispatcher, { ...allDay, memberId: ada.id });
    const body = { ...nights, ...allDay, memberId: ben.id };
    await dispatcher.put('/v1/rota/series/{id}', { id: series.id, body });
    expect(await onCallAt(app, organizationId)).toEqual([`primary ${ada.id}`]);
    expect(await onCall(organizationId, dayAhead(2), '12:00')).toEqual({ primary: ben.id });
    await dispatcher.post('/v1/rota/series/{id}/end', { id: series.id, body: { from: dayAhead(3) } });
    expect(await onCall(organizationId, dayAhead(2), '12:00')).toEqual({ primary: ben.id });
    expect(await onCall(organizationId, dayAhead(4), '12:00')).toEqual({});
  });

  it('is found by one index, however many shifts there are', async () => {
    const { organizationId, dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    await plan(dispatcher, { memberId: ada.id });
    await app.owner.query('ANALYZE shift');
    const plans = await app.nest.get(UnitOfWork).run(organizationId, async () => {
      await app.nest.get(UnitOfWork).query('SET LOCAL enable_seqscan = off');
      return app.nest.get(UnitOfWork).query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT 1 FROM shift WHERE organization_id = current_organization()
         AND starts_at <= now() AND starts_at > now() - interval '26 hours' AND ends_at > now()`,
      );
    });
    expect(plans.map((row) => row['QUERY PLAN']).join('\n')).toContain('shift_by_time');
  });
});

describe('series of shifts', () => {
  it('are listed while they have shifts ahead, and refused when nobody could follow them', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const series = await plan(dispatcher, { memberId: ada.id, label: 'Nights' });
    await plan(dispatcher, { memberId: ada.id, rule: 'FREQ=DAILY;COUNT=2' });
    const { items } = await dispatcher.get('/v1/rota/series');
    expect(items).toEqual([{ ...nights, id: series.id, memberId: ada.id, label: 'Nights', lastDate: null }]);
    expect(await refusal(plan(dispatcher, { rule: 'FREQ=HOURLY' }))).toMatchObject({
      code: 'rota.rule_invalid',
    });
    expect(await refusal(plan(dispatcher, { memberId: dispatcher.id }))).toMatchObject({
      code: 'coach.not_found',
    });
    expect(await refusal(plan(dispatcher, { firstDate: '2026-02-30' }))).toMatchObject({
      code: 'request.invalid',
    });
    expect(await refusal(plan(dispatcher, { startTime: '24:00' }))).toMatchObject({
      code: 'request.invalid',
    });
  });

  it('are carried on as time goes by, and one far ahead is made when its time comes near', async () => {
    passUntilNoon(app);
    const { organizationId, dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    await plan(dispatcher, { memberId: ada.id });
    const once = { firstDate: dayAhead(70), role: 'secondary' } as const;
    await dispatcher.post('/v1/rota/series', {
      body: { ...once, startTime: '22:00', endTime: '06:00', memberId: ada.id },
    });
    const far = dayAhead(70);
    expect(await onCall(organizationId, far, '23:00')).toEqual({});
    await app.expectTold('shifts_planned ada', 'shifts_planned ada');
    app.passTime(20 * 24 * 60);
    app.nest.get(JobQueue).add('rota.make-shifts', {});
    await eventually(async () =>
      expect(await onCall(organizationId, far, '23:00')).toEqual({ primary: ada.id, secondary: ada.id }),
    );
  });
});
