import { spreadOf, type Spread } from '@causeway/insight';
import type { Account } from './verify.js';

export interface Statistics {
  requests: number;
  /** Requests that some coach took. */
  accepted: number;
  /** Requests for which nobody could come. */
  unmet: number;
  cancelled: number;
  /** Offers by what became of them; one that was answered "I can in N minutes" counts as standby, whatever came later. */
  offers: { made: number; declined: number; standby: number; unanswered: number; perRequest: number | null };
  alarms: number;
  /** Real milliseconds from received to the first offer: what the server itself needs. */
  toOfferMs: Spread;
  /** From received to accepted, real time times speed. */
  toAccept: Spread;
  toArrive: Spread;
  /**
   * The same, with the time in which an offer waited in vain counted as it was: how long an offer stays open is the
   * server's real time, which no speed makes shorter.
   */
  toAcceptUnstretched: Spread;
  toArriveUnstretched: Spread;
}

/** @param speed simulated minutes per real one */
export function statisticsOf(accounts: Account[], speed: number): Statistics {
  const all = accounts.flatMap(({ timeline }) => timeline);
  const count = (...types: string[]) => all.filter(({ type }) => types.includes(type)).length;
  const made = count('offered');
  const accepts = durations(accounts, ['accepted', 'assigned', 'reassigned'], speed);
  const arrivals = durations(accounts, ['arrived'], speed);
  return {
    requests: accounts.length,
    accepted: accepts.length,
    unmet: count('unmet'),
    cancelled: count('cancelled'),
    offers: {
      made,
      declined: count('declined'),
      standby: count('standby'),
      unanswered: count('expired'),
      perRequest: accounts.length > 0 ? made / accounts.length : null,
    },
    alarms: count('alarmed'),
    toOfferMs: spreadOf(durations(accounts, ['offered'], 60_000).map(({ stretched }) => stretched)),
    toAccept: spreadOf(accepts.map(({ stretched }) => stretched)),
    toArrive: spreadOf(arrivals.map(({ stretched }) => stretched)),
    toAcceptUnstretched: spreadOf(accepts.map(({ unstretched }) => unstretched)),
    toArriveUnstretched: spreadOf(arrivals.map(({ unstretched }) => unstretched)),
  };
}

/** Simulated minutes from "received" to the first entry of one of `types`, for requests that have one. */
function durations(accounts: Account[], types: string[], speed: number) {
  return accounts.flatMap(({ timeline }) => {
    const received = timeline.find(({ type }) => type === 'received');
    const reached = timeline.find(({ type }) => types.includes(type));
    if (!received || !reached) return [];
    const minutes = (Date.parse(reached.at) - Date.parse(received.at)) / 60_000;
    const inVain = timeline
      .filter(({ type, seq }) => type === 'expired' && seq < reached.seq)
      .map((expired) => {
        const offered = timeline.find(
          ({ type, data }) => type === 'offered' && data['offerId'] === expired.data['offerId'],
        );
        return offered ? (Date.parse(expired.at) - Date.parse(offered.at)) / 60_000 : 0;
      })
      .reduce((sum, each) => sum + each, 0);
    return [{ stretched: minutes * speed, unstretched: (minutes - inVain) * speed + inVain }];
  });
}
