import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Auditor } from '@causeway/dispatch';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { refusal } from '../support/http.js';

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
const lose = (sql: string, id: string) =>
  app.owner.query(`UPDATE coach_request SET ${sql} WHERE id = $1`, [id]);

describe('the auditor', () => {
  it('finds nothing while requests are asked about, held or alarmed, and tells a monitor so', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await Near.accept(await Near.offered(await nurse.ask()));
    await Far.offered(await nurse.ask({ place: 'Bay 2' }));
    const waits = await nurse.ask({ place: 'Bay 3' });
    await eventually(async () => expect((await dispatcher.card(waits)).needsYou).not.toBeNull());
    expect(await health()).toEqual({ status: 'ok', travel: 'off' });
    await app.nest.get(Auditor).audit();
    expect(pings).toBe(1);
  });

  it.each([
    ['no_next_look', 'next_action_at = NULL'],
    ['silent', `alarm_reason = NULL, alarmed_at = NULL, received_at = received_at - interval '10 minutes'`],
  ])('says %s, and has the engine look again', async (finding, change) => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await lose(change, request.id);
    expect(await refusal(health())).toMatchObject({
      status: 503,
      code: 'service.unavailable',
      detail: `1 requests ${finding}`,
    });
    await app.nest.get(Auditor).audit();
    await eventually(async () => {
      expect(await health()).toEqual({ status: 'ok', travel: 'off' });
      expect((await dispatcher.card(request)).needsYou).not.toBeNull();
    });
  });

  it('says which job nobody does any more', async () => {
    const stop = (job: string) =>
      app.owner.query(`UPDATE job_heartbeat SET done_at = now() - interval '1 day' WHERE job = $1`, [job]);
    await stop('rota.make-shifts');
    expect(await refusal(health())).toMatchObject({ status: 503, detail: 'rota.make-shifts is not done' });
  });
});
