import { describe, expect, it } from '@jest/globals';
import { Auditor } from '@causeway/dispatch';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { refusal } from '../../support/http.js';
import type { Coach, FacilityHolder } from '../../support/people.js';

const app = useApp();

/** About both requests. */
const asked = ['offer Near', 'offer Near'] as const;

/** The coach has been with somebody for so many minutes, of the sixty that are expected. */
async function visiting(nurse: FacilityHolder, coach: Coach, minutes: number) {
  const assignment = await coach.accept(await coach.offered(await nurse.ask()));
  await coach.arrive(assignment);
  app.passTime(minutes);
  return assignment;
}

/** She is asked about a second request, and said yes. */
async function promised(nurse: FacilityHolder, coach: Coach, minutes = 20) {
  const first = await visiting(nurse, coach, minutes);
  const request = await nurse.ask({ place: 'Bay 2' });
  const offer = await coach.offered(request);
  const { offer: answered } = await coach.sayYes(offer);
  return { first, request, offer: answered };
}

describe('a coach who is with somebody', () => {
  it('is asked to come afterwards, says yes, and has it when she is done', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const first = await visiting(nurse, Near, 20);
    const request = await nurse.ask({ place: 'Bay 2' });
    const offer = await Near.offered(request);
    expect(offer).toMatchObject({ afterwards: true, travelMinutes: 5, availableAt: expect.any(String) });
    expect(Date.parse(offer.availableAt ?? '')).toBeGreaterThan(app.now().getTime() + 39 * 60_000);
    const candidates = () => dispatcher.get('/v1/requests/{id}/candidates', { id: request.id });
    expect((await candidates()).items).toMatchObject([{ freeInMinutes: 40, travelMinutes: 5 }]);

    const { assignment, offer: promise } = await Near.sayYes(offer);
    expect([assignment, promise.status]).toEqual([null, 'standby']);
    const status = () => nurse.follow(request).get('/v1/status');
    expect((await status()).promised).toMatchObject({ firstName: 'Near', arrivesAt: expect.any(String) });
    app.sweep();
    expect((await dispatcher.card(request)).needsYou).toBeNull();
    app.passTime(2);
    app.sweep();
    await eventually(async () => expect((await app.nest.get(Auditor).health()).requests).toEqual({}));

    await Near.close(first);
    await Near.told(offer, 'accepted');
    const [next] = (await Near.get('/v1/assignments')).items;
    expect(next).toMatchObject({ requestId: request.id, status: 'assigned', travelMinutes: 5 });
    expect((await status()).promised).toBeNull();
    expect(await dispatcher.story(request)).toEqual([
      'received',
      'offered Near',
      'standby Near: afterwards',
      'accepted Near: standby',
    ]);
    await app.expectTold('offer Near', 'offer Near', 'assigned Near');
  });

  it('is thanked when somebody free comes sooner', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near'], offDuty: ['Far'] });
    const { first, request, offer } = await promised(nurse, Near, 15);
    await Far.setDuty(true);
    await Far.accept(await Far.offered(request));
    await Near.told(offer, 'withdrawn');
    await Near.close(first);
    expect((await dispatcher.card(request)).assignment?.coachId).toBe(Far.id);
    await app.expectTold('offer Near', 'offer Near', 'offer Far');
  });

  it('does not keep a request from help when she is not free in time', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const { request, first } = await promised(nurse, Near, 40);
    // She could still be there in time, and whoever dispatches has time left to find somebody.
    app.passTime(21);
    app.sweep();
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('everybody_busy'),
    );
    await Near.close(first);
    await eventually(async () => expect((await dispatcher.card(request)).assignment?.coachId).toBe(Near.id));
    await app.expectTold('offer Near', 'offer Near', 'alarm dispatcher', 'assigned Near');
  });

  it('is asked anew when she could not go on with the first one', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const { request, offer, first } = await promised(nurse, Near);
    await Near.handBack(first);
    await Near.told(offer, 'withdrawn');
    expect(await Near.offered(request)).toMatchObject({ afterwards: false });
    expect(await dispatcher.story(request)).toContain('withdrawn Near: handed_back');
    await app.expectTold(...asked, 'alarm dispatcher', 'offer Near');
  });

  it('rests after a hard one, and others are asked', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const { request, offer, first } = await promised(nurse, Near);
    await Near.close(first, { outcome: 'engaged', hardCall: true });
    await Near.told(offer, 'withdrawn');
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('everybody_resting'),
    );
    await app.expectTold(...asked, 'alarm dispatcher');
  });

  it('is free of it when she goes off duty, or when it is cancelled', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const { request, offer } = await promised(nurse, Near);
    await Near.setDuty(false);
    await Near.told(offer, 'withdrawn');
    await eventually(async () => expect((await dispatcher.card(request)).needsYou).not.toBeNull());
    await Near.setDuty(true);
    const again = await Near.offered(request);
    await Near.sayYes(again);
    await dispatcher.cancel(request, 'no_longer_needed');
    await Near.told(again, 'withdrawn');
    await app.expectTold(...asked, 'alarm dispatcher', 'offer Near');
  });

  it('cannot be given it by hand while she is there, and is not asked at all where that is not wanted', async () => {
    const { nurse, dispatcher, supervisor, Near } = await app.world({ onDuty: ['Near'] });
    const { policy } = await supervisor.get('/v1/dispatch-policy');
    await supervisor.put('/v1/dispatch-policy', { body: { policy: { ...policy, visitMinutes: 0 } } });
    await visiting(nurse, Near, 20);
    const request = await nurse.ask({ place: 'Bay 2' });
    await eventually(async () =>
      expect((await dispatcher.card(request)).needsYou?.reason).toBe('everybody_busy'),
    );
    expect(await refusal(dispatcher.assign(request, Near))).toMatchObject({ code: 'coach.busy' });
    await app.expectTold('offer Near', 'alarm dispatcher');
  });
});
