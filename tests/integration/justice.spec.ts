import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import type { Person } from '../support/people.js';
import { holderOf } from '../support/world.js';

const app = useApp();

/** Lets time pass and the engine look. */
const pass = (minutes: number) => {
  app.passTime(minutes);
  app.sweep();
};

/** Waits until the dispatcher is called. */
const alarmed = (dispatcher: Person, request: { id: string }) =>
  eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());

describe.each(['police', 'prison'] as const)('a requester at a %s', (facilityKind) => {
  const story = async () => {
    const { nurse: officer, Near } = await app.world({ onDuty: ['Near'], facilityKind });
    const headers = { 'idempotency-key': randomUUID() };
    const request = await officer.ask({}, headers);
    return { officer, Near, headers, request, requester: officer.follow(request) };
  };

  it('is shown that the request was received, then that the coach is there, and never who it is', async () => {
    const { officer, Near, request, requester } = await story();
    const shown = async () => {
      const view = await requester.get('/v1/status');
      const { body } = await officer.send('GET', `/v1/requests/${request.id}`);
      // The engine may look at it in between.
      expect(body).toEqual({ ...view, version: expect.any(Number), serverNow: expect.any(String) });
      const { status, coachFirstName, etaAt, acceptedAt, enRouteAt } = view;
      return [status, coachFirstName, etaAt, acceptedAt, enRouteAt];
    };
    const nothingYet = ['received', null, null, null, null];
    expect(await shown()).toEqual(nothingYet);
    const assignment = await Near.accept(await Near.offered(request));
    expect(await shown()).toEqual(nothingYet);
    await Near.setOut(assignment, 12);
    expect(await shown()).toEqual(nothingYet);
    await Near.arrive(assignment);
    expect(await shown()).toEqual(['arrived', null, null, null, null]);
    await Near.close(assignment, { outcome: 'declined' });
    expect(await shown()).toEqual(['closed', null, null, null, null]);
  });

  it('learns no more by asking again with the same key', async () => {
    const { officer, Near, headers, request } = await story();
    await Near.accept(await Near.offered(request));
    expect(await officer.ask({}, headers)).toMatchObject({ id: request.id, status: 'received' });
  });

  it('learns no more over the socket', async () => {
    const { Near, request, requester } = await story();
    const line = await requester.line();
    const assignment = await Near.accept(await Near.offered(request));
    await Near.setOut(assignment);
    await Near.arrive(assignment);
    await Near.close(assignment);
    await line.next('request.changed', ({ status }) => status === 'closed');
    const heard = new Set(line.all('request.changed').map(({ status }) => status));
    expect([...heard].filter((status) => !['received', 'arrived', 'closed'].includes(status))).toEqual([]);
  });
});

describe('a police officer', () => {
  it('is asked whether the person is still here, and learns nothing by answering', async () => {
    const { nurse, Near, dispatcher } = await app.world({ onDuty: ['Near'], facilityKind: 'police' });
    const request = await nurse.ask();
    const officer = nurse.follow(request);
    const assignment = await Near.accept(await Near.offered(request));
    const shown = () => officer.get('/v1/status');
    expect((await shown()).stillHereAskedAt).toBeNull();
    pass(31);
    await eventually(async () => expect((await shown()).stillHereAskedAt).not.toBeNull());
    // The coach has not set out, which is for the dispatcher to know.
    await alarmed(dispatcher, request);
    expect(await shown()).toMatchObject({ status: 'received', version: 1, dispatcherAlarmed: false });
    const answer = { id: request.id, body: { here: true } };
    expect(await officer.post('/v1/requests/{id}/still-here', answer)).toMatchObject({
      status: 'received',
      version: 1,
    });
    expect((await shown()).stillHereAskedAt).toBeNull();
    expect(await dispatcher.post('/v1/requests/{id}/still-here', answer)).toMatchObject({
      status: 'assigned',
    });
    await Near.arrive(assignment);
    await officer.post('/v1/requests/{id}/still-here', answer);
    expect(await shown()).toMatchObject({ status: 'arrived', stillHereAskedAt: null });
    await app.expectTold('offer Near', 'alarm dispatcher');
  });

  it('does not learn from the way in which they will meet that a coach was found', async () => {
    const world = await app.world({ onDuty: ['Near'], facilityKind: 'police' });
    const { nurse, Near, supervisor, dispatcher } = world;
    await supervisor.put('/v1/coaches/{id}/profile', {
      id: Near.id,
      body: { modalities: ['phone'], latitude: 41.4, longitude: -72.9 },
    });
    const request = await nurse.ask();
    const officer = nurse.follow(request);
    await alarmed(dispatcher, request);
    pass(51);
    const assignment = await Near.accept(await Near.offered(request));
    expect(await officer.get('/v1/status')).toMatchObject({ status: 'received', modality: 'in_person' });
    await Near.arrive(assignment);
    expect(await officer.get('/v1/status')).toMatchObject({ status: 'arrived', modality: 'phone' });
    await app.expectTold('alarm dispatcher', 'alarm supervisor', 'offer Near');
  });

  it('is told from when on the unit is called back, on both pages, until it was', async () => {
    const { nurse, dispatcher, organizationId, facilityId } = await app.world({ facilityKind: 'police' });
    const portal = await holderOf(app, organizationId, facilityId, 'portal');
    const request = await nurse.ask();
    const officer = nurse.follow(request);
    await alarmed(dispatcher, request);
    pass(121);
    await eventually(async () => expect((await officer.get('/v1/status')).status).toBe('unmet'));
    const { callBackAt, timeZone } = await officer.get('/v1/status');
    const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short', hourCycle: 'h23', timeZone });
    expect(clock.format(Date.parse(callBackAt ?? ''))).toBe('09:00');
    const listed = async () => (await portal.get('/v1/portal/requests')).items;
    expect(await listed()).toMatchObject([{ status: 'unmet', callBackAt, calledBackAt: null }]);
    await dispatcher.post('/v1/requests/{id}/called-back', { id: request.id });
    expect((await officer.get('/v1/status')).callBackAt).toBeNull();
    expect(await listed()).toMatchObject([{ calledBackAt: expect.any(String) }]);
    await app.expectTold('alarm dispatcher', 'unmet dispatcher');
  });
});
