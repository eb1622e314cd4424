import { randomFrom } from '@causeway/kernel';
import { simulatedCoaches } from './behaviour.js';
import { expectedDemand, HOURS_OF_WEEK, type DemandHistory, type ExpectedDemand } from './demand-profile.js';
import { serversFor } from './erlang.js';
import { asksAt, asksOver, teamAt, type Surroundings } from './staffing-world.js';
import type { Scenario } from './scenario.js';
import { Simulation, type Model } from './simulation.js';

export interface StaffingGoal {
  /** The share of requests, from 0 to 1, … */
  share: number;
  /** … at which a coach is there within this many minutes. */
  withinMinutes: number;
}

export interface StaffingQuestion {
  history: DemandHistory;
  surroundings: Surroundings;
  goal: StaffingGoal;
  /** The policy, for one simulation. */
  modelOf: (scenario: Scenario) => Model;
  seed: number;
}

export interface StaffedHour {
  demand: ExpectedDemand;
  /** Coaches that have to be on duty; null where no number of them would do, since the ways are too far. */
  needed: number | null;
}

export interface StaffingAnswer {
  /** By hour of the week, Monday from midnight first. */
  hours: StaffedHour[];
  /** The share that is served in time when the plan is followed, as simulated; null where no plan can be followed. */
  expectedShare: number | null;
}

/** More coaches than this at once are not considered. */
const MOST = 200;
/** An hour in which a request comes less often than every twenty years or so is left out. */
const LEAST_RATE = 0.001;
/** Rates are rounded up to steps of this factor: a plan needs no finer ones. */
const STEP = 1.15;
/** Teams that are drawn for each question, since who is on duty, and so how far they have to go, differs. */
const TEAMS = 8;
const REQUESTS_PER_TEAM = 250;
/** After so many teams, a share this far from the goal will not come to the other side of it. */
const CLEAR = [0.2, 0.08, 0.08, 0.05, 0.05, 0.04];
/** Requests at the beginning that find everybody free, and so say too much good. */
const SETTLING = 15;
/** Things that happen in a simulation before others have their turn. */
const AT_ONCE = 100;
/** Minutes that a coach is taken by a request, roughly; only where the search begins depends on it. */
const TYPICAL_MINUTES = 75;
/** How often the whole week is tried again with more. */
const TRIES = 6;

/**
 * How many coaches to have on duty in each hour of the week. Each hour is taken as if it went on for ever, with the busier of
 * its own demand and that of the hour before, whose visits still go on (SIPP with a lag: Green, Kolesar and Whitt 2007);
 * Erlang's formula says where to begin, and from there the fewest coaches are searched with which the simulated policy reaches
 * the goal. At last whole weeks are simulated with the plan; while they miss the goal, every hour is planned for more demand.
 * @yields how far it has come, from 0 to 1, often enough that others can work in between
 */
export function* planStaffing(question: StaffingQuestion): Generator<number, StaffingAnswer> {
  const demand = expectedDemand(question.history);
  const rates = demand.map(({ mean }, hour) => Math.max(mean, demand.at(hour - 1)?.mean ?? 0));
  const search = new Search(question);
  let hours: StaffedHour[] = [];
  let expectedShare: number | null = null;
  for (let extra = 0; extra < TRIES; extra += 1) {
    const levels = rates.map((rate) => (rate < LEAST_RATE ? null : levelOf(rate) + extra));
    const distinct = [...new Set(levels)].filter((level) => level !== null).sort((a, b) => a - b);
    for (const [index, level] of distinct.entries()) {
      yield* progressing(search.find(level), (0.8 * index) / distinct.length);
    }
    hours = demand.map((expected, hour) => {
      const level = levels[hour] ?? null;
      return { demand: expected, needed: level === null ? 0 : search.needed(level) };
    });
    if (hours.some(({ needed }) => needed === null)) return { hours, expectedShare: null };
    expectedShare = yield* weekOf(question, hours, extra);
    if (expectedShare === null || expectedShare >= question.goal.share) break;
  }
  return { hours, expectedShare };
}

const levelOf = (rate: number): number => Math.ceil(Math.log(rate / LEAST_RATE) / Math.log(STEP));
/** Requests an hour. */
const rateOf = (level: number): number => LEAST_RATE * STEP ** level;

/** Remembers what each level of demand needs; more demand never needs fewer. */
class Search {
  private readonly known = new Map<number, number | null>();

  constructor(private readonly question: StaffingQuestion) {}

