import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { JobQueue, Logger, runInContext } from '@causeway/platform';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { firstCallOf, record } from '../../support/follow-ups.js';
import { queueContents } from '../../support/jobs.js';
import type { Coach, Holder } from '../../support/people.js';
import { surname } from '../../support/world.js';

/** Every line of the log while these tests run, in place of its way to standard output. */
const written: string[] = [];
const write = jest.spyOn(process.stdout, 'write');
beforeAll(() => {
  write.mockImplementation((text) => written.push(text.toString()) > 0);
});
afterAll(() => write.mockRestore());

const app = useApp({ LOG_LEVEL: 'trace' });

const log = () => written.join('');

/** What people wrote or hold in this story. None of it may be seen by who looks at logs or into the queue. */
const said = {
  number: '555-0163',
  digits: '2035550163',
  safety: 'The brother waits outside',
  message: 'Mercy has two beds, ask for Dana',
  decline: 'With my daughter',
  closing: 'Talked for an hour',
  cancelling: 'Left with his sister',
  password: 'Correct horse, battery staple',
  address: 'jo.secret@rco.example',
  search: 'quiet ward',
  addressedAs: 'Wilhelmina',
  reachedAt: '2035550188',
  agreed: 'Mornings are fine for a call',
};

async function story() {
  const { nurse, facility, dispatcher, administrator, Near, Far, channelId } = await app.world({
    onDuty: ['Near', 'Far'],
  });
  const request = await nurse.ask({ callBackNumber: `(203) ${said.number}`, safetyNotes: said.safety });
  const requester = nurse.follow(request);
  await Near.decline(await Near.offered(request), { reason: said.decline });
  const assignment = await Far.accept(await Far.offered(request));
  await Far.setOut(assignment, 12);
  await Far.arrive(assignment);
  await Far.close(assignment, {
    outcome: 'engaged',
    note: said.closing,
    followUp: 'yes',
    contact: {
      addressedAs: said.addressedAs,
      phone: said.reachedAt,
      mayLeaveMessage: true,
      consentText: said.agreed,
    },
  });
  await called(Far);
  const second = await facility.ask({ callBackNumber: said.digits, place: 'Bay 2' });
  await dispatcher.post('/v1/requests/{id}/cancel', {
    id: second.id,
    body: { reason: 'person_left', note: said.cancelling },
  });
  await Near.post('/v1/channels/{id}/messages', {
    id: channelId,
    body: { clientMessageId: randomUUID(), text: said.message },
  });
  await (await Near.line()).send({ channelId, clientMessageId: randomUUID(), text: said.message });
  await administrator.post('/v1/members', {
    body: { email: said.address, displayName: `Jo ${surname}`, roles: ['coach'], password: said.password },
  });
  const signIn = { email: said.address, password: said.password };
  const signedIn = await app.client().send('POST', '/v1/auth/sign-in', { body: signIn });
  const cookie = /causeway_session=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1] ?? '';
  await app.client({ cookie: `causeway_session=${cookie}` }).get('/v1/me');
  await app.client().send('POST', '/v1/auth/sign-in', { body: { ...signIn, password: `${said.password}!` } });
  await dispatcher.get('/v1/requests', { query: { search: said.search } });
  await app.client().send('GET', new URL(request.statusUrl).pathname);
  await app.client().send('GET', `/request/${nurse.token}`);
  await app.client().send('GET', `/v1/status?token=${requester.token}`);
  await requester.get('/v1/status');
  const holders: Holder[] = [nurse, facility, requester, dispatcher, administrator, Near, Far];
  return { tokens: [...holders.map(({ token }) => token), cookie] };
}

/** Makes the first call that was agreed to, not without a mistake. */
async function called(coach: Coach): Promise<void> {
  const line = await coach.line();
  const call = await firstCallOf(coach);
  await coach.get('/v1/follow-ups/{id}', { id: call.id });
  await coach.refused('POST', `/v1/follow-ups/${call.id}/result`, { body: { result: said.addressedAs } });
  await record(coach, call, { result: 'reached' });
  await line.next('follow_ups.changed');
  await line.next('follow_ups.changed');
  expect(JSON.stringify(line.everything())).not.toMatch(new RegExp(`${said.addressedAs}|${said.reachedAt}`));
}

