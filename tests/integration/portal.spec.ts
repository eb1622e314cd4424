import { beforeAll, describe, expect, it } from '@jest/globals';
import { agree } from '../support/agreements.js';
import { useApp } from '../support/app.js';
import { refusal } from '../support/http.js';
import type { Coach } from '../support/people.js';
import { addFacility, holderOf, surname, type World, type Wishes } from '../support/world.js';

const app = useApp();

/** One request served, one cancelled, one that waits. */
async function story(wishes: Pick<Wishes<'Near'>, 'facilityKind'> = {}) {
  const world: World & { Near: Coach } = await app.world({ ...wishes, onDuty: ['Near'] });
  const { nurse, Near, organizationId, facilityId } = world;
  const portal = await holderOf(app, organizationId, facilityId, 'portal');
  const cancelled = await nurse.ask({ place: 'Bay 1' });
  await nurse.follow(cancelled).post('/v1/requests/{id}/cancel', {
    id: cancelled.id,
    body: { reason: 'person_left' },
  });
  const served = await nurse.ask({ place: 'Bay 2' });
  const assignment = await Near.accept(await Near.offered(served));
  await Near.arrive(assignment);
  await Near.close(assignment, { outcome: 'declined', note: 'Said no today' });
  const waiting = await nurse.ask({ place: 'Bay 3' });
  const held = await Near.accept(await Near.offered(waiting));
  return { world, portal, cancelled, served, waiting, held };
}

describe('a portal link', () => {
  it('shows the facility, what was agreed and whom to call', async () => {
    const { world, portal } = await story();
    await agree(world, { promisedArriveMinutes: 45, notes: 'Between us' });
    const { text } = await portal.send('GET', '/v1/portal');
    expect(text).not.toContain('Between us');
    expect(await portal.get('/v1/portal')).toMatchObject({
      facilityName: 'Mercy Hospital',
      toldArrivalOnly: false,
      dispatchPhone: '+12035550100',
      terms: {
        partnerName: 'Mercy Health System',
        promisedArriveMinutes: 45,
        contacts: [{ name: 'Alex Kim' }],
      },
    });
  });

  it('asks for a coach as a request link does', async () => {
    const { portal } = await story();
    expect(await portal.get('/v1/intake')).toMatchObject({ facilityName: 'Mercy Hospital' });
    expect(await portal.ask({ place: 'Bay 9' })).toMatchObject({ status: 'received' });
  });

  it('ends when it is revoked, and says so', async () => {
    const { world, portal } = await story();
    await world.administrator.post('/v1/facilities/{id}/keys/{keyId}/revoke', {
      id: world.facilityId,
      keyId: portal.keyId,
    });
    expect(await refusal(portal.get('/v1/portal'))).toMatchObject({
      status: 401,
      code: 'facility.link_invalid',
    });
  });

  it('opens nothing of another facility, and a poster opens no portal', async () => {
    const { world, served } = await story();
    const { organizationId, nurse } = world;
    const elsewhere = await addFacility(app, organizationId, { name: 'Mercy West' });
    const other = await holderOf(app, organizationId, elsewhere, 'portal');
    expect((await other.get('/v1/portal/requests')).items).toEqual([]);
    expect((await other.get('/v1/portal/report')).requests).toBe(0);
    expect(await refusal(other.get('/v1/requests/{id}', { id: served.id }))).toMatchObject({ status: 404 });
    for (const path of ['/v1/portal', '/v1/portal/requests', '/v1/portal/report'] as const) {
      expect(await refusal(nurse.get(path))).toMatchObject({ status: 403, code: 'access.denied' });
    }
  });
});

describe('its requests', () => {
  let told: Awaited<ReturnType<typeof story>>;
  beforeAll(async () => {
    told = await story();
  });

  it('are case numbers, states and times, newest first', async () => {
    const { portal, cancelled, served, waiting } = told;
    const { items } = await portal.get('/v1/portal/requests');
    expect(items).toMatchObject([
      { caseNumber: waiting.caseNumber, status: 'assigned', coachFirstName: 'Near', arrivedAt: null },
      { caseNumber: served.caseNumber, status: 'closed', coachFirstName: 'Near' },
      { caseNumber: cancelled.caseNumber, status: 'cancelled', coachFirstName: null, acceptedAt: null },
    ]);
    const first = await portal.get('/v1/portal/requests', { query: { limit: 1 } });
    const second = await portal.get('/v1/portal/requests', {
      query: { limit: 2, cursor: first.nextCursor ?? '' },
    });
    expect([...first.items, ...second.items]).toEqual(items);
  });

  it('tell nothing about a person: no place, no substance, no outcome, no whole name', async () => {
    const { portal } = told;
    for (const path of ['/v1/portal', '/v1/portal/requests', '/v1/portal/report', '/v1/portal/report.csv']) {
      const { status, text } = await portal.send('GET', path);
      expect(status).toBe(200);
      for (const secret of ['alcohol', 'declined', 'person_left', 'Said no', 'Bay', '5550142', surname])
        expect({ path, found: text.includes(secret) && secret }).toEqual({ path, found: false });
    }
  });

  it('leave a trace in the audit when they are read', async () => {
    const { portal, served } = told;
    await portal.get('/v1/portal/requests');
    const rows = await app.rows(
      `SELECT DISTINCT actor_kind, actor_id FROM audit_entry WHERE action = 'portal.read' AND $1 = ANY (subject_ids)`,
      [served.id],
    );
    expect(rows).toEqual([{ actor_kind: 'facility', actor_id: portal.keyId }]);
  });
});

