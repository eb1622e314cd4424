import { randomInt, randomUUID } from 'node:crypto';
import { Channels, Post } from '@causeway/channel';
import { Resources } from '@causeway/directory';
import { schemas } from '@causeway/features';
import { createOrganization, Members, type Member } from '@causeway/identity';
import { Facilities, FacilityKeys } from '@causeway/partners';
import { UnitOfWork, withDataSource, type MemberActor } from '@causeway/platform';
import { Coaches } from '@causeway/team';
import type { INestApplicationContext } from '@nestjs/common';
import type { Demo } from './demo-file.js';
import { facilities, members, messages, organization, resources } from './world.js';

/** Without letters and digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of five: easy to type, new for every installation. */
const newPassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join('-');

const actorOf = ({ organizationId, id, displayName, roles }: Member): MemberActor => ({
  kind: 'member', organizationId, memberId: id, sessionId: id, name: displayName, roles,
});

/** Fills a fresh database with the demo's world. Nobody is on duty: going on duty is the first thing to try. */
export async function seedDemo(app: INestApplicationContext, databaseUrl: string, baseUrl: string): Promise<Demo> {
  const { id: organizationId } = await withDataSource({ url: databaseUrl, pool: 1, role: 'owner' }, schemas, (owner) => createOrganization(owner, organization));
  const { ids: facilityIds } = await app.get(Facilities).put(organizationId, facilities);
  const { users, team } = await seedMembers(app, organizationId, facilityIds);
  await seedTalk(app, organizationId, team);
  const keys = app.get(FacilityKeys);
  const [ward = ''] = facilityIds;
  const { key } = await keys.create(organizationId, ward, 'api', 'Demo');
  const { requestLink } = await keys.create(organizationId, ward, 'link', 'Demo poster');
  return { baseUrl, facility: { key, requestLink: requestLink ?? '' }, users };
}

async function seedMembers(app: INestApplicationContext, organizationId: string, clearedFor: string[]) {
  const team = new Map<string, Member>();
  const users: Demo['users'] = [];
  for (const { displayName, roles, coach } of members) {
    const firstName = displayName.split(' ')[0] ?? '';
    const email = `${firstName.normalize('NFD').replace(/\P{ASCII}/gu, '').toLowerCase()}@harborlight.example`;
    const password = newPassword();
    const member = await app.get(Members).create(organizationId, { email, displayName, roles, password });
    if (coach) await app.get(UnitOfWork).run(organizationId, () => app.get(Coaches).setProfile(organizationId, member.id, { ...coach, clearedFor }));
    team.set(firstName, member);
    const [role] = roles;
    if (role) users.push({ role, email, password });
  }
  return { users, team };
}

async function seedTalk(app: INestApplicationContext, organizationId: string, team: Map<string, Member>): Promise<void> {
  const channelId = await app.get(Channels).createTeamChannel(organizationId, 'Team');
  for (const [firstName, text] of messages) {
    const author = team.get(firstName);
    if (author) await app.get(Post).message(actorOf(author), channelId, { clientMessageId: randomUUID(), text });
  }
  const [first] = team.values();
  for (const resource of resources) if (first) await app.get(Resources).add(actorOf(first), resource);
}
