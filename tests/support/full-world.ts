import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';
import { agree } from './agreements.js';
import { newMessage } from './channel-endpoints.js';
import { device } from './devices.js';
import { ordinaryContact, ordinaryRules } from './follow-ups.js';
import type { Coach } from './people.js';
import { fillDirectory, type Filled } from './directory.js';
import { newPlaybook } from './playbook-endpoints.js';
import { fillLists } from './lists.js';
import { settled } from './settled.js';
import { fillRota } from './rota.js';
import { fillPrivacy } from './privacy.js';
import type { World } from './world.js';

export interface FullWorld {
  /** Sent to Near, who has no device. */
  testId: string;
  /** From Near; waits for a dispatcher. */
  smsId: string;
  world: World & Record<'Near' | 'Far', Coach>;
  /** Held by Near. */
  request: { id: string };
  offerId: string;
  assignmentId: string;
  partnerId: string;
  agreementId: string;
  rota: Awaited<ReturnType<typeof fillRota>>;
  playbookId: string;
  privacy: Awaited<ReturnType<typeof fillPrivacy>>;
  /** An open call of Far's. */
  followUpId: string;
  /** Asked for by Far. */
  debriefId: string;
  directory: Filled;
  /** A list, a reading of it that waits, and a key to read the directory with. */
  lists: { listId: string; importId: string; keyId: string };
}

/** A tenant with something in every table, in which nothing moves by itself. */
export async function fullWorld(app: TestApp): Promise<FullWorld> {
  const world = await app.world({ onDuty: ['Near', 'Far'] });
  const { nurse, dispatcher, administrator, organizationId, facilityId, Near, Far, channelId } = world;
  const request = await nurse.ask();
  const offer = await Near.offered(request);
  const assignment = await Near.accept(offer);
  const body = { clientMessageId: randomUUID(), text: 'Anyone know a bed tonight?' };
  const { seq } = await Near.post('/v1/channels/{id}/messages', { id: channelId, body });
  await Far.post('/v1/channels/{id}/read', { id: channelId, body: { seq } });
  await fillChannels(world, request);
  const directory = await fillDirectory(app, world);
  const { id: playbookId } = await Near.post('/v1/playbooks', { body: newPlaybook() });
  await Near.post('/v1/catch-up/seen', { body: { until: new Date().toISOString() } });
  const called = await followUps(world);
  const { partnerId, agreementId } = await agree(world);
  await Far.post('/v1/me/devices', { body: device });
  const { id: testId } = await dispatcher.post('/v1/notification-tests', {
    body: { channel: 'push', memberId: Near.id },
  });
  await Near.put('/v1/me/notification-settings', { body: { wishes: [], breakThrough: true } });
  const [sms] = await app.rows<{ id: string }>(
    `INSERT INTO sms_message (organization_id, member_id, provider_id, body, received_at, answer)
     VALUES ($1, $2, 'SM1', 'My car broke down', now(), 'passed') RETURNING id`,
    [organizationId, Near.id],
  );
  await app.owner.query(
    `INSERT INTO staffing_plan (organization_id, status, share, within_minutes, seed, requested_by, requested_at, finished_at)
     VALUES ($1, 'too_little', 0.9, 60, 1, $2, now(), now())`,
    [organizationId, dispatcher.id],
  );
  await app.owner.query('INSERT INTO follow_up_morning (organization_id, day) VALUES ($1, current_date)', [
    organizationId,
  ]);
  await administrator.put('/v1/dispatch-policy', { body: { policy: null } });
  await administrator.put('/v1/coaches/{id}/do-not-send/{facilityId}', {
    id: Near.id,
    facilityId,
    body: { reason: 'conflict_of_interest' },
  });
  await Far.put('/v1/me/pause', { body: { minutes: 5 } });
  const lists = await fillLists(administrator);
  const rota = await fillRota(app, world);
  const privacy = await fillPrivacy(app, world);
  await settled(app);
  return {
    world,
    testId,
    smsId: sms?.id ?? '',
    request,
    offerId: offer.id,
    assignmentId: assignment.id,
    rota,
    privacy,
    lists,
    partnerId,
    playbookId,
    agreementId,
    directory,
    ...called,
  };
}

/** Far is called, and the unit is in the thread of its request. */
async function fillChannels(
  { Near, Far, channelId, dispatcher }: FullWorld['world'],
  request: { id: string },
) {
  await Near.post('/v1/channels/{id}/messages', {
    id: channelId,
    body: { ...newMessage('@Far?'), mentions: [{ kind: 'member', id: Far.id }] },
  });
  const { items } = await dispatcher.get('/v1/channels');
  const thread = items.find(({ requestId }) => requestId === request.id);
  if (!thread) throw new Error('The request has no thread');
  await dispatcher.put('/v1/channels/{id}/guests', { id: thread.id });
}

/** Somebody whom Far met agreed to calls, and was called once. */
async function followUps({ nurse, Far, administrator }: FullWorld['world']) {
  const met = await nurse.ask({ place: 'Bay 9' });
  await Far.close(await Far.accept(await Far.offered(met)), {
    outcome: 'engaged',
    followUp: 'yes',
    contact: ordinaryContact,
    linkages: [{ kind: 'detox' }],
  });
  const [first, second] = (await Far.get('/v1/follow-ups')).items;
  if (!first || !second) throw new Error('No calls were planned');
  await Far.post('/v1/follow-ups/{id}/result', { id: first.id, body: { result: 'reached' } });
  await administrator.put('/v1/follow-up-settings', { body: ordinaryRules });
  const debrief = await Far.post('/v1/debriefs');
  return { followUpId: second.id, debriefId: debrief.id };
}
