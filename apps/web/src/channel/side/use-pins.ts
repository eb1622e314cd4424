import { useQuery } from '@tanstack/react-query';
import type { ChannelView } from '../log/channel-sync.js';
import { fromView } from '../log/from-view.js';
import type { Message } from '../log/conversation.js';
import { usePeople } from '../people/use-people.js';
import { pinsQuery } from '../queries.js';

/**
 * The pinned messages, the latest pin first. Of what the log holds the log is right, also without a network; the server
 * is asked for those that it does not reach back to.
 */
export function usePins(channelId: string, view: ChannelView): Message[] {
  const people = usePeople();
  const { data } = useQuery(pinsQuery(channelId));
  const { messages } = view.conversation;
  const nameOf = (id: string): string => people.find((each) => each.id === id)?.name ?? '';
  const fetched = (data?.items ?? [])
    .filter(({ seq }) => !messages.has(seq))
    .map((each) => view.aside.get(each.seq) ?? fromView(each, nameOf));
  return [...messages.values(), ...fetched]
    .filter(({ pinned }) => pinned !== undefined)
    .sort((a, b) => (b.pinned?.at ?? '').localeCompare(a.pinned?.at ?? ''));
}
