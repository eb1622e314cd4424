import { randomBytes } from 'node:crypto';
import { ask, refusedWith, Server, type Session } from './api.js';
import { Book } from './book.js';
import { SimulatedCoach } from './coach.js';
import { Desk } from './desk.js';
import { Pace } from './pace.js';
import type { Hindrances } from './patient-fetch.js';
import type { Scenario, Target } from './prepare.js';
import { Replay, type Progress } from './replay.js';
import type { Report } from './report.js';
import type { Roster } from './roster.js';
import { statisticsOf } from './statistics.js';
import { eachAtMost } from './tasks.js';
import { gatherTeam } from './team.js';
import { verify } from './verify.js';

/** Calls to the server at the same time, where many of one kind are made. */
const AT_ONCE = 8;

export interface ReplayOptions {
  scenario: Scenario;
  target: Target;
  speed: number;
  coaches: number;
  seed: number;
  patienceMinutes: number;
  roster: Roster;
  hindrances: Hindrances;
  signal: AbortSignal;
  /** A line for people. */
  say: (line: string) => void;
  /** @param minute simulated minutes since the beginning */
  progress: (minute: number, progress: Progress) => void;
}

/** Replays a scenario against a running server, over its public API alone. */
export async function runReplay(options: ReplayOptions): Promise<Report> {
  const { scenario, target, speed, seed, signal, say, hindrances } = options;
  const server = new Server(target.baseUrl, hindrances, signal);
  await server.demandReady();
  const { session, organizationId } = await administratorOf(server, target);
  const book = new Book();
  const desk = new Desk(session, randomBytes(3).toString('hex'), book);
  const facilityIds = await demandFacilities(desk, scenario);
  const ended = await desk.tidyUp();
  if (ended > 0) say(`Ended ${ended} requests that an interrupted replay had left open.`);

  say(`Signing in ${options.coaches} simulated coaches …`);
  const homes = scenario.facilities;
  const plan = { count: options.coaches, seed, organizationId, homes, clearedFor: [...facilityIds.values()] };
  const sessions = await gatherTeam(server, session, options.roster, plan);
  await warnOfOthers(session, sessions, say);

  const troubles: string[] = [];
  const pace = new Pace(speed, signal);
  const coaches = sessions.map(
    (coach, index) =>
      new SimulatedCoach(coach, index + 1, { pace, book, seed, trouble: (what) => troubles.push(what) }),
  );
  const facilityOf = ({ number }: { number: number }) =>
    facilityIds.get(scenario.from.get(number)?.sourceId ?? '') ?? '';
  const replay = new Replay(
    { demands: scenario.demands, facilityOf, patienceMinutes: options.patienceMinutes },
    desk,
    book,
    pace,
    (now) => options.progress(pace.minute, now),
  );
  const began = Date.now();
  try {
    await eachAtMost(AT_ONCE, coaches, (coach) => coach.start());
    pace.begin();
    await replay.run();
  } catch (error) {
    if (!signal.aborted) throw error;
    say('Interrupted: ending what is open …');
    await replay.abandon();
  } finally {
    await eachAtMost(AT_ONCE, coaches, (coach) =>
      coach.stop().catch((error: unknown) => troubles.push((error as Error).message)),
    );
  }
  const realSeconds = (Date.now() - began) / 1000;

  say('Reading every timeline …');
  const accounts = await eachAtMost(AT_ONCE, await desk.requests('all'), async (card) => ({
    card,
    timeline: await desk.timeline(card.id),
  }));
  const acknowledged = book.filed.map(({ id, demand }) => ({ id, tag: desk.tagOf(demand) }));
  const findings = verify(acknowledged, accounts, ({ place }) => desk.tagIn(place));
  await ask(session.api.POST('/v1/auth/sign-out'));
  return {
    range: scenario.range,
    speed,
    seed,
    coaches: coaches.length,
    realSeconds,
    interrupted: signal.aborted,
    acknowledged: acknowledged.length,
    refused: replay.refused,
    statistics: statisticsOf(accounts, speed),
    lost: findings.lost.length,
    doubled: findings.doubled.length,
    findings,
    troubles,
    limited: Object.fromEntries(hindrances.limited),
    away: hindrances.away,
  };
}

async function administratorOf(
  server: Server,
  { email, password, baseUrl }: Target,
): Promise<{ session: Session; organizationId: string }> {
  const session = await server.signIn(email, password).catch((error: unknown) => {
    if (!refusedWith(error, 'auth.invalid_credentials')) throw error;
    throw new Error(
      `${baseUrl} does not know ${email} with this password. Another server's demo.json? Name an administrator with --email and --password`,
    );
  });
  const { roles, organization } = await ask(session.api.GET('/v1/me'));
  if (!roles.includes('administrator'))
    throw new Error(`${email} is no administrator; a replay makes coaches, so it needs one`);
  return { session, organizationId: organization.id };
}

/** The server's ids of the list's facilities, by their ids in the list. @throws when one that is needed is missing */
async function demandFacilities(
  desk: Desk,
  { facilitiesFile, facilities, from }: Scenario,
): Promise<Map<string, string>> {
  const there = await desk.facilities();
  const missing = [...new Set([...from.values()].filter(({ sourceId }) => !there.has(sourceId)))];
  const [first] = missing;
  if (first) {
    throw new Error(
      `the server lacks ${missing.length} of the facilities that ask, e.g. ${first.name}. Run: npx causeway import facilities ${facilitiesFile}`,
    );
  }
  return new Map(
    facilities
      .flatMap(({ sourceId }) => [[sourceId, there.get(sourceId) ?? '']] as const)
      .filter(([, id]) => id !== ''),
  );
}

/** Coaches on duty who are not ours will be asked too, and nobody answers for them. */
async function warnOfOthers({ api }: Session, ours: Session[], say: (line: string) => void): Promise<void> {
  const { items } = await ask(api.GET('/v1/coaches'));
  const ids = new Set(ours.map(({ memberId }) => memberId));
  const others = items.filter(({ id, state }) => !ids.has(id) && state !== 'off_duty');
  if (others.length > 0)
    say(
      `Also on duty: ${others.map(({ displayName }) => displayName).join(', ')}. They will be asked too, and nobody answers for them.`,
    );
}
