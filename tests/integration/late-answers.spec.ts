import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { refusal } from '../support/http.js';
import type { Coach, FacilityHolder } from '../support/people.js';

const app = useApp({ OFFER_SECONDS: '60' });

/** A request that the coach was asked about, and the time to answer is over. Her socket is open. */
async function unanswered(nurse: FacilityHolder, coach: Coach) {
  const request = await nurse.ask();
  const offer = await coach.offered(request);
  await coach.line();
  app.passTime(1.1);
  app.sweep();
  return { request, offer };
}

describe('a yes that comes after the time to answer', () => {
  it('is taken while nobody else is being asked', async () => {
    const { nurse, dispatcher, Near } = await app.world({ onDuty: ['Near'] });
    const { request, offer } = await unanswered(nurse, Near);
    await Near.told(offer, 'expired');
    expect(await Near.accept(offer)).toMatchObject({ requestId: request.id, status: 'assigned' });
    expect((await dispatcher.story(request)).filter((entry) => entry.includes('Near'))).toEqual([
      'offered Near',
      'expired Near',
      'accepted Near: late',
    ]);
    await app.expectTold('offer Near', 'alarm dispatcher');
  });

  it('stands behind the answer of whoever is being asked by then', async () => {
    const { nurse, dispatcher, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const { request, offer } = await unanswered(nurse, Near);
    const next = await Far.offered(request);
    expect(await Near.sayYes(offer)).toMatchObject({ assignment: null, offer: { status: 'standby' } });
    await Far.decline(next);
    await Near.told(offer, 'accepted');
    expect((await dispatcher.card(request)).assignment?.coachId).toBe(Near.id);
    await app.expectTold('offer Near', 'offer Far', 'assigned Near');
  });

  it('is thanked for, once another coach has it', async () => {
    const { nurse, Near, Far } = await app.world({ onDuty: ['Near', 'Far'] });
    const { request, offer } = await unanswered(nurse, Near);
    await Far.accept(await Far.offered(request));
    expect(await refusal(Near.sayYes(offer))).toMatchObject({ status: 409, code: 'offer.already_taken' });
    await app.expectTold('offer Near', 'offer Far');
  });

  it('does not count from a coach who could not be asked any more, and a late no changes nothing', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const { offer } = await unanswered(nurse, Near);
    await Near.told(offer, 'expired');
    expect(await refusal(Near.decline(offer))).toMatchObject({ code: 'offer.no_longer_open' });
    await Near.setDuty(false);
    expect(await refusal(Near.sayYes(offer))).toMatchObject({ code: 'offer.no_longer_open' });
    await app.expectTold('offer Near', 'alarm dispatcher');
  });
});
