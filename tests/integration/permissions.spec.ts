import { beforeAll, describe, expect, it } from '@jest/globals';
import { permissions, type Action } from '@causeway/platform';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { useApp } from '../support/app.js';
import type { Client } from '../support/http.js';
import { ordinaryAsk, Person, type Holder } from '../support/people.js';
import { channelPrivacyEndpoints } from '../support/channel-privacy-endpoints.js';
import { identityEndpoints, newMember } from '../support/identity-endpoints.js';
import { channelEndpoints } from '../support/channel-endpoints.js';
import { directoryEndpoints } from '../support/directory-endpoints.js';
import { dispatchEndpoints } from '../support/dispatch-endpoints.js';
import { notifyEndpoints } from '../support/notify-endpoints.js';
import { partnerEndpoints } from '../support/partner-endpoints.js';
import { importEndpoints } from '../support/import-endpoints.js';
import { followUpEndpoints } from '../support/follow-up-endpoints.js';
import { knowledgeEndpoints } from '../support/knowledge-endpoints.js';
import { playbookEndpoints } from '../support/playbook-endpoints.js';
import { rotaEndpoints } from '../support/rota-endpoints.js';
import { addFacility, holderOf, makePeople, type World } from '../support/world.js';

const app = useApp();

const parties = [
  'coach',
  'dispatcher',
  'supervisor',
  'administrator',
  'facility',
  'portal',
  'requester',
] as const;
type Party = (typeof parties)[number];

/** An id that nothing has: who may call is told "not found", who may not is told "no". */
const NOTHING = '00000000-0000-4000-8000-000000000000';

/** For every action of the table, the endpoints that it guards. */
const endpoints: Record<Action, [method: string, path: string, body?: () => object][]> = {
  'request.submit': [['POST', '/v1/requests', () => ({ ...ordinaryAsk, facilityId: world.facilityId })]],
  ...dispatchEndpoints,
  'offer.answer': [
    ['GET', '/v1/offers'],
    ['GET', '/v1/me/standing'],
    ['POST', `/v1/offers/${NOTHING}/accept`, () => ({})],
    ['POST', `/v1/offers/${NOTHING}/decline`, () => ({})],
  ],
  'assignment.read': [['GET', '/v1/assignments']],
  'assignment.advance': [
    ['POST', `/v1/assignments/${NOTHING}/en-route`, () => ({})],
    ['POST', `/v1/assignments/${NOTHING}/arrive`],
    ['POST', `/v1/assignments/${NOTHING}/close`, () => ({ outcome: 'engaged' })],
  ],
  'assignment.hand_back': [['POST', `/v1/assignments/${NOTHING}/hand-back`, () => ({})]],
  'duty.set': [
    ['PUT', '/v1/me/duty', () => ({ onDuty: false })],
    ['PUT', '/v1/me/pause', () => ({})],
  ],
  'coach.list': [['GET', '/v1/coaches']],
  'map.read': [['GET', '/v1/map']],
  'map.share': [
    ['GET', '/v1/me/map'],
    ['PUT', '/v1/me/map', () => ({ shown: false })],
  ],
  ...partnerEndpoints,
  ...identityEndpoints,
  ...channelEndpoints,
  ...channelPrivacyEndpoints,
  ...rotaEndpoints,
  ...playbookEndpoints,
  ...knowledgeEndpoints,
  ...followUpEndpoints,
  'staffing.read': [['GET', '/v1/staffing']],
  'staffing.plan': [['POST', '/v1/staffing/plans', () => ({})]],
  ...directoryEndpoints,
  ...notifyEndpoints,
  ...importEndpoints,
};

/** What guards no row of anybody else: any member may. */
const forMembers = ['GET /v1/me', 'POST /v1/auth/sign-out'];
const forAnybody = [
  'GET /health/live',
  'GET /health/ready',
  'GET /health/dispatch',
  'GET /metrics',
  'POST /v1/auth/sign-in',
  // The gateway's signature is the key.
  'POST /v1/sms/inbound',
  'POST /v1/sms/status',
  `GET /v1/calendar/${NOTHING}`,
];

let world: World;
let holders: Record<Party, Holder>;

beforeAll(async () => {
  const made = await app.world({ offDuty: ['Coach'] });
  world = made;
  holders = {
    coach: made.Coach,
    dispatcher: made.dispatcher,
    supervisor: made.supervisor,
    administrator: made.administrator,
    facility: made.facility,
    portal: await holderOf(app, made.organizationId, made.facilityId, 'portal'),
    requester: made.nurse.follow(await made.nurse.ask()),
  };
});

const call = (client: Client, [method, path, body]: [string, string, (() => object)?]) =>
  client.send(method, path, body ? { body: body() } : {});

