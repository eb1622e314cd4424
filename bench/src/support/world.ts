import { FeaturesModule, migrateAll, schemas } from '@causeway/features';
import { createOrganization, Members } from '@causeway/identity';
import { Facilities, FacilityKeys } from '@causeway/partners';
import { Logger, readConfiguration, UnitOfWork, withDataSource } from '@causeway/platform';
import { CoachProfiles } from '@causeway/team';
import { NestFactory } from '@nestjs/core';
import { inTurns } from './in-turns.js';

/** What of a new organization the bench needs to know. */
export interface World {
  /** Key of its one facility. */
  key: string;
  coaches: { email: string; password: string }[];
}

const PASSWORD = 'not a secret at all';

/** Coaches that are made at the same time: as many as hash passwords beside each other. */
const TOGETHER = 4;

/** Brings the database up to date and makes an organization with a facility, and coaches who are cleared for it. */
export async function makeWorld(databaseUrl: string, coachCount = 0): Promise<World> {
  await migrateAll(databaseUrl);
  const { id: organizationId } = await withDataSource(
    { url: databaseUrl, pool: 1, role: 'owner' },
    schemas,
    (owner) => createOrganization(owner, { name: 'Measured', timeZone: 'America/New_York' }),
  );
  const configuration = { ...readConfiguration({}), DATABASE_URL: databaseUrl };
  const app = await NestFactory.createApplicationContext(
    FeaturesModule.register({ configuration, roles: [] }),
    {
      logger: new Logger('error'),
      abortOnError: false,
    },
  );
  try {
    const place = { latitude: 41.3, longitude: -72.9 };
    const unknown = { address: null, city: null, state: null, phone: null, sourceId: null };
    const promise = { promisedAcceptMinutes: 10, promisedArriveMinutes: 60 };
    const facility = {
      name: 'Measured Hospital',
      kind: 'hospital' as const,
      ...place,
      ...unknown,
      ...promise,
    };
    const [facilityId = ''] = (await app.get(Facilities).put(organizationId, [facility])).ids;
    const { key } = await app.get(FacilityKeys).create(organizationId, facilityId, 'api', 'Bench');

    const unitOfWork = app.get(UnitOfWork);
    const makeCoach = async (number: number): Promise<void> => {
      const displayName = `Coach ${number}`;
      const {
        member: { id },
      } = await app.get(Members).create(organizationId, {
        email: emailOf(number),
        displayName,
        roles: ['coach'],
        password: PASSWORD,
      });
      await unitOfWork.run(organizationId, () =>
        app.get(CoachProfiles).set(organizationId, id, { ...place, clearedFor: [facilityId] }),
      );
    };
    const numbers = Array.from({ length: coachCount }, (_, number) => number);
    await inTurns(numbers, TOGETHER, makeCoach);
    return { key, coaches: numbers.map((number) => ({ email: emailOf(number), password: PASSWORD })) };
  } finally {
    await app.close();
  }
}

const emailOf = (number: number): string => `coach${number}@measured.example`;

/** Signs every coach in. @returns the tokens of their sessions */
export async function signIn(baseUrl: string, { coaches }: World): Promise<string[]> {
  const tokens: string[] = [];
  await inTurns(coaches, TOGETHER, async (coach) => {
    const answer = await fetch(`${baseUrl}/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(coach),
    });
    const token = /causeway_session=([\w-]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
    if (!token) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
    tokens.push(token);
  });
  return tokens;
}

/** Puts whom these sessions belong to on duty. */
export async function goOnDuty(baseUrl: string, tokens: string[]): Promise<void> {
  await inTurns(tokens, TOGETHER, async (token) => {
    const answer = await fetch(`${baseUrl}/v1/me/duty`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ onDuty: true }),
    });
    if (!answer.ok) throw new Error(`Going on duty answered ${answer.status}: ${await answer.text()}`);
  });
}
