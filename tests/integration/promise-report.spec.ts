import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { settled } from '../support/settled.js';
import { addFacility, holderOf } from '../support/world.js';

const app = useApp();

const thisMonth = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit' })
    .format(app.now())
    .slice(0, 7);

const query = () => ({ from: thisMonth(), until: thisMonth() });

describe('the report of the promise', () => {
  it('shows how it was kept, and that coaches come from other home areas', async () => {
    const { organizationId, facilityId, nurse, dispatcher, Near, Far } = await app.world({
      onDuty: ['Near', 'Far'],
    });
    // Next door to Far, who is of its area; Near is of the other one's.
    const annId = await addFacility(app, organizationId, { name: 'Saint Ann', latitude: 41.5 });
    await app.owner.query(
      'INSERT INTO clearance (organization_id, member_id, facility_id) VALUES ($1, $2, $4), ($1, $3, $4)',
      [organizationId, Near.id, Far.id, annId],
    );
    const ann = await holderOf(app, organizationId, annId, 'link');
    const first = await Near.accept(await Near.offered(await nurse.ask()));
    await Near.setOut(first);
    await Near.arrive(first);
    // Near is with somebody: Far comes from her own area to the other one.
    const second = await nurse.ask({ place: 'Bay 2' });
    await Far.accept(await Far.offered(second));
    await ann.ask();
    await settled(app);
    const report = await dispatcher.get('/v1/reports/promise', { query: query() });
    expect(
      report.byFacility.map(({ facilityName, taken, fromElsewhere }) => [facilityName, taken, fromElsewhere]),
    ).toEqual([
      ['Mercy Hospital', 2, 1],
      ['Saint Ann', 0, 0],
    ]);
    expect(report.byFacility[0]).toMatchObject({
      facilityId,
      accepted: { counted: 2, kept: 2 },
      arrived: { counted: 1, kept: 1 },
    });
    expect(report.byMonth).toMatchObject([{ month: thisMonth(), taken: 2 }]);
    expect(report.byHour.reduce((sum, { requests }) => sum + requests, 0)).toBe(report.all.requests);
  });

  it('leaves out what was filed twice or by mistake, as every report does', async () => {
    const { nurse, dispatcher } = await app.world();
    const twice = await nurse.ask();
    await nurse.ask({ place: 'Bay 2' });
    await dispatcher.cancel(twice, 'duplicate');
    const { all } = await dispatcher.get('/v1/reports/promise', { query: query() });
    expect(all.requests).toBe(1);
    const { requests } = await dispatcher.get('/v1/reports/unmet');
    expect(requests).toBe(1);
    const monthly = await dispatcher.get('/v1/facilities/{id}/report', { id: nurse.facilityId });
    expect(monthly).toMatchObject({ requests: 1, cancelled: 0 });
  });

  it('hides small numbers in what is handed on', async () => {
    const { nurse, dispatcher } = await app.world();
    await nurse.ask();
    const { from, until } = query();
    const { text } = await dispatcher.send('GET', `/v1/reports/promise.csv?from=${from}&until=${until}`);
    const [, all] = text.trim().split('\r\n');
    expect(all).toMatch(/^all,/);
    expect(all?.replaceAll('fewer than 11', '')).not.toMatch(/\d/);
  });

  it('takes months in order only, and not too many', async () => {
    const { dispatcher } = await app.world();
    for (const months of [
      'from=2026-11&until=2026-10',
      'from=2020-01&until=2026-10',
      'from=2026-13&until=2026-13',
    ])
      expect(await dispatcher.refused('GET', `/v1/reports/promise?${months}`)).toMatchObject({
        code: 'request.invalid',
      });
  });
});

describe('the ledger of the unmet', () => {
  it('says beside them who left before anyone came, and who could not be met', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    await Near.close(await Near.accept(await Near.offered(await nurse.ask())), { outcome: 'could_not_meet' });
    const left = await nurse.ask({ place: 'Bay 2' });
    await Near.offered(left);
    await dispatcher.cancel(left, 'person_left');
    expect(await dispatcher.get('/v1/reports/unmet')).toMatchObject({
      requests: 2,
      unmet: 0,
      personLeft: 1,
      couldNotMeet: 1,
    });
  });
});
