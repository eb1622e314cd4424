import { dayOf } from '@causeway/kernel';
import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { firstCallOf, meet, record } from '../support/follow-ups.js';
import { addFacility } from '../support/world.js';

const app = useApp({ SESSION_IDLE_MINUTES: '43200', SESSION_DAYS: '60' });

const thisMonth = () => dayOf(app.now(), 'America/New_York').slice(0, 7);

const quiet = { followUp: undefined, contact: undefined };

describe('the report of outcomes', () => {
  it('counts by month and facility what was closed, linked, given and agreed', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, dispatcher, Near, organizationId, facilityId } = world;
    await addFacility(app, organizationId, { name: 'Saint Ann' });
    await meet(
      { nurse, coach: Near },
      { linkages: [{ kind: 'detox' }, { kind: 'food' }], naloxoneGiven: true },
    );
    await meet({ nurse, coach: Near }, { ...quiet, outcome: 'declined', naloxoneTrained: true });
    await meet({ nurse, coach: Near }, { ...quiet, linkages: [{ kind: 'detox' }] });
    const month = thisMonth();
    const report = await dispatcher.get('/v1/reports/outcomes', { query: { from: month, until: month } });
    expect(report.rows).toEqual([
      {
        month,
        facilityId,
        facilityName: 'Mercy Hospital',
        closed: 3,
        outcomes: [
          { outcome: 'engaged', count: 2 },
          { outcome: 'declined', count: 1 },
        ],
        naloxoneGiven: 1,
        naloxoneTrained: 1,
        agreed: 1,
        linkages: [
          { kind: 'detox', count: 2 },
          { kind: 'food', count: 1 },
        ],
      },
    ]);
    // Its time has not come.
    expect(report.reach).toEqual([]);

    const call = await firstCallOf(Near);
    app.passTime((Date.parse(call.dueAt) - app.now().getTime()) / 60_000 + 1);
    await app.expectTold(
      ...['offer Near', 'offer Near', 'offer Near'],
      ...['follow_ups_today Near', 'follow_up Near'],
    );
    const reach = async () =>
      (await dispatcher.get('/v1/reports/outcomes', { query: { from: month, until: month } })).reach;
    const none = { reached: 0, leftMessage: 0, notReached: 0, notMade: 0, stopped: 0, waiting: 0 };
    expect(await reach()).toEqual([{ step: 'day_1', due: 1, ...none, waiting: 1 }]);
    await record(Near, call, { result: 'reached' });
    expect(await reach()).toEqual([{ step: 'day_1', due: 1, ...none, reached: 1 }]);
    await record(Near, await firstCallOf(Near), { result: 'asked_to_stop' });
    expect(await reach()).toEqual([
      { step: 'day_1', due: 1, ...none, reached: 1 },
      { step: 'day_7', due: 1, ...none, stopped: 1 },
    ]);
  });

  it('hides small numbers in what is handed on', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    await meet({ nurse, coach: Near });
    const month = thisMonth();
    const reply = await dispatcher.send('GET', `/v1/reports/outcomes.csv?from=${month}&until=${month}`);
    expect(reply.headers.get('content-type')).toContain('text/csv');
    const [, line] = reply.text.trim().split('\r\n');
    expect(line).toContain('Mercy Hospital');
    expect(line?.replace(month, '').replaceAll('fewer than 11', '')).not.toMatch(/[1-9]/);
  });

  it('takes months in order only, and not too many', async () => {
    const { dispatcher } = await app.world();
    for (const [from, until] of [
      ['2026-11', '2026-10'],
      ['2020-01', '2026-10'],
      ['2026-13', '2026-13'],
    ]) {
      expect(
        await dispatcher.refused('GET', `/v1/reports/outcomes?from=${from}&until=${until}`),
      ).toMatchObject({
        status: 400,
        code: 'request.invalid',
      });
    }
  });
});
