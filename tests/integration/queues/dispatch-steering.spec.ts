import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import { ordinaryAsk } from '../../support/people.js';

const app = useApp();

describe('a dispatcher', () => {
  it('assigns by hand while somebody is being asked, who is told', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    expect(await dispatcher.assign(request, Far)).toMatchObject({ id: request.id, status: 'assigned' });
    await Near.told(offer, 'withdrawn');
    expect(await refusal(Near.accept(offer))).toMatchObject({ status: 409, code: 'offer.already_taken' });

    const [assignment] = (await Far.get('/v1/assignments')).items;
    expect(assignment).toMatchObject({ requestId: request.id, status: 'assigned' });
    await Far.setOut(assignment ?? { id: '' });
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'withdrawn Near: taken',
      'assigned Far',
      'en_route Far',
    ]);
  });

  it('assigns somebody off duty, with whom she has spoken', async () => {
    const { nurse, dispatcher, Home } = await app.world({ offDuty: ['Home'] });
    const request = await nurse.ask();
    await dispatcher.post('/v1/requests/{id}/assign', {
      id: request.id,
      body: { coachId: Home.id, note: 'Called her at home' },
    });
    expect(await dispatcher.story(request)).toContain('assigned Home: Called her at home');
    expect((await dispatcher.card(request)).needsYou).toBeNull();
  });

  it('gives a request to another coach, and the first is free again', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const before = await Near.accept(await Near.offered(request));
    const nearLine = await Near.line();
    await dispatcher.assign(request, Far);
    await nearLine.next('request.changed', ({ requestId }) => requestId === request.id);
    expect((await Near.get('/v1/assignments', { query: { state: 'all' } })).items).toMatchObject([
      { id: before.id, status: 'released' },
    ]);
    for (const act of [Near.setOut(before), Near.arrive(before), Near.close(before)]) {
      expect(await refusal(act)).toMatchObject({ status: 409, code: 'assignment.invalid_state' });
    }
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'accepted Near',
      'reassigned Far',
    ]);
    expect(await nurse.follow(request).get('/v1/status')).toMatchObject({ coachFirstName: 'Far' });
    await Near.offered(await nurse.ask({ place: 'Bay 2' }));
  });

  it('cannot take a request away from its coach for one who is busy or not let in', async () => {
    const { nurse, dispatcher, administrator, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const first = await nurse.ask();
    await Near.accept(await Near.offered(first));
    const second = await nurse.ask({ place: 'Bay 2' });
    await Far.accept(await Far.offered(second));

    const stays = async (code: string) => {
      expect(await refusal(dispatcher.assign(first, Far))).toMatchObject({ status: 409, code });
      expect((await dispatcher.card(first)).assignment).toMatchObject({
        coachId: Near.id,
        status: 'assigned',
      });
      expect(await dispatcher.story(first)).toEqual(['received', 'offered Near', 'accepted Near']);
    };
    await stays('coach.busy');
    await administrator.put('/v1/coaches/{id}/profile', { id: Far.id, body: { clearedFor: [] } });
    await stays('coach.not_cleared');
    expect(await refusal(dispatcher.assign(first, dispatcher))).toMatchObject({ code: 'coach.not_found' });
  });

  it('gives a coach something else while she is being asked: the question goes on to the next', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const asked = await nurse.ask();
    const offer = await Near.offered(asked);
    const urgent = await nurse.ask({ place: 'Bay 2' });
    await Far.offered(urgent);
    await dispatcher.assign(urgent, Near);
    expect(await refusal(Near.accept(offer))).toMatchObject({ status: 409 });
    // Nobody may have to wait for the time of an offer to run out that its coach can no longer accept.
    await Near.told(offer, 'withdrawn');
    await Far.offered(asked);
  });

  it('sees who would be first if they met in another way', async () => {
    const { nurse, dispatcher, administrator, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    await administrator.put('/v1/coaches/{id}/profile', { id: Near.id, body: { clearedFor: [] } });
    const { id } = await nurse.ask();
    const ranking = async (query: { modality?: 'phone' } = {}) =>
      dispatcher.get('/v1/requests/{id}/candidates', { id, query });
    const asked = await ranking();
    expect(asked.modality).toBe('in_person');
    expect(asked.items.find(({ coachId }) => coachId === Near.id)?.excludedBecause).toBe('not_cleared');
    const byPhone = await ranking({ modality: 'phone' });
    expect(byPhone.modality).toBe('phone');
    expect(byPhone.items.find(({ coachId }) => coachId === Near.id)?.excludedBecause).toBeNull();
    expect((await dispatcher.card({ id })).modality).toBe('in_person');
    expect(await dispatcher.refused('GET', `/v1/requests/${id}/candidates?modality=pigeon`)).toMatchObject({
      status: 400,
    });
    await Far.offered({ id });
  });

  it('ends a request as unmet when nobody can come, and says so openly', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    expect(await dispatcher.cancel(request, 'nobody_available')).toMatchObject({ status: 'unmet' });
    expect(await dispatcher.card(request)).toMatchObject({
      status: 'unmet',
      endReason: 'nobody_available',
      needsYou: null,
    });
    expect(await nurse.follow(request).get('/v1/status')).toMatchObject({
      status: 'unmet',
      cancellable: false,
      callBackAt: expect.any(String),
    });
    expect((await dispatcher.story(request)).at(-1)).toBe('unmet: nobody_on_duty');
  });

  it('cancels what a coach holds, and the coach is told and free again', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const assignment = await Near.accept(await Near.offered(request));
    const line = await Near.line();
    await dispatcher.cancel(request, 'person_left');
    await line.next('request.changed', ({ status }) => status === 'cancelled');
    expect(await refusal(Near.arrive(assignment))).toMatchObject({ code: 'assignment.invalid_state' });
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'accepted Near',
      'cancelled Near: person_left',
    ]);
    await Near.offered(await nurse.ask({ place: 'Bay 2' }));
  });

  it('files a request for a caller', async () => {
    const { dispatcher, facilityId, Near } = await app.world({ onDuty: ['Near'] });
    const request = await dispatcher.post('/v1/requests', { body: { ...ordinaryAsk, facilityId } });
    expect(await dispatcher.card(request)).toMatchObject({ filedBy: dispatcher.name, place: 'Bay 12' });
    await Near.offered(request);
    expect(await refusal(dispatcher.post('/v1/requests', { body: ordinaryAsk }))).toMatchObject({
      code: 'request.invalid',
      errors: [{ field: 'facilityId' }],
    });
  });
});

