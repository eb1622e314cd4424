import type { Simulation } from './simulation.js';
import { spreadOf, type Spread } from './spread.js';

const DAY = 1440;
const HOUR = 60;

/** What a simulated stretch of time came to. Shares are from 0 to 1, times are minutes. */
export interface Result {
  requests: number;
  accepted: number;
  arrived: number;
  /** Nobody accepted before the person left. */
  unmet: number;
  /** A coach was there within the promised time, of all requests. */
  servedWithinPromise: number;
  /** From asking to accepting, of those accepted. */
  toAccept: Spread;
  /** From asking to arriving, of those where a coach arrived. */
  toArrive: Spread;
  /** Time from accepting to closing, of the time on duty. */
  utilization: number;
  coachHoursOnDuty: number;
  offers: { made: number; perRequest: number };
  /** Unmet requests by the hour of the day in which they were made. */
  unmetByHour: number[];
  /** Facilities with unmet requests, the worst first. */
  unmetByFacility: { facility: string; requests: number; unmet: number }[];
}

/** What a simulation that is done came to. */
export function resultOf(simulation: Simulation): Result {
  const { requests, coaches, scenario, offersMade } = simulation;
  const accepted = requests.flatMap(({ ask, acceptedAt }) =>
    acceptedAt === null ? [] : [acceptedAt - ask.minute],
  );
  const arrived = requests.filter(({ arrivedAt }) => arrivedAt !== null);
  const waits = arrived.map(({ ask, arrivedAt }) => (arrivedAt ?? 0) - ask.minute);
  const inTime = arrived.filter(
    ({ ask, arrivedAt, site }) => (arrivedAt ?? 0) - ask.minute <= site.promisedArriveMinutes,
  );
  const unmet = requests.filter(({ status }) => status === 'unmet');
  const unmetByHour = Array.from({ length: 24 }, () => 0);
  for (const { ask } of unmet) {
    const hour = Math.floor((ask.minute % DAY) / HOUR);
    unmetByHour[hour] = (unmetByHour[hour] ?? 0) + 1;
  }
  const dutyMinutes = scenario.coaches
    .flatMap(({ duty }) => duty)
    .reduce((sum, { from, to }) => sum + (to - from), 0);
  const busyMinutes = coaches.reduce((sum, coach) => sum + coach.busyMinutes, 0);
  return {
    requests: requests.length,
    accepted: accepted.length,
    arrived: arrived.length,
    unmet: unmet.length,
    servedWithinPromise: share(inTime.length, requests.length),
    toAccept: spreadOf(accepted),
    toArrive: spreadOf(waits),
    utilization: share(busyMinutes, dutyMinutes),
    coachHoursOnDuty: dutyMinutes / HOUR,
    offers: { made: offersMade, perRequest: share(offersMade, requests.length) },
    unmetByHour,
    unmetByFacility: unmetByFacility(simulation),
  };
}

function unmetByFacility({ requests, scenario }: Simulation): Result['unmetByFacility'] {
  const counts = scenario.facilities.map(({ name }) => ({ facility: name, requests: 0, unmet: 0 }));
  for (const { ask, status } of requests) {
    const count = counts[ask.facility];
    if (!count) continue;
    count.requests += 1;
    if (status === 'unmet') count.unmet += 1;
  }
  return counts
    .filter(({ unmet }) => unmet > 0)
    .sort((a, b) => b.unmet - a.unmet || (a.facility < b.facility ? -1 : 1));
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