describe.each(['police', 'prison'] as const)('the portal of a %s', (facilityKind) => {
  it('tells that a coach arrived and that it ended, no more', async () => {
    const { world, portal, held } = await story({ facilityKind });
    expect(await portal.get('/v1/portal')).toMatchObject({ toldArrivalOnly: true });
    const { items } = await portal.get('/v1/portal/requests');
    const nothing = { coachFirstName: null, acceptedAt: null, etaAt: null };
    expect(items).toMatchObject([
      { status: 'received', arrivedAt: null, ...nothing },
      { status: 'closed', arrivedAt: expect.any(String), ...nothing },
      { status: 'cancelled', ...nothing },
    ]);
    await world.Near.setOut(held, 10);
    expect((await portal.get('/v1/portal/requests')).items[0]).toMatchObject({
      status: 'received',
      ...nothing,
    });
    expect(await portal.get('/v1/portal/report')).toMatchObject({
      accepted: null,
      arrived: { counted: 1, kept: 1 },
      unmetReasons: [],
    });
    const { text } = await portal.send('GET', '/v1/portal/report.csv');
    expect(text).not.toContain('accept');
    const team = await world.dispatcher.get('/v1/facilities/{id}/report', { id: world.facilityId });
    expect(team.accepted).toMatchObject({ counted: 2 });
  });
});

describe('the monthly report', () => {
  it('counts the month on the clock of the organization', async () => {
    const { world, portal } = await story();
    const { dispatcher, organizationId, facilityId } = world;
    const { partnerId } = await agree(world);
    const report = await portal.get('/v1/portal/report');
    expect(report).toMatchObject({
      name: 'Mercy Hospital',
      timeZone: 'America/New_York',
      complete: false,
      requests: 3,
      cancelled: 1,
      stillOpen: 1,
      accepted: { counted: 2, kept: 2 },
      arrived: { counted: 1, kept: 1 },
    });
    expect(report.byHour.reduce((sum, count) => sum + count)).toBe(3);
    expect(report.byWeekday.reduce((sum, count) => sum + count)).toBe(3);
    // The last minute of October in New York is November in Greenwich.
    const october = { query: { month: '2025-10' } };
    await app.owner.query(
      `UPDATE coach_request SET received_at = '2025-11-01T03:59:00Z' WHERE facility_id = $1 AND status = 'cancelled'`,
      [facilityId],
    );
    expect(await portal.get('/v1/portal/report', october)).toMatchObject({ requests: 1, complete: true });
    expect(await portal.get('/v1/portal/report', { query: { month: '2025-11' } })).toMatchObject({
      requests: 0,
    });
    const other = await addFacility(app, organizationId, { name: 'Mercy West' });
    const link = await holderOf(app, organizationId, other, 'link');
    await link.ask();
    await world.administrator.put('/v1/partners/{id}', {
      id: partnerId,
      body: { name: 'Mercy Health', facilityIds: [facilityId, other] },
    });
    const whole = await dispatcher.get('/v1/partners/{id}/report', { id: partnerId });
    expect(whole).toMatchObject({ name: 'Mercy Health', requests: 3 });
  });

  it('is a table that no spreadsheet runs as a formula', async () => {
    const { dispatcher, organizationId } = await app.world();
    const id = await addFacility(app, organizationId, { name: '=HYPERLINK("http://evil.example","Mercy")' });
    const reply = await dispatcher.send('GET', `/v1/facilities/${id}/report.csv?month=2026-01`);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, facility, month] = reply.text.replace('\ufeff', '').split('\r\n');
    expect([head, month]).toEqual(['figure,value', 'month,2026-01']);
    expect(facility).toBe(`facility,"'=HYPERLINK(""http://evil.example"",""Mercy"")"`);
  });

  it('is refused for what is no month', async () => {
    const { dispatcher, facilityId } = await app.world();
    for (const month of ['2026-13', '2026', '1026-01', "2026-01'"]) {
      const path = `/v1/facilities/${facilityId}/report?month=${encodeURIComponent(month)}`;
      expect(await dispatcher.refused('GET', path)).toMatchObject({ status: 400, code: 'request.invalid' });
    }
  });
});
