import { randomBytes } from 'node:crypto';
import type { ListedFacility } from '../import/facility-rows.js';
import { ask, refusedWith, type Server, type Session } from './api.js';
import { pickWeighted, randomFrom } from '@causeway/kernel';
import type { Roster, SignIn } from './roster.js';
import { eachAtMost } from './tasks.js';

/** Hashing passwords is meant to be slow; more at once would only wait for each other. */
const AT_ONCE = 4;
/** Coaches live around the hospital that they are drawn for, not in it: degrees, about five kilometres. */
const AROUND = 0.05;
/** Most facilities that a coach can be cleared for in one call. */
const CLEARANCES = 1000;

interface TeamPlan {
  count: number;
  seed: number;
  organizationId: string;
  /** Where coaches live: near these, more of them near the large ones. */
  homes: readonly ListedFacility[];
  /** The server's ids of the facilities that let every one of them in. */
  clearedFor: readonly string[];
}

/** Signs in as many simulated coaches as wanted, those of an earlier replay first; makes the others. */
export async function gatherTeam(
  server: Server,
  administrator: Session,
  roster: Roster,
  plan: TeamPlan,
): Promise<Session[]> {
  const known = roster.of(server.baseUrl, plan.organizationId);
  const numbers = Array.from({ length: plan.count }, (_, index) => index + 1);
  const team = await eachAtMost(AT_ONCE, numbers, async (number) => {
    const earlier = known[number - 1];
    const signedIn = earlier && (await signInUnlessGone(server, earlier));
    const coach = signedIn ?? (await makeCoach(server, administrator, number));
    await settle(administrator, coach.session.memberId, number, plan);
    return coach;
  });
  roster.keep(server.baseUrl, plan.organizationId, [
    ...team.map(({ signIn }) => signIn),
    ...known.slice(plan.count),
  ]);
  return team.map(({ session }) => session);
}

interface Coach {
  session: Session;
  signIn: SignIn;
}

async function signInUnlessGone(server: Server, signIn: SignIn): Promise<Coach | undefined> {
  try {
    return { signIn, session: await server.signIn(signIn.email, signIn.password) };
  } catch (error) {
    // Another database lives at this address now.
    if (refusedWith(error, 'auth.invalid_credentials')) return undefined;
    throw error;
  }
}

async function makeCoach(server: Server, administrator: Session, number: number): Promise<Coach> {
  const name = `coach-${String(number).padStart(2, '0')}`;
  const signIn = {
    email: `${name}-${randomBytes(4).toString('hex')}@simulated.example`,
    password: randomBytes(18).toString('base64url'),
  };
  const body = { ...signIn, displayName: `C${name.slice(1)} (simulated)`, roles: ['coach' as const] };
  await ask(administrator.api.POST('/v1/members', { body })).catch((error: unknown) => {
    // The address is random: it can only be there because the call was answered, and the answer lost.
    if (!refusedWith(error, 'member.email_taken')) throw error;
  });
  return { signIn, session: await server.signIn(signIn.email, signIn.password) };
}

/** Gives the coach a home and lets her in everywhere. */
async function settle(
  { api }: Session,
  id: string,
  number: number,
  { homes, seed, clearedFor }: TeamPlan,
): Promise<void> {
  const random = randomFrom(seed, 'home', number);
  const home = pickWeighted(homes, ({ beds }) => beds ?? 0, random);
  const nearby = (degrees: number) => degrees + (random() * 2 - 1) * AROUND;
  const body = {
    languages: ['en'],
    latitude: nearby(home.latitude),
    longitude: nearby(home.longitude),
    clearedFor: clearedFor.slice(0, CLEARANCES),
  };
  await ask(api.PUT('/v1/coaches/{id}/profile', { params: { path: { id } }, body }));
}
