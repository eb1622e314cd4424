import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Auditor } from '@causeway/dispatch';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';

let app: TestApp;
let monitor: Server;
let pings = 0;

beforeAll(async () => {
  monitor = createServer((_request, response) => {
    pings += 1;
    response.end();
  });
  await new Promise<void>((resolve) => monitor.listen(0, '127.0.0.1', resolve));
  const { port } = monitor.address() as AddressInfo;
  app = await TestApp.start({ HEARTBEAT_URL: `http://127.0.0.1:${port}/alive` });
});
afterAll(async () => {
  await app.close();
  monitor.close();
});

const health = () => app.client().get('/health/dispatch');
const ok = { status: 'ok', travel: 'off', forgotten: [] };
const audit = () => app.nest.get(Auditor).audit();
const alter = (sql: string, id: string, ...values: unknown[]) =>
  app.owner.query(`UPDATE coach_request SET ${sql} WHERE id = $1`, [id, ...values]);

/** While something is wrong no ping goes out; it comes again when that is mended. */
async function expectFound(detail: string, mend: () => Promise<unknown>, well: object = ok): Promise<void> {
  await eventually(async () => {
    app.sweep();
    expect(await refusal(health())).toMatchObject({ status: 503, code: 'service.unavailable', detail });
  });
  const before = pings;
  app.passTime(1);
  await audit();
  expect(pings).toBe(before);
  await mend();
  await eventually(async () => {
    app.sweep();
    expect(await health()).toEqual(well);
  });
  app.passTime(1);
  await eventually(async () => {
    app.sweep();
    await audit();
    expect(pings).toBeGreaterThan(before);
  });
}

/** What the engine mends by itself, once the auditor has called it. */
const byItself = async () => undefined;

describe('the auditor', () => {
  it('finds nothing while requests are asked about, held or alarmed, and tells a monitor so', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await Near.accept(await Near.offered(await nurse.ask()));
    await Far.offered(await nurse.ask({ place: 'Bay 2' }));
    const waits = await nurse.ask({ place: 'Bay 3' });
    await eventually(async () => expect((await dispatcher.card(waits)).needsYou).not.toBeNull());
    expect(await health()).toEqual(ok);
    await audit();
    expect(pings).toBe(1);
  });

  it.each([
    ['no_next_look', 'of an open request', 'next_action_at = NULL'],
    [
      'no_next_look',
      'of a call that was promised for later',
      `status = 'received', not_before = next_action_at + interval '1 day', next_action_at = NULL`,
    ],
    [
      'overdue',
      'of a call that was promised for later',
      `status = 'received', not_before = next_action_at + interval '1 day',
       next_action_at = next_action_at - interval '1 hour'`,
    ],
    [
      'silent',
      'without an alarm',
      `alarm_reason = NULL, alarmed_at = NULL, received_at = received_at - interval '10 minutes',
       next_action_at = next_action_at + interval '1 hour'`,
    ],
  ])('says %s %s, and has the engine look again', async (finding, _of, change) => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await alter(change, request.id);
    await expectFound(`1 requests ${finding}`, byItself);
    expect((await dispatcher.card(request)).needsYou).not.toBeNull();
  });

  it('says that nobody holds what is said to be held', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const assignment = await Near.accept(await Near.offered(await nurse.ask()));
    const become = (status: string) =>
      app.owner.query('UPDATE assignment SET status = $2 WHERE id = $1', [assignment.id, status]);
    await become('released');
    await expectFound('1 requests nobody_holds_it', () => become('assigned'));
  });

  it('says that nobody can hear an alarm, until somebody takes it', async () => {
    const { nurse, supervisor } = await app.world({ boardClosed: true });
    const request = await nurse.ask();
    await expectFound('1 requests alarm_unheard', () =>
      supervisor.post('/v1/requests/{id}/take-alarm', { id: request.id }),
    );
  });

  it('says that a call back was not made in time, until it is made', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.cancel(request, 'nobody_available');
    // The promise itself is moved: until the next morning the whole app would sleep a night.
    await alter(`call_back_at = $2::timestamptz - interval '31 minutes'`, request.id, app.now());
    await expectFound('1 requests call_back_overdue', () =>
      dispatcher.post('/v1/requests/{id}/called-back', { id: request.id }),
    );
  });

  it('still says what people left for a day, but keeps no heartbeat back for it, and finds what is lost before', async () => {
    const { nurse, dispatcher } = await app.world();
    const [forgotten, lost] = [await nurse.ask(), await nurse.ask({ place: 'Bay 2' })];
    for (const request of [forgotten, lost])
      await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await dispatcher.cancel(forgotten, 'nobody_available');
    const owedFor = (time: string) =>
      alter(
        `call_back_at = $2::timestamptz - interval '${time}', received_at = received_at - interval '1 week'`,
        forgotten.id,
        app.now(),
      );
    await owedFor('24 hours');
    await expectFound('1 requests call_back_overdue', () => owedFor('25 hours'), {
      ...ok,
      forgotten: ['1 requests call_back_overdue'],
    });
    const firstFound = () =>
      app.rows(`SELECT finding, forgotten FROM broken_promises($1, 30, 1)`, [app.now()]);
    expect(await firstFound()).toEqual([{ finding: 'call_back_overdue', forgotten: true }]);
    await alter('next_action_at = NULL', lost.id);
    expect(await firstFound()).toEqual([{ finding: 'no_next_look', forgotten: false }]);
    await dispatcher.post('/v1/requests/{id}/called-back', { id: forgotten.id });
    await audit();
    await eventually(async () => expect(await health()).toEqual(ok));
  });

  it('says which job nobody does any more', async () => {
    const turn = (job: string, at: string) =>
      app.owner.query(`UPDATE job_heartbeat SET done_at = ${at} WHERE job = $1`, [job]);
    await turn('rota.make-shifts', `now() - interval '1 day'`);
    await expectFound('rota.make-shifts is not done', () => turn('rota.make-shifts', 'now()'));
  });
});
