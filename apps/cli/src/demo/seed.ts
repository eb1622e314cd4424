import { randomInt, randomUUID } from 'node:crypto';
import { Channels, Post } from '@causeway/channel';
import { WriteResource } from '@causeway/directory';
import { schemas } from '@causeway/features';
import { createOrganization, Member, Members, Organization } from '@causeway/identity';
import { Facilities, FacilityKeys, Partners, WriteAgreement } from '@causeway/partners';
import { UnitOfWork, withDataSource, type MemberActor } from '@causeway/platform';
import { WritePlaybook } from '@causeway/playbooks';
import { CoachProfiles } from '@causeway/team';
import type { INestApplicationContext } from '@nestjs/common';
import type { Demo } from './demo-file.js';
import { messages, playbooks, resources } from './knowledge.js';
import { seedRota } from './rota.js';
import { agreement, facilities, members, organization, partner } from './world.js';

/** Without letters and digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of five: easy to type, new for every installation. */
const newPassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
  ).join('-');

const actorOf = ({ organizationId, id, displayName, roles }: Member): MemberActor => ({
  kind: 'member',
  organizationId,
  memberId: id,
  sessionId: id,
  name: displayName,
  roles,
});

/**
 * Fills a fresh database with the demo's world, all or nothing. Nobody is on duty: going on duty is the first thing to try.
 * @throws when the demo's people are there already, but nobody knows their passwords any more
 */
export async function seedDemo(
  app: INestApplicationContext,
  databaseUrl: string,
  baseUrl: string,
): Promise<Demo> {
  const organizationId = await emptyOrganization(databaseUrl);
  const { talk, ...demo } = await app.get(UnitOfWork).run(organizationId, async () => {
    const { ids: facilityIds } = await app.get(Facilities).put(organizationId, facilities);
    const { users, team } = await seedMembers(app, organizationId, facilityIds);
    const { channelId, known } = await seedKnowledge(app, organizationId, team);
    await seedRota(app, organizationId, team);
    const keys = app.get(FacilityKeys);
    const [ward = ''] = facilityIds;
    const { key } = await keys.create(organizationId, ward, 'api', 'Demo');
    const { requestLink } = await keys.create(organizationId, ward, 'link', 'Demo poster');
    const { portalLink } = await keys.create(organizationId, ward, 'portal', 'Demo portal');
    await seedAgreement(app, organizationId, facilityIds, team);
    const facility = { key, requestLink: requestLink ?? '', portalLink: portalLink ?? '' };
    return { baseUrl, facility, users, talk: { channelId, known, team } };
  });
  // What is said at the same time is stored together, on a connection of its own: only once the team is there.
  await seedTalk(app, talk);
  return demo;
}

/** The demo's organization, made now or left empty by a seeding that was interrupted. */
async function emptyOrganization(url: string): Promise<string> {
  return withDataSource({ url, pool: 1, role: 'owner' }, schemas, async (owner) => {
    const known = await owner.getRepository(Organization).findOneBy({ name: organization.name });
    if (!known) return (await createOrganization(owner, organization)).id;
    if (await owner.getRepository(Member).existsBy({ organizationId: known.id })) {
      throw new Error(
        'the demo organization is there, but its sign-ins (demo.json in DATA_DIR) are not: make one with "npx causeway create-user"',
      );
    }
    return known.id;
  });
}

async function seedMembers(app: INestApplicationContext, organizationId: string, clearedFor: string[]) {
  const team = new Map<string, Member>();
  const users: Demo['users'] = [];
  for (const { displayName, roles, coach } of members) {
    const firstName = displayName.split(' ')[0] ?? '';
    const email = `${firstName
      .normalize('NFD')
      .replace(/\P{ASCII}/gu, '')
      .toLowerCase()}@harborlight.example`;
    const password = newPassword();
    const { member } = await app.get(Members).create(organizationId, { email, displayName, roles, password });
    if (coach)
      await app
        .get(UnitOfWork)
        .run(organizationId, () =>
          app.get(CoachProfiles).set(organizationId, member.id, { ...coach, clearedFor }),
        );
    team.set(firstName, member);
    const [role] = roles;
    if (role) users.push({ role, email, password });
  }
  return { users, team };
}

/** The two hospitals are one partner's, under one agreement. */
async function seedAgreement(
  app: INestApplicationContext,
  organizationId: string,
  facilityIds: string[],
  team: Map<string, Member>,
): Promise<void> {
  const administrator = [...team.values()].find(({ roles }) => roles.includes('administrator'));
  if (!administrator) return;
  const hospitals = facilityIds.slice(0, 2);
  const partnerId = await app.get(Partners).make(organizationId, { ...partner, facilityIds: hospitals });
  const terms = { ...agreement, facilityIds: hospitals };
  await app.get(WriteAgreement).make(actorOf(administrator), partnerId, terms);
}

/** The team's channel and directory, and who it calls when. */
async function seedKnowledge(
  app: INestApplicationContext,
  organizationId: string,
  team: Map<string, Member>,
): Promise<Omit<Talk, 'team'>> {
  const known = new Map<string, string>();
  const [first] = team.values();
  if (first) {
    const actor = actorOf(first);
    for (const resource of resources)
      known.set(resource.name, await app.get(WriteResource).add(actor, resource));
    for (const { title, situation, steps } of playbooks)
      await app.get(WritePlaybook).make(actor, {
        ...{ title, situation },
        steps: steps.map(({ say, ...step }) => ({
          say,
          ...('resource' in step && { resourceId: known.get(step.resource) ?? null }),
          ...('hours' in step && { hours: step.hours }),
        })),
      });
  }
  return { channelId: await app.get(Channels).createTeamChannel(organizationId, 'Team'), known };
}

interface Talk {
  channelId: string;
  /** Ids of resources by their names. */
  known: Map<string, string>;
  team: Map<string, Member>;
}

async function seedTalk(app: INestApplicationContext, { channelId, known, team }: Talk): Promise<void> {
  for (const { by, text, question, names } of messages) {
    const author = team.get(by);
    const resource = names && known.get(names);
    if (author)
      await app.get(Post).message(actorOf(author), channelId, {
        ...{ clientMessageId: randomUUID(), text },
        ...(question && { question }),
        ...(resource && { resources: [resource] }),
      });
  }
}
