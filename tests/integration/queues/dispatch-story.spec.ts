import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { addFacility, holderOf, surname } from '../../support/world.js';

const app = useApp();

describe('the first dispatch', () => {
  it('goes from the ward to the bedside, and everybody sees what concerns them', async () => {
    const { nurse, dispatcher, Near, Far, facilityId } = await app.world({ onDuty: ['Near', 'Far'] });
    const board = await dispatcher.line();
    const farLine = await Far.line();

    const request = await nurse.ask({ place: 'Bay 7', safetyNotes: 'Ask at the desk first' });
    expect(request).toMatchObject({
      status: 'received',
      anyoneOnDuty: true,
      likelyDuplicateOf: null,
      caseNumber: expect.stringMatching(/^[A-Z]\d-\d\d/),
      statusUrl: expect.stringMatching(/^http:\/\/localhost:3000\/status\/cws_[\w-]{43}$/),
    });
    const requester = nurse.follow(request);
    const page = await requester.line();
    const status = () => requester.get('/v1/status');

    const offer = await Near.offered(request);
    expect(offer).toMatchObject({
      requestId: request.id,
      caseNumber: request.caseNumber,
      status: 'open',
      facility: { id: facilityId, name: 'Mercy Hospital', address: '1 Main Street, New Haven, CT' },
      travelMinutes: expect.any(Number),
    });
    const seconds = (Date.parse(offer.expiresAt) - Date.parse(offer.offeredAt)) / 1000;
    expect(Math.round(seconds)).toBe(180);
    // Before she accepted, a coach is told no place, no number and no notes.
    expect(JSON.stringify(offer)).not.toMatch(/Bay 7|5550142|desk/);
    expect(await status()).toMatchObject({ status: 'searching', coachFirstName: null, cancellable: true });
    expect(await dispatcher.card(request)).toMatchObject({
      status: 'searching',
      offers: [{ id: offer.id, coachId: Near.id, coachName: Near.name, status: 'open' }],
      assignment: null,
      needsYou: null,
      filedBy: null,
    });
    expect(await stateOf(dispatcher, Near.id)).toBe('being_asked');

    const assignment = await Near.accept(offer, { etaMinutes: 25 });
    expect(assignment).toMatchObject({
      status: 'assigned',
      requestStatus: 'assigned',
      place: 'Bay 7',
      callBackNumber: '+12035550142;ext=12',
      safetyNotes: 'Ask at the desk first',
    });
    await Near.told(offer, 'accepted');
    expect(await status()).toMatchObject({ status: 'assigned', coachFirstName: 'Near' });
    expect(await stateOf(dispatcher, Near.id)).toBe('assigned');

    const onTheWay = await Near.setOut(assignment, 12);
    expect(Date.parse(onTheWay.etaAt ?? '') - Date.parse(onTheWay.enRouteAt ?? '')).toBe(12 * 60_000);
    expect(await status()).toMatchObject({ status: 'en_route', etaAt: onTheWay.etaAt });

    const arrived = await Near.arrive(assignment);
    expect(await status()).toMatchObject({ status: 'arrived', arrivedAt: arrived.arrivedAt });
    expect(await stateOf(dispatcher, Near.id)).toBe('with_person');

    const closed = await Near.close(assignment, { outcome: 'referred', note: 'Went to detox together' });
    expect(closed).toMatchObject({ status: 'closed', requestStatus: 'closed', outcome: 'referred' });
    expect(await stateOf(dispatcher, Near.id)).toBe('free');

    const last = await status();
    expect(last).toMatchObject({ status: 'closed', cancellable: false, endedAt: closed.endedAt });
    expect(JSON.stringify(last)).not.toMatch(new RegExp(`${surname}|referred|detox|alcohol`));

    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'accepted Near',
      'en_route Near',
      'arrived Near',
      'closed Near: referred',
    ]);
    expect(await dispatcher.card(request)).toMatchObject({
      status: 'closed',
      outcome: 'referred',
      closingNote: 'Went to detox together',
      assignment: { id: assignment.id, coachId: Near.id, status: 'closed' },
    });

    // Who listens hears every step, in order; who is not concerned hears nothing.
    for (const line of [board, page]) {
      await line.next('request.changed', ({ status }) => status === 'closed');
      const heard = line.all('request.changed').filter(({ requestId }) => requestId === request.id);
      expect([...new Set(heard.map(({ status }) => status))]).toEqual(
        expect.arrayContaining(['searching', 'assigned', 'en_route', 'arrived', 'closed']),
      );
    }
    expect(board.all('duty.changed')).toContainEqual({ coachId: Near.id });
    expect(farLine.all('offer.changed')).toEqual([]);
    expect(farLine.all('request.changed')).toEqual([]);
    expect(page.all('offer.changed')).toEqual([]);
    expect(page.all('duty.changed')).toEqual([]);
  });

  it('tells who did what in the timeline, with times that never go back', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const request = await nurse.ask();
    await Near.accept(await Near.offered(request));
    await dispatcher.cancel(request, 'no_longer_needed');

    const { items } = await dispatcher.get('/v1/requests/{id}/timeline', { id: request.id });
    expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(items.map(({ actor }) => [actor.kind, actor.name])).toEqual([
      ['facility', 'Mercy Hospital'],
      ['engine', null],
      ['member', Near.name],
      ['member', dispatcher.name],
    ]);
    const times = items.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
  });

  it('puts open requests on the board oldest first and closed ones newest first, page by page', async () => {
    const { nurse, dispatcher, administrator, organizationId } = await app.world();
    const asked = [];
    for (const place of ['One', 'Two', 'Three', 'Four', 'Five']) asked.push(await nurse.ask({ place }));
    const [first, second, ...rest] = asked;
    if (!first || !second) throw new Error('unreachable');
    await dispatcher.cancel(first, 'person_left');
    await dispatcher.cancel(second, 'duplicate');

    const places = async (state: 'open' | 'closed' | 'all') => {
      const found: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await dispatcher.get('/v1/requests', { query: { state, limit: 2, cursor } });
        found.push(...page.items.map(({ place }) => place));
        cursor = page.nextCursor;
      }
      return found;
    };
    expect(await places('open')).toEqual(['Three', 'Four', 'Five']);
    expect(await places('closed')).toEqual(['Two', 'One']);
    expect(await places('all')).toEqual(['Five', 'Four', 'Three', 'Two', 'One']);

    const search = async (words: string) =>
      (await dispatcher.get('/v1/requests', { query: { search: words } })).items.map(({ id }) => id);
    expect(await search(rest[0]?.caseNumber ?? '')).toEqual([rest[0]?.id]);
    expect(await search('fOUr')).toEqual([rest[1]?.id]);
    expect(await search('%')).toEqual([]);

    const elsewhere = await addFacility(app, organizationId, { name: 'Harbor Clinic' });
    const there = await (await holderOf(app, organizationId, elsewhere, 'link')).ask();
    const at = await dispatcher.get('/v1/requests', { query: { facilityId: elsewhere } });
    expect(at.items.map(({ id }) => id)).toEqual([there.id]);
    const partner = await administrator.post('/v1/partners', {
      body: { name: 'Harbor Health', facilityIds: [elsewhere] },
    });
    const of = await dispatcher.get('/v1/requests', { query: { partnerId: partner.id } });
    expect(of.items).toMatchObject([{ id: there.id, partner: { id: partner.id, name: 'Harbor Health' } }]);
    expect((await dispatcher.card(rest[0] ?? there)).partner).toBeNull();
  });

  it('lets a coach see the own assignments, open and past', async () => {
    const { nurse, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const request = await nurse.ask();
    const assignment = await Near.accept(await Near.offered(request));
    const list = (coach: typeof Near, state?: 'open' | 'closed') =>
      coach.get('/v1/assignments', { query: { state } });
    expect((await list(Near)).items.map(({ id }) => id)).toEqual([assignment.id]);
    expect((await list(Far)).items).toEqual([]);

    // A coach may forget to say "on my way" and "I'm here".
    await Near.close(assignment, { outcome: 'left_before_arrival', hardCall: true });
    expect((await list(Near)).items).toEqual([]);
    expect((await list(Near, 'closed')).items).toMatchObject([{ id: assignment.id, hardCall: true }]);
  });

  it('sends somebody by phone who need not be cleared for the facility', async () => {
    const { nurse, administrator, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    await administrator.put('/v1/coaches/{id}/profile', { id: Near.id, body: { clearedFor: [] } });
    const inPerson = await nurse.ask();
    await eventually(async () =>
      expect((await dispatcher.card(inPerson)).needsYou?.reason).toBe('nobody_cleared'),
    );
    const byPhone = await nurse.ask({ modality: 'phone', place: 'Bay 2' });
    expect((await Near.offered(byPhone)).modality).toBe('phone');
  });
});

async function stateOf(
  dispatcher: Awaited<ReturnType<typeof app.world>>['dispatcher'],
  coachId: string,
): Promise<string | undefined> {
  const { items } = await dispatcher.get('/v1/coaches');
  return items.find(({ id }) => id === coachId)?.state;
}