describe('a requester', () => {
  it('cancels from the status page while a coach is being asked, who is told', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    const offer = await Near.offered(request);
    const requester = nurse.follow(request);
    const cancel = () =>
      requester.post('/v1/requests/{id}/cancel', { id: request.id, body: { reason: 'person_left' } });
    expect(await cancel()).toMatchObject({ status: 'cancelled' });
    await Near.told(offer, 'withdrawn');
    expect(await refusal(cancel())).toMatchObject({ status: 409, code: 'request.invalid_state' });
    expect(await refusal(Near.accept(offer))).toMatchObject({ status: 409, code: 'offer.already_taken' });
    expect((await dispatcher.story(request)).at(-1)).toBe('cancelled: person_left');
  });

  it('cannot end a request as unmet, which is the dispatcher’s to say', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    for (const holder of [nurse, nurse.follow(request)]) {
      const problem = await refusal(
        holder.post('/v1/requests/{id}/cancel', { id: request.id, body: { reason: 'nobody_available' } }),
      );
      expect(problem).toMatchObject({ status: 403, code: 'access.denied' });
    }
    await eventually(async () => expect((await dispatcher.card(request)).status).toBe('searching'));
  });
});

describe('a second request from the same place', () => {
  it('is taken, with a hint at the first while that one is open', async () => {
    const { nurse, dispatcher } = await app.world();
    const first = await nurse.ask({ place: 'Bay 7' });
    const second = await nurse.ask({ place: ' bay 7 ' });
    expect(second.likelyDuplicateOf).toMatchObject({ caseNumber: first.caseNumber });
    expect((await dispatcher.card(second)).likelyDuplicateOf).toMatchObject({ caseNumber: first.caseNumber });
    expect((await dispatcher.card(first)).likelyDuplicateOf).toBeNull();
    expect((await nurse.ask({ place: 'Bay 8' })).likelyDuplicateOf).toBeNull();

    await dispatcher.cancel(first, 'duplicate');
    await dispatcher.cancel(second, 'duplicate');
    expect((await nurse.ask({ place: 'Bay 7' })).likelyDuplicateOf).toBeNull();
  });
});
