import { randomUUID } from 'node:crypto';
import type { TestApp } from './app.js';
import type { Coach } from './people.js';
import type { World } from './world.js';

export interface FullWorld {
  world: World & Record<'Near' | 'Far', Coach>;
  /** Held by Near. */
  request: { id: string };
  offerId: string;
  assignmentId: string;
}

/** A tenant with something in every table, in which nothing moves by itself. */
export async function fullWorld(app: TestApp): Promise<FullWorld> {
  const world = await app.world({ onDuty: ['Near', 'Far'] });
  const { nurse, Near, Far, channelId } = world;
  const request = await nurse.ask();
  const offer = await Near.offered(request);
  const assignment = await Near.accept(offer);
  const body = { clientMessageId: randomUUID(), text: 'Anyone know a bed tonight?' };
  const { seq } = await Near.post('/v1/channels/{id}/messages', { id: channelId, body });
  await Far.post('/v1/channels/{id}/read', { id: channelId, body: { seq } });
  await Far.post('/v1/resources', { body: { name: 'Mercy Detox', kind: 'detox' } });
  return { world, request, offerId: offer.id, assignmentId: assignment.id };
}