  needed(level: number): number | null {
    return this.known.get(level) ?? null;
  }

  *find(level: number): Generator<void> {
    if (this.known.has(level)) return;
    const { goal } = this.question;
    const below = [...this.known].filter(([other]) => other < level).map(([, needed]) => needed);
    if (below.includes(null)) {
      this.known.set(level, null);
      return;
    }
    let enough = Math.max(
      1,
      ...below.map((needed) => needed ?? 0),
      serversFor(rateOf(level) / 60, TYPICAL_MINUTES, goal.withinMinutes / 2, goal.share),
    );
    let tooFew = Math.max(0, ...below.map((needed) => needed ?? 0)) - 1;
    // Further and further up, then halfway between what is too few and what is enough.
    for (let step = 1; !(yield* this.isEnough(level, enough)); step *= 2) {
      if (enough === MOST) {
        this.known.set(level, null);
        return;
      }
      tooFew = enough;
      enough = Math.min(MOST, enough + step);
    }
    while (enough - Math.max(tooFew, 0) > 1) {
      const middle = Math.floor((enough + Math.max(tooFew, 0)) / 2);
      if (yield* this.isEnough(level, middle)) enough = middle;
      else tooFew = middle;
    }
    this.known.set(level, enough);
  }

  private *isEnough(level: number, coaches: number): Generator<void, boolean> {
    const { surroundings, goal, seed } = this.question;
    let inTime = 0;
    let asked = 0;
    for (let team = 0; team < TEAMS; team += 1) {
      const random = randomFrom(seed, 'level', level, team);
      const scenario = {
        ...teamAt(surroundings, [{ coaches, from: 0, to: Infinity }], randomFrom(seed, 'team', team)),
        asks: asksAt(surroundings, rateOf(level) / 60, REQUESTS_PER_TEAM, random),
      };
      const served = yield* happened(this.question, scenario, team, SETTLING);
      inTime += served.inTime;
      asked += served.asked;
      if (Math.abs(inTime / asked - goal.share) > (CLEAR[team] ?? 1)) break;
    }
    return inTime / asked >= goal.share;
  }
}

/** Lets whole weeks happen with the plan. @returns the share that was served in time */
function* weekOf(
  question: StaffingQuestion,
  hours: StaffedHour[],
  round: number,
): Generator<number, number | null> {
  const { surroundings, seed } = question;
  const perWeek = hours.reduce((sum, { demand }) => sum + demand.mean, 0);
  if (perWeek === 0) return null;
  const weeks = Math.max(2, Math.ceil((2 * REQUESTS_PER_TEAM) / perWeek));
  let inTime = 0;
  let asked = 0;
  for (let team = 0; team < TEAMS; team += 1) {
    const duty = Array.from({ length: weeks * HOURS_OF_WEEK }, (_, hour) => ({
      coaches: hours[hour % HOURS_OF_WEEK]?.needed ?? 0,
      from: hour * 60,
      to: (hour + 1) * 60,
    }));
    const scenario = {
      ...teamAt(surroundings, duty, randomFrom(seed, 'team', team)),
      asks: asksOver(
        surroundings,
        hours.map(({ demand }) => demand.mean),
        weeks,
        randomFrom(seed, 'week', round, team),
      ),
    };
    const served = yield* progressing(happened(question, scenario, team, 0), 0.8 + (0.2 * team) / TEAMS);
    inTime += served.inTime;
    asked += served.asked;
  }
  return asked > 0 ? inTime / asked : null;
}

function* progressing<T>(work: Generator<void, T>, progress: number): Generator<number, T> {
  for (let next = work.next(); ; next = work.next()) {
    if (next.done) return next.value;
    yield progress;
  }
}

/** @param settling requests at the beginning that are not counted */
function* happened(
  { goal, modelOf, seed }: StaffingQuestion,
  scenario: Scenario,
  team: number,
  settling: number,
): Generator<void, { inTime: number; asked: number }> {
  const simulation = new Simulation(scenario, {
    model: modelOf(scenario),
    behaviour: simulatedCoaches(seed + team),
    // Later than that it is too late for the goal, whatever the person does.
    patienceMinutes: Math.max(240, 2 * goal.withinMinutes),
  });
  while (simulation.run(AT_ONCE)) yield;
  const counted = simulation.requests.slice(settling);
  const inTime = counted.filter(
    ({ ask, arrivedAt }) => arrivedAt !== null && arrivedAt - ask.minute <= goal.withinMinutes,
  );
  return { inTime: inTime.length, asked: counted.length };
}
