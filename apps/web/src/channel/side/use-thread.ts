import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api, unwrap, type Schemas } from '../../shared/api.js';
import { useChannelTools } from '../channel-provider.js';
import type { ChannelView } from '../log/channel-sync.js';
import type { Message } from '../log/conversation.js';
import { fromView } from '../log/from-view.js';
import { usePeople } from '../people/use-people.js';

const pageSize = 500;

/** The messages of one thread: those that the log holds, and what it does not reach back to. */
export function useThread(channelId: string, root: number, view: ChannelView): ReadonlyMap<number, Message> {
  const { sync } = useChannelTools();
  const people = usePeople();
  const { messages } = view.conversation;
  const { data } = useQuery({
    queryKey: ['channel-thread', channelId, root],
    enabled: !messages.has(root),
    queryFn: ({ signal }) => fetchThread(channelId, root, signal),
  });
  useEffect(() => {
    if (!data) return;
    const nameOf = (id: string): string => people.find((each) => each.id === id)?.name ?? '';
    sync.learn(
      channelId,
      data.map((each) => fromView(each, nameOf)),
    );
  }, [data, sync, channelId, people]);

  const { aside } = view;
  return useMemo(() => {
    const its = ([seq, { thread }]: [number, Message]): boolean => seq === root || thread === root;
    // What the log says is newer than what was fetched.
    return new Map([...[...aside].filter(its), ...[...messages].filter(its)]);
  }, [messages, aside, root]);
}

async function fetchThread(id: string, seq: number, signal: AbortSignal): Promise<Schemas['MessageView'][]> {
  const found: Schemas['MessageView'][] = [];
  let after: number | null = 0;
  while (after !== null) {
    const page: Schemas['Thread'] = await unwrap(
      api.GET('/v1/channels/{id}/messages/{seq}/thread', {
        params: { path: { id, seq }, query: { after, limit: pageSize } },
        signal,
      }),
    );
    if (after === 0) found.push(page.root);
    found.push(...page.items);
    after = page.nextAfter;
  }
  return found;
}
