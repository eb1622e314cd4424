import type { components } from '@causeway/contracts';
import { JobQueue } from '@causeway/platform';
import type { TestApp } from './app.js';
import { eventually } from './eventually.js';
import type { Coach, FacilityHolder } from './people.js';

type Schemas = components['schemas'];

/** How somebody is reached who agreed to calls, when the test is not about it. */
export const ordinaryContact: Schemas['NewContact'] = {
  addressedAs: 'Joni',
  phone: '(203) 555-0177',
  mayLeaveMessage: true,
  time: '10:00',
  consentText: 'It is fine to call me after this visit. I can stop it at any time.',
};

/** What holds until an organization chooses otherwise. */
export const ordinaryRules: Schemas['SetFollowUpSettings'] = {
  steps: ['day_1', 'day_7', 'day_30', 'day_90', 'weekly'],
  weeks: 12,
  callsFrom: '09:00',
  callsUntil: '20:00',
  attempts: 3,
  expireAfterDays: 6,
};

/** `coach` meets somebody at the facility and closes; by default that person agreed to calls. */
export async function meet(
  { nurse, coach }: { nurse: FacilityHolder; coach: Coach },
  closing: Partial<Schemas['CloseAssignment']> = {},
): Promise<Schemas['AssignmentView']> {
  const request = await nurse.ask();
  const assignment = await coach.accept(await coach.offered(request));
  await coach.arrive(assignment);
  const agreed = { followUp: 'yes', contact: ordinaryContact } as const;
  return coach.close(assignment, { outcome: 'engaged', ...agreed, ...closing });
}

/** The open calls of a coach, the most urgent first. */
export const callsOf = async (coach: Coach): Promise<Schemas['FollowUpItem'][]> =>
  (await coach.get('/v1/follow-ups', { query: { limit: 100 } })).items;

/** The most urgent call of a coach. */
export async function firstCallOf(coach: Coach): Promise<Schemas['FollowUpItem']> {
  const [first] = await callsOf(coach);
  if (!first) throw new Error('There is no call to make');
  return first;
}

/** Says what came of a call. */
export const record = (coach: Coach, { id }: { id: string }, body: Schemas['RecordCall']): Promise<unknown> =>
  coach.post('/v1/follow-ups/{id}/result', { id, body });

/** Has the sweep look until `attempt` finds what it looks for. */
export const swept = <T>(app: TestApp, attempt: () => Promise<T>): Promise<T> =>
  eventually(() => {
    app.nest.get(JobQueue).add('engagement.sweep', {});
    return attempt();
  });

/** Lets time pass until this call is due. */
export const until = (app: TestApp, { dueAt }: { dueAt: string }): void =>
  app.passTime((Date.parse(dueAt) - app.now().getTime()) / 60_000 + 1);

/** The plan after this assignment, as its row, with how many contacts are kept for it. */
export async function planOf(
  app: TestApp,
  { id }: { id: string },
): Promise<{ ended_at: Date | null; end_reason: string | null; contacts: number } | undefined> {
  const [row] = await app.rows<{ ended_at: Date | null; end_reason: string | null; contacts: number }>(
    `SELECT ended_at, end_reason, (SELECT count(*)::int FROM follow_up_contact WHERE plan_id = plan.id) AS contacts
     FROM follow_up_plan plan WHERE assignment_id = $1`,
    [id],
  );
  return row;
}