/** What went wrong, on purpose, with something private in it. */
async function mishaps(): Promise<void> {
  const { nurse, dispatcher } = await app.world();
  await nurse.refused('POST', '/v1/requests', { body: `{"safetyNotes": "${said.safety}", ` });
  await nurse.refused('POST', '/v1/requests', { body: { safetyNotes: [said.safety], place: said.safety } });
  await dispatcher.refused('GET', `/v1/requests/${encodeURIComponent(said.safety)}`);
  // The database refuses a row.
  await app.owner.query(`ALTER TABLE coach_request ADD CONSTRAINT refused CHECK (place <> 'Bay 13')`);
  const body = {
    place: 'Bay 13',
    callBackNumber: said.digits,
    safetyNotes: said.safety,
    reason: 'alcohol',
    personAgreed: 'yes',
  };
  const problem = await nurse.refused('POST', '/v1/requests', { body });
  await app.owner.query('ALTER TABLE coach_request DROP CONSTRAINT refused');
  expect(problem).toMatchObject({ status: 500, code: 'internal' });
}

describe('what operators see', () => {
  it('in logs and in the queue holds nothing of what people said, nor anything that opens a door', async () => {
    const queue = app.nest.get(JobQueue).queue('dispatch');
    const added: { payload: object }[] = [];
    const addBulk = queue.addBulk.bind(queue);
    queue.addBulk = (jobs) => {
      added.push(...jobs.map(({ data }) => data as { payload: object }));
      return addBulk(jobs);
    };

    const { tokens } = await story();
    await mishaps();
    const contents = await queueContents(app);

    // There is a log of it, or the rest would prove nothing.
    await eventually(() => expect(log()).toMatch(/"path":"\/v1\/offers\/[^"]+\/accept"/));
    expect(log()).toContain('A request failed');
    const secrets = [...Object.values(said), ...tokens, surname];
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(5);
      expect(linesWith(log(), secret)).toEqual([]);
      expect(linesWith(contents, secret)).toEqual([]);
    }

    expect(linesWith(log(), 'Bay 13')).toEqual([]);

    expect(added.length).toBeGreaterThan(2);
    const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    for (const { payload, ...rest } of added) {
      expect(rest).toEqual({ correlationId: expect.any(String) });
      // A look at whoever waits names no request.
      expect({ requestId: uuid, ...payload }).toEqual({ organizationId: uuid, requestId: uuid });
    }
  });

  it('of a query that failed does not hold its values, which PostgreSQL puts in its message', async () => {
    const failed: unknown = await app.nest
      .get(DataSource)
      .query('SELECT $1::integer', [said.safety])
      .catch((error: unknown) => error);
    expect(String(failed)).toContain(said.safety);
    const correlationId = randomUUID();
    runInContext({ correlationId }, () => app.nest.get(Logger).error({ err: failed }, 'A query failed'));
    const lines = linesWith(log(), correlationId);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('22P02');
    expect(lines[0]).not.toContain(said.safety);
  });

  it('is tied together by the correlation id, from the request through its job', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const given = `ward-${randomUUID()}`;
    const { body } = await nurse.send('POST', '/v1/requests', {
      body: { place: 'Bay 1', callBackNumber: '2035550142', reason: 'alcohol', personAgreed: 'yes' },
      headers: { 'x-correlation-id': given },
    });
    await Near.offered(body as { id: string });
    await eventually(() => expect(linesWith(log(), given).length).toBeGreaterThan(0));
    for (const line of linesWith(log(), given))
      expect(JSON.parse(line)).toMatchObject({ correlationId: given });
  });
});

const linesWith = (text: string, part: string): string[] =>
  text.split('\n').filter((line) => line.includes(part));
