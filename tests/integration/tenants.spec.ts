import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { useApp } from '../support/app.js';
import { ordinaryTerms } from '../support/agreements.js';
import { eventually } from '../support/eventually.js';
import { fingerprint } from '../support/fingerprint.js';
import { fullWorld, type FullWorld } from '../support/full-world.js';
import { reachesOf } from '../support/reaches.js';
import { nights } from '../support/rota.js';

const app = useApp();

let mine: FullWorld;
let theirs: FullWorld;

beforeAll(async () => {
  [mine, theirs] = [await fullWorld(app), await fullWorld(app)];
});

const { Near, dispatcher, administrator } = {
  Near: () => mine.world.Near,
  dispatcher: () => mine.world.dispatcher,
  administrator: () => mine.world.administrator,
};
const reaches = reachesOf(
  () => mine,
  () => theirs,
);

describe('what belongs to another organization', () => {
  it('is asked for at every endpoint that has an id', () => {
    const file = createRequire(import.meta.url).resolve('@causeway/contracts/openapi.json');
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, object> };
    const withId = Object.entries(paths).flatMap(([path, methods]) =>
      path.includes('{') ? Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`) : [],
    );
    expect(Object.keys(reaches).sort()).toEqual(withId.sort());
  });

  it.each(Object.keys(reaches))('%s: does not exist, and stays as it is', async (endpoint) => {
    const reach = reaches[endpoint];
    if (!reach) throw new Error('unreachable');
    const [method = '', path = ''] = endpoint.split(' ');
    const target = path.replace(/\{(id|file)\}/, reach.id()).replace(/\{\w+\}/, reach.more?.() ?? '');
    const organizations = [theirs.world.organizationId, mine.world.organizationId];
    const prints = () => Promise.all(organizations.map((id) => fingerprint(app, id)));
    const before = await prints();
    const body = reach.body?.();
    const asked = target + (reach.query ?? '');
    const problem = await reach.who().refused(method, asked, body ? { body } : {});
    expect(problem).toMatchObject({ status: 404, code: reach.code });
    expect(await prints()).toEqual(before);
  });

  it('cannot be named in what is sent either', async () => {
    const refusals: [string, object, string][] = [
      ['/v1/notification-tests', { channel: 'push', memberId: theirs.world.Far.id }, 'member.not_found'],
      [`/v1/requests/${mine.request.id}/assign`, { coachId: theirs.world.Far.id }, 'coach.not_found'],
      ['/v1/requests', { facilityId: theirs.world.facilityId }, 'facility.not_found'],
      [`/v1/rota/shifts/${mine.rota.shiftId}/take`, { memberId: theirs.world.Far.id }, 'coach.not_found'],
      ['/v1/rota/series', { ...nights, memberId: theirs.world.Far.id }, 'coach.not_found'],
    ];
    const ask = { place: 'Bay 1', callBackNumber: '2035550142', reason: 'alcohol', personAgreed: 'yes' };
    for (const [path, body, code] of refusals) {
      const sent = path.endsWith('/requests') ? { ...ask, ...body } : body;
      expect(await dispatcher().refused('POST', path, { body: sent })).toMatchObject({ status: 404, code });
    }
    const [ourPartner, theirFacility] = [mine.partnerId, theirs.world.facilityId];
    const claims: [string, string, object][] = [
      ['POST', '/v1/partners', { name: 'Mine', facilityIds: [theirFacility] }],
      ['PUT', `/v1/partners/${ourPartner}`, { name: 'Mine', facilityIds: [theirFacility] }],
      ['POST', `/v1/partners/${ourPartner}/agreements`, ordinaryTerms([theirFacility])],
    ];
    for (const [method, path, body] of claims) {
      const problem = await administrator().refused(method, path, { body });
      expect(problem).toMatchObject({ status: 404, code: 'facility.not_found' });
    }
    const profile = { clearedFor: [theirs.world.facilityId] };
    expect(
      await administrator().refused('PUT', `/v1/coaches/${mine.world.Near.id}/profile`, { body: profile }),
    ).toMatchObject({ status: 404, code: 'facility.not_found' });
  });

  it('is in no list', async () => {
    const lists = [
      'follow-ups?scope=all',
      'debriefs',
      'requests?state=all',
      'coaches',
      'members',
      'facilities',
      'resources',
      'resource-proposals',
      'resource-providers',
      'resource-locations',
      'resource-areas',
      'facts-to-check',
      'search-synonyms',
      'channels',
      'channels/people',
      'channels/open',
      'channels/search?q=bed',
      'rota/series',
      'partners',
      'reach',
      'sms-messages',
      'notifications',
    ];
    for (const list of lists) {
      const { text } = await administrator().send('GET', `/v1/${list}`);
      for (const id of [
        theirs.request.id,
        theirs.world.Near.id,
        theirs.world.facilityId,
        theirs.partnerId,
        theirs.world.channelId,
        theirs.rota.seriesId,
        theirs.rota.shiftId,
        theirs.rota.timeOffId,
        theirs.followUpId,
        theirs.debriefId,
        theirs.directory.resourceId,
        theirs.directory.locationId,
        theirs.directory.providerId,
        theirs.directory.proposalId,
        theirs.rota.swapId,
        theirs.rota.templateId,
      ]) {
        expect(text).not.toContain(id);
      }
    }
  });

  it('is heard on no socket', async () => {
    const lines = await Promise.all([Near().line(), dispatcher().line(), administrator().line()]);
    const { Near: neighbor, dispatcher: other, channelId } = theirs.world;
    const line = await other.line();
    await neighbor.post('/v1/channels/{id}/messages', {
      id: channelId,
      body: { clientMessageId: randomUUID(), text: 'Among ourselves' },
    });
    await neighbor.setOut({ id: theirs.assignmentId });
    await theirs.world.Far.setDuty(false);
    await line.nextEvent();
    await line.next('request.changed');
    await eventually(() => expect(line.all('duty.changed').length).toBeGreaterThan(0));

    // Something of our own comes last, so whatever came before has arrived.
    const own = await mine.world.Near.setOut({ id: mine.assignmentId });
    for (const each of lines)
      await each.next('request.changed', ({ requestId }) => requestId === own.requestId);
    for (const each of lines) {
      expect(each.events().filter((event) => event.channelId === channelId)).toEqual([]);
      expect(each.all('request.changed').filter(({ requestId }) => requestId !== own.requestId)).toEqual([]);
      const heads = each.all('channel.heads').flatMap((each) => Object.keys(each));
      expect(heads).not.toContain(channelId);
      const duty = each.all('duty.changed').map(({ coachId }) => coachId);
      expect(duty).not.toContain(neighbor.id);
      expect(duty).not.toContain(theirs.world.Far.id);
    }
  });

  it('can be posted to over no socket', async () => {
    const line = await Near().line();
    const command = { channelId: theirs.world.channelId, clientMessageId: randomUUID(), text: 'Hello' };
    expect(await line.send(command)).toMatchObject({ ok: false, problem: { code: 'channel.not_found' } });
  });
});
