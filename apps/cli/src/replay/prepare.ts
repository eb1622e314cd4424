import { existsSync } from 'node:fs';
import { facilitiesOf, facilityColumns, type ListedFacility } from '../import/facility-rows.js';
import { FileProblem, readTable } from '../import/table.js';
import { readDemo } from '../demo/demo-file.js';
import { calendarAt, daysOf, demandOf, typicalWeek, type DayRange, type Demand } from './demand.js';
import { facilityFor } from './facility-choice.js';
import { randomFrom } from '@causeway/kernel';
import { survivalColumns, survivalsOf } from './survivals.js';

/** What a replay sends, and where from: made of the two files and the seed alone. */
export interface Scenario {
  facilitiesFile: string;
  range: DayRange;
  demands: Demand[];
  facilities: ListedFacility[];
  /** The facility that each request comes from, by the request's number. */
  from: Map<number, ListedFacility>;
}

export interface ScenarioOptions {
  survivalsFile: string;
  facilitiesFile: string;
  from?: string | undefined;
  to?: string | undefined;
  seed: number;
  /** The days that are meant when none are named. */
  otherwise: 'typical week' | 'all of them';
}

/** @throws FileProblem, or an error in plain words when the range makes no sense */
export async function prepareScenario({
  survivalsFile,
  facilitiesFile,
  from,
  to,
  seed,
  otherwise,
}: ScenarioOptions): Promise<Scenario> {
  const survivals = survivalsOf(await readTable(survivalsFile, survivalColumns), survivalsFile);
  const { facilities, bad } = facilitiesOf(
    await readTable(facilitiesFile, [...facilityColumns, 'county_fips', 'beds']),
  );
  const [worst] = bad;
  if (worst) throw new FileProblem(`${facilitiesFile}, line ${worst.line}: ${worst.reason}`);
  const covered = otherwise === 'all of them' ? daysOf(survivals) : typicalWeek(survivals);
  const range = from || to ? { from: from ?? to ?? '', to: to ?? from ?? '' } : covered;
  if (!range) throw new Error(`${survivalsFile} covers no whole week. Say which days with --from and --to`);
  if (range.from > range.to) throw new Error(`--from ${range.from} is later than --to ${range.to}`);
  const demands = demandOf(survivals, range, seed);
  if (demands.length === 0) {
    const all = daysOf(survivals);
    throw new Error(
      `${survivalsFile} has nothing from ${range.from} to ${range.to}; it goes from ${all?.from} to ${all?.to}`,
    );
  }
  const chosen = demands.map(
    (demand) =>
      [
        demand.number,
        facilityFor(demand.survival, facilities, randomFrom(seed, 'facility', demand.number)),
      ] as const,
  );
  return { facilitiesFile, range, demands, facilities, from: new Map(chosen) };
}

/** One line for people about what will be sent. */
export function announce({ range, demands, from }: Scenario): string {
  const untimed = demands.filter(({ survival }) => survival.minute === null).length;
  const places = new Set([...from.values()].map(({ sourceId }) => sourceId)).size;
  return (
    `${demands.length} requests from ${places} facilities, ${calendarAt(range, demands[0]?.minute ?? 0)} to ${calendarAt(range, demands.at(-1)?.minute ?? 0)} ${range.to.slice(0, 4)}` +
    (untimed > 0 ? `; ${untimed} had no time and were given one` : '')
  );
}

/** Where to replay, and as whom. */
export interface Target {
  baseUrl: string;
  email: string;
  password: string;
}

/** The administrator that was named, else that of the demo. @throws in plain words when neither is there */
export function targetOf({
  baseUrl,
  email,
  password,
  demo,
}: {
  baseUrl?: string;
  email?: string;
  password?: string;
  demo: string;
}): Target {
  if ((email === undefined) !== (password === undefined))
    throw new Error('give both --email and --password, or neither');
  if (email !== undefined && password !== undefined && baseUrl) return { baseUrl, email, password };
  if (!existsSync(demo)) {
    throw new Error(
      `there are no demo sign-ins in ${demo}. Name the server and an administrator: --base-url, --email and --password`,
    );
  }
  const known = readDemo(demo);
  const administrator = known.users.find(({ role }) => role === 'administrator');
  if (!administrator) throw new Error(`${demo} knows no administrator. Name one with --email and --password`);
  return {
    baseUrl: baseUrl ?? known.baseUrl,
    email: email ?? administrator.email,
    password: password ?? administrator.password,
  };
}
