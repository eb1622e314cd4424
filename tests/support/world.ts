import { Channels } from '@causeway/channel';
import type { components } from '@causeway/contracts';
import { Facilities, FacilityKeys, type NewFacility } from '@causeway/partners';
import { hashToken, newToken, tokenPrefix, UnitOfWork } from '@causeway/platform';
import { CoachProfiles, Duty } from '@causeway/team';
import { randomBytes, randomUUID } from 'node:crypto';
import type { AppHost } from './app.js';
import { Coach, FacilityHolder, Person, type MemberRow } from './people.js';

type Schemas = components['schemas'];

export interface Wishes<Name extends string> {
  /** Coaches by their first names, the nearest to the facility first; all are on duty and cleared. */
  onDuty?: readonly Name[];
  /** Further coaches, farther away, who are off duty. */
  offDuty?: readonly Name[];
  facilityKind?: Schemas['FacilityKind'];
  dispatchPhone?: string;
  /**
   * Nobody has a board open, and nobody's phone rings. By default dispatcher and supervisor have both, so that alarms are
   * heard: an open board alone does not ring.
   */
  boardClosed?: boolean;
}

export interface World {
  organizationId: string;
  facilityId: string;
  /** Asks with an API key. */
  facility: FacilityHolder;
  /** Asks through the request link. */
  nurse: FacilityHolder;
  dispatcher: Person;
  supervisor: Person;
  administrator: Person;
  channelId: string;
}

export type MakeWorld = <const Name extends string = never>(
  wishes?: Wishes<Name>,
) => Promise<World & Record<Name, Coach>>;

/** Where the facility is; every coach lives a tenth of a degree farther north than the one before. */
const FACILITY = { latitude: 41.3, longitude: -72.9 };
const STEP_DEGREES = 0.1;

/** Makes a tenant with everything that its people need to work. */
export const makeWorld = async <const Name extends string>(
  app: AppHost,
  {
    onDuty = [],
    offDuty = [],
    facilityKind = 'hospital',
    dispatchPhone = '+12035550100',
    boardClosed = false,
  }: Wishes<Name> = {},
): Promise<World & Record<Name, Coach>> => {
  const organizationId = await makeOrganization(app, dispatchPhone);
  const { nest } = app;
  const staff = (['dispatcher', 'supervisor', 'administrator'] as const).map((role) => [role, role] as const);
  const coachNames = [...onDuty, ...offDuty];
  const people = await makePeople(app, organizationId, [
    ...staff.map(([name, role]) => ({ displayName: `The ${name}`, roles: [role] })),
    ...coachNames.map((name) => ({ displayName: `${name} ${surname}`, roles: ['coach' as const] })),
  ]);
  const [dispatcher, supervisor, administrator, ...coachRows] = people;
  if (!dispatcher || !supervisor || !administrator) throw new Error('The staff was not made');
  if (!boardClosed)
    await Promise.all(
      [dispatcher, supervisor].map(async ({ token }) => {
        await app.line({ token });
        await app.ringsFor?.(token);
      }),
    );

  return nest.get(UnitOfWork).run(organizationId, async () => {
    const facilityId = await addFacility(app, organizationId, { kind: facilityKind });
    const coaches: Record<string, Coach> = {};
    for (const [index, name] of coachNames.entries()) {
      const row = coachRows[index];
      if (!row) throw new Error('A coach was not made');
      coaches[name] = new Coach(app, row.token, row);
      const latitude = FACILITY.latitude + STEP_DEGREES * (index + 1);
      const profile = { ...FACILITY, latitude, clearedFor: [facilityId] };
      await nest.get(CoachProfiles).set(organizationId, row.id, profile);
      if (index < onDuty.length) await nest.get(Duty).set(organizationId, row.id, true);
    }
    return {
      organizationId,
      facilityId,
      facility: await holderOf(app, organizationId, facilityId, 'api'),
      nurse: await holderOf(app, organizationId, facilityId, 'link'),
      dispatcher: new Person(app, dispatcher.token, dispatcher),
      supervisor: new Person(app, supervisor.token, supervisor),
      administrator: new Person(app, administrator.token, administrator),
      channelId: await nest.get(Channels).createTeamChannel(organizationId, 'Team'),
      ...(coaches as Record<Name, Coach>),
    };
  });
};

/** Nobody outside of the team may ever be told a coach's whole name. */
export const surname = 'Okonkwo-Reyes';

/** Another facility of the same organization. @returns its id */
export async function addFacility(
  { nest }: AppHost,
  organizationId: string,
  wishes: Partial<NewFacility> = {},
): Promise<string> {
  const { ids } = await nest.get(Facilities).put(organizationId, [
    {
      name: 'Mercy Hospital',
      kind: 'hospital',
      address: '1 Main Street',
      city: 'New Haven',
      state: 'CT',
      phone: null,
      ...FACILITY,
      promisedAcceptMinutes: 15,
      promisedArriveMinutes: 60,
      sourceId: null,
      ...wishes,
    },
  ]);
  const [id] = ids;
  if (!id) throw new Error('The facility was not made');
  return id;
}

/** A new key or link of a facility, and who holds it. */
export async function holderOf(
  app: AppHost,
  organizationId: string,
  facilityId: string,
  kind: Schemas['KeyKind'],
): Promise<FacilityHolder> {
  const { key, id } = await app.nest.get(FacilityKeys).create(organizationId, facilityId, kind, 'Ward');
  return new FacilityHolder(app, key, facilityId, id);
}

async function makeOrganization(app: AppHost, dispatchPhone: string): Promise<string> {
  const id = randomUUID();
  await app.owner.query(
    `INSERT INTO organization (id, name, time_zone, dispatch_phone, link_secret) VALUES ($1, $2, 'America/New_York', $3, $4)`,
    [id, `RCO ${id.slice(0, 4)}`, dispatchPhone, randomBytes(32)],
  );
  return id;
}

/**
 * Members who have signed in already. Written as rows, because hashing passwords is slow on purpose; the tests of
 * signing in go through the front door.
 */
export async function makePeople(
  app: AppHost,
  organizationId: string,
  wishes: Pick<MemberRow, 'displayName' | 'roles'>[],
): Promise<(MemberRow & { token: string })[]> {
  const people = wishes.map(({ displayName, roles }) => {
    const id = randomUUID();
    const email = `${displayName.split(' ')[0]?.toLowerCase()}.${id}@rco.example`;
    return { id, organizationId, displayName, roles, email, token: newToken(tokenPrefix.session) };
  });
  const now = app.now();
  for (const { id, displayName, roles, email, token } of people) {
    await app.owner.query(
      `WITH person AS (
         INSERT INTO member (id, organization_id, email, display_name, first_name, roles, password_hash)
         VALUES ($1, $2, $3, $4, $5, $6, 'none') RETURNING id, organization_id
       )
       INSERT INTO session (organization_id, member_id, token_hash, created_at, last_used_at)
       SELECT organization_id, id, $7, $8, $8 FROM person`,
      [id, organizationId, email, displayName, displayName.split(' ')[0], roles, hashToken(token), now],
    );
  }
  return people;
}
