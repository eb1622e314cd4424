import { describe, expect, it } from '@jest/globals';
import { correlationId, FactBus } from '@causeway/platform';
import { randomUUID } from 'node:crypto';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';

const app = useApp();

interface Entry {
  actor_kind: string;
  actor_id: string | null;
  action: string;
  correlation_id: string;
}

/** What was written down about a request, oldest first. */
const entriesOf = ({ id }: { id: string }) =>
  app.rows<Entry>(
    `SELECT actor_kind, actor_id, action, correlation_id FROM audit_entry WHERE $1 = ANY (subject_ids) ORDER BY id`,
    [id],
  );

/** What `work` added about a request: who did what. */
async function written(request: { id: string }, work: () => Promise<unknown>): Promise<unknown[]> {
  const before = await entriesOf(request);
  await work();
  const after = await entriesOf(request);
  return after.slice(before.length).map(({ actor_kind, actor_id, action }) => [actor_kind, actor_id, action]);
}

describe('every read and change of a request leaves who did it', () => {
  it('for the people at the facility', async () => {
    const { nurse } = await app.world();
    const request = await nurse.ask();
    expect(await written(request, async () => undefined)).toEqual([]);
    expect(await entriesOf(request)).toMatchObject([
      { actor_kind: 'facility', actor_id: nurse.keyId, action: 'request.submit' },
    ]);
    const requester = nurse.follow(request);
    const read = ['request.status'];
    expect(await written(request, () => requester.get('/v1/status'))).toEqual([
      ['requester', request.id, ...read],
    ]);
    expect(await written(request, () => nurse.send('GET', `/v1/requests/${request.id}`))).toEqual([
      ['facility', nurse.keyId, ...read],
    ]);
    expect(
      await written(request, () =>
        requester.post('/v1/requests/{id}/cancel', { id: request.id, body: { reason: 'person_left' } }),
      ),
    ).toEqual([['requester', request.id, 'request.cancel']]);
  });

  it('for who opens the page behind a status link', async () => {
    const { nurse } = await app.world();
    const request = await nurse.ask();
    const path = new URL(request.statusUrl).pathname;
    expect(await written(request, () => app.client().send('GET', path))).toEqual([
      ['requester', request.id, 'request.status'],
    ]);
  });

  it('for a dispatcher', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    await Near.offered(request);
    const { id } = request;
    const by = (action: string) => [['member', dispatcher.id, action]];
    expect(await written(request, () => dispatcher.get('/v1/requests'))).toEqual(by('request.list'));
    expect(await written(request, () => dispatcher.card(request))).toEqual(by('request.read'));
    expect(await written(request, () => dispatcher.story(request))).toEqual(by('request.timeline'));
    expect(await written(request, () => dispatcher.get('/v1/requests/{id}/candidates', { id }))).toEqual(
      by('request.read'),
    );
    expect(await written(request, () => dispatcher.assign(request, Far))).toEqual(by('request.assign'));
    expect(await written(request, () => dispatcher.cancel(request, 'duplicate'))).toEqual(
      by('request.cancel'),
    );
  });

  it('for a coach', async () => {
    const { nurse, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    const by = (coach: typeof Near, action: string) => [['member', coach.id, action]];
    expect(await written(request, () => Near.get('/v1/offers'))).toEqual(by(Near, 'request.read'));
    expect(await written(request, () => Near.decline(offer))).toEqual(by(Near, 'offer.answer'));
    const second = await Far.offered(request);
    const entries = await written(request, () => Far.accept(second));
    expect(entries).toEqual(by(Far, 'offer.answer'));
    const [assignment] = (await Far.get('/v1/assignments')).items;
    if (!assignment) throw new Error('unreachable');
    expect(await written(request, () => Far.get('/v1/assignments'))).toEqual(by(Far, 'request.read'));
    expect(await written(request, () => Far.setOut(assignment))).toEqual(by(Far, 'assignment.advance'));
    expect(await written(request, () => Far.arrive(assignment))).toEqual(by(Far, 'assignment.advance'));
    expect(await written(request, () => Far.close(assignment))).toEqual(by(Far, 'assignment.advance'));
  });

  it('and what was refused leaves nothing that did not happen', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await dispatcher.cancel(request, 'duplicate');
    expect(await written(request, () => refusal(dispatcher.cancel(request, 'duplicate')))).toEqual([]);
  });

  it('for who gives out and takes back keys, and changes what is known of a coach', async () => {
    const { administrator, facilityId, Near } = await app.world({ onDuty: ['Near'] });
    const body = { kind: 'api' as const, label: 'Ward' };
    const { id: keyId } = await administrator.post('/v1/facilities/{id}/keys', { id: facilityId, body });
    await administrator.post('/v1/facilities/{id}/keys/{keyId}/revoke', { id: facilityId, keyId });
    expect((await entriesOf({ id: keyId })).map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['facility.keys', administrator.id],
      ['facility.keys', administrator.id],
    ]);
    expect(
      await written(Near, () =>
        administrator.put('/v1/coaches/{id}/profile', { id: Near.id, body: { languages: ['es'] } }),
      ),
    ).toEqual([['member', administrator.id, 'coach.profile']]);
  });
});

describe('a correlation id', () => {
  it('given by the caller is answered, written down, and survives the queue', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    await Near.line();
    const given = `ward-${randomUUID()}`;
    const heard: string[] = [];
    app.nest.get(FactBus).on('offer.changed', ({ coachId }) => {
      if (coachId === Near.id) heard.push(correlationId());
    });
    const reply = await nurse.send('POST', '/v1/requests', {
      body: { place: 'Bay 1', callBackNumber: '2035550142', reason: 'alcohol', personAgreed: 'yes' },
      headers: { 'x-correlation-id': given },
    });
    expect(reply.headers.get('x-correlation-id')).toBe(given);
    const request = reply.body as { id: string };
    expect(await entriesOf(request)).toMatchObject([{ correlation_id: given }]);
    await Near.offered(request);
    // The engine made this offer in a job: the listener still knows which request it was for.
    await eventually(() => expect(heard).toEqual([given]));
  });

  it('is made when none is given, and replaced when it is not fit for a log', async () => {
    const { nurse } = await app.world();
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    for (const given of [undefined, 'short', 'x'.repeat(65), 'with space in it', '"};evil()//']) {
      const headers: Record<string, string> = given === undefined ? {} : { 'x-correlation-id': given };
      const reply = await nurse.send('GET', '/v1/intake', { headers });
      expect(reply.headers.get('x-correlation-id')).toMatch(uuid);
    }
  });
});
