import type { components } from '@causeway/contracts';
import { randomUUID } from 'node:crypto';
import type { Holder } from './people.js';

type Schemas = components['schemas'];
export type ChannelEvent = Schemas['ChannelEvent'];
export type ChannelItem = Schemas['ChannelItem'];

/** Says something in a channel. */
export const say = (
  who: Holder,
  id: string,
  text: string,
  more: Partial<Schemas['PostMessage']> = {},
): Promise<ChannelEvent> =>
  who.post('/v1/channels/{id}/messages', { id, body: { clientMessageId: randomUUID(), text, ...more } });

/** The whole log, fetched as a client does: from the last seq it has, until nothing is left. */
export async function logOf(who: Holder, id: string, after = 0, limit = 500): Promise<ChannelEvent[]> {
  const found: ChannelEvent[] = [];
  for (let next: number | null = after; next !== null;) {
    const page: Schemas['ChannelEventPage'] = await who.get('/v1/channels/{id}/events', {
      id,
      query: { after: next, limit },
    });
    found.push(...page.items);
    next = page.nextAfter;
  }
  return found;
}

/** A channel as somebody's list shows it; undefined when it does not. */
export const listed = async (who: Holder, id: string): Promise<ChannelItem | undefined> =>
  (await who.get('/v1/channels')).items.find((item) => item.id === id);

/** The thread of a request, as somebody sees it. */
export async function threadOf(who: Holder, request: { id: string }): Promise<ChannelItem> {
  const { items } = await who.get('/v1/channels');
  const thread = items.find(({ requestId }) => requestId === request.id);
  if (!thread) throw new Error('This request has no thread, or it is not shown');
  return thread;
}