describe('the table of permissions', () => {
  it('covers every endpoint but those for every member and for anybody', () => {
    const file = createRequire(import.meta.url).resolve('@causeway/contracts/openapi.json');
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, object> };
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, NOTHING)}`),
    );
    const guarded = Object.values(endpoints).flatMap((each) =>
      each.map(([method, path]) => `${method} ${path.replace(/\?.*/, '')}`),
    );
    expect([...guarded, ...forMembers, ...forAnybody].sort()).toEqual(documented.sort());
    expect(Object.keys(endpoints).sort()).toEqual(Object.keys(permissions).sort());
  });

  describe.each(Object.keys(endpoints) as Action[])('%s', (action) => {
    it.each(parties)('%s', async (party) => {
      const granted: Partial<Record<Party, string>> = permissions[action];
      for (const endpoint of endpoints[action]) {
        const { status } = await call(holders[party], endpoint);
        // Two of them answer from the token itself, and tell another kind of token no.
        const holdsKey = party === 'facility' || party === 'portal';
        const fromToken = endpoint[1] === '/v1/status' && holdsKey;
        // Whoever holds a portal link may ask for a coach, too.
        const may = (party in granted || (party === 'portal' && 'facility' in granted)) && !fromToken;
        expect({ endpoint, may: status !== 403 && status !== 401 }).toEqual({ endpoint, may });
        if (may) expect(status).toBeLessThan(500);
      }
    });
  });

  it('lets nobody in without a token, with a wrong one or with half of one', async () => {
    const half = holders.dispatcher.token.slice(0, 20);
    const clients = [
      app.client(),
      app.bearer('cwu_nobody'),
      app.bearer(half),
      app.bearer(`cwx_${half}`),
      app.client({ authorization: 'Basic Zm9vOmJhcg==' }),
      app.client({ cookie: `causeway_session=${half}` }),
    ];
    for (const endpoint of Object.values(endpoints).flat()) {
      for (const client of clients) {
        expect({ endpoint, status: (await call(client, endpoint)).status }).toEqual({
          endpoint,
          status: 401,
        });
      }
    }
    for (const client of clients)
      expect(await client.refused('GET', '/v1/me')).toMatchObject({ status: 401 });
  });

  it('gives a member with two roles what either may', async () => {
    const [row] = await makePeople(app, world.organizationId, [
      { displayName: 'Both Ways', roles: ['coach', 'dispatcher'] },
    ]);
    if (!row) throw new Error('unreachable');
    const both = new Person(app, row.token, row);
    await both.get('/v1/offers');
    await both.get('/v1/requests');
    expect(await both.refused('POST', '/v1/members', { body: newMember() })).toMatchObject({ status: 403 });
  });
});

describe('who holds a token of a facility', () => {
  it('sees the facility’s own requests and no others, and not as the board does', async () => {
    const sisterId = await addFacility(app, world.organizationId, { name: 'Saint Ann' });
    const sister = await holderOf(app, world.organizationId, sisterId, 'api');
    const own = await sister.ask({ safetyNotes: 'Mind the dog' });
    const other = await world.nurse.ask();
    const seen = await sister.send('GET', `/v1/requests/${own.id}`);
    expect(seen.body).toMatchObject({
      caseNumber: own.caseNumber,
      facilityName: 'Saint Ann',
      cancellable: true,
    });
    expect(seen.text).not.toMatch(/dog|callBackNumber|5550142|alcohol/);

    const body = { reason: 'filed_by_mistake' };
    for (const [method, path, sent] of [
      ['GET', `/v1/requests/${other.id}`, undefined],
      ['POST', `/v1/requests/${other.id}/cancel`, { body }],
    ] as const) {
      expect(await sister.refused(method, path, sent)).toMatchObject({
        status: 404,
        code: 'request.not_found',
      });
    }
    // A key of the same facility sees what a link of it asked.
    expect((await world.facility.send('GET', `/v1/requests/${other.id}`)).status).toBe(200);
  });

  it('sees with a status link that one request only', async () => {
    const [one, two] = [await world.nurse.ask({ place: 'A' }), await world.nurse.ask({ place: 'B' })];
    const requester = world.nurse.follow(one);
    expect(await requester.get('/v1/status')).toMatchObject({ id: one.id, place: 'A' });
    expect((await requester.send('GET', `/v1/requests/${one.id}`)).status).toBe(200);
    for (const [method, path, sent] of [
      ['GET', `/v1/requests/${two.id}`, undefined],
      ['POST', `/v1/requests/${two.id}/cancel`, { body: { reason: 'person_left' } }],
    ] as const) {
      expect(await requester.refused(method, path, sent)).toMatchObject({
        status: 404,
        code: 'request.not_found',
      });
    }
    const line = await requester.line();
    await world.nurse
      .follow(two)
      .post('/v1/requests/{id}/cancel', { id: two.id, body: { reason: 'duplicate' } });
    await requester.post('/v1/requests/{id}/cancel', { id: one.id, body: { reason: 'duplicate' } });
    await line.next('request.changed', ({ status }) => status === 'cancelled');
    expect(new Set(line.all('request.changed').map(({ requestId }) => requestId))).toEqual(new Set([one.id]));
  });
});
