import type { Behaviour } from './behaviour.js';
import type { Model, Simulation } from './simulation.js';
import { isFree, type CoachNow, type RequestNow } from './state.js';

/** How long it takes to look up a number, let it ring, explain, and hear yes, no or the mailbox. */
export const CALL_MINUTES = 2;
/** After how many minutes she tries again somebody who did not pick up. */
const CALL_AGAIN_MINUTES = 10;

/** The same coaches as ever, but for the time of the answer: it is known when the call ends. */
export const onThePhone = (behaviour: Behaviour): Behaviour => ({
  ...behaviour,
  reply: (...asked) => ({ ...behaviour.reply(...asked), thinkMinutes: CALL_MINUTES }),
});

/**
 * One dispatcher with a telephone and a good list: for each request she calls the coaches on duty, the nearest first,
 * one at a time, and sees one request through before she turns to the next. She knows whom she has sent out.
 */
export class PhoneTree implements Model {
  /** Requests that she has not seen through, in the order in which she takes them up. */
  private readonly list: RequestNow[] = [];
  private calling = false;
  /** Minutes that she was on the phone. */
  minutesCalling = 0;

  /** @param travelOf the estimated minutes of a coach's drive to a request; null when not known */
  constructor(private readonly travelOf: (coach: CoachNow, request: RequestNow) => number | null) {}

  look(request: RequestNow, floor: Simulation): void {
    if (!this.list.includes(request)) this.list.push(request);
    this.goOn(floor);
  }

  freed(floor: Simulation): void {
    for (const request of floor.searching) if (!this.list.includes(request)) this.list.push(request);
    this.goOn(floor);
  }

  private goOn(floor: Simulation): void {
    for (let request = this.list[0]; request && !this.calling; request = this.list[0]) {
      const coach = request.status === 'searching' ? this.nearest(request, floor) : undefined;
      if (coach) this.call(request, coach, floor);
      else {
        this.list.shift();
        this.settle(request, floor);
      }
    }
  }

  private call(request: RequestNow, coach: CoachNow, floor: Simulation): void {
    this.calling = true;
    floor.offer(request, coach, floor.now + CALL_MINUTES, this.travelOf(coach, request));
    const offer = coach.asked;
    floor.at(floor.now + CALL_MINUTES, () => {
      this.calling = false;
      this.minutesCalling += CALL_MINUTES;
      if (offer?.status === 'open') floor.endOffer(offer, 'expired');
      this.goOn(floor);
    });
  }

  /** Nobody is left to call: whoever said "I can in N minutes", else again in a while. */
  private settle(request: RequestNow, floor: Simulation): void {
    if (request.status !== 'searching') return;
    const [soonest] = request.offers
      .filter(({ status, coach }) => status === 'standby' && isFree(coach))
      .sort((a, b) => (a.availableAt ?? 0) - (b.availableAt ?? 0));
    if (soonest)
      floor.assign(request, soonest.coach, soonest.availableAt ?? floor.now, soonest.travelMinutes);
    else floor.plan(request, floor.now + CALL_AGAIN_MINUTES);
  }

  private nearest(request: RequestNow, floor: Simulation): CoachNow | undefined {
    const travel = (coach: CoachNow) => this.travelOf(coach, request) ?? Infinity;
    let best: CoachNow | undefined;
    for (const coach of floor.coaches) {
      if (!isFree(coach) || !mayBeCalled(coach, request, floor.now)) continue;
      if (!best || travel(coach) < travel(best)) best = coach;
    }
    return best;
  }
}

const mayBeCalled = (coach: CoachNow, request: RequestNow, now: number): boolean =>
  request.offers.every(
    (offer) =>
      offer.coach !== coach || (offer.status === 'expired' && offer.expiresAt + CALL_AGAIN_MINUTES <= now),
  );
