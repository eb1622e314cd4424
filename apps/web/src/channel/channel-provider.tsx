import { useNetwork } from '@mantine/hooks';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { api, mayPass, ProblemError, unwrap, type Schemas } from '../shared/api.js';
import { useConnection, useLive, useLiveCommand } from '../shared/live.js';
import { channelsQuery, keys } from '../shared/query.js';
import { useMe } from '../shared/session.js';
import { uuid } from '../shared/uuid.js';
import { countEvents, countsOnBadge, isBehind } from './list/channel-list.js';
import { ChannelSync, type ChannelView, type FetchEvents } from './log/channel-sync.js';
import type { FetchMessages } from './log/far.js';
import { fromView } from './log/from-view.js';
import { openHistory, type ListStore } from './log/history-store.js';
import type { ChannelEvent } from './log/log.js';
import { inOneTab, openOutboxStore } from './outbox/outbox-store.js';
import { Outbox, type OutboxEntry } from './outbox/outbox.js';
import { messageSender } from './outbox/send-message.js';
import { peopleQuery } from './queries.js';
import { useLivePeople } from './people/use-people.js';

interface ChannelTools {
  sync: ChannelSync;
  outbox: Outbox;
  /** Takes events of one channel, from the socket or from the answer to a command. */
  note: (events: readonly ChannelEvent[]) => void;
}

const ChannelContext = createContext<ChannelTools | null>(null);

const fetchEvents: FetchEvents = (id, range) =>
  unwrap(api.GET('/v1/channels/{id}/events', { params: { path: { id }, query: range } }));

/** With the names of those who reacted: the server says who by their ids. */
const messagesFetcher =
  (queryClient: QueryClient): FetchMessages =>
  async (id, range) => {
    const [page, people] = await Promise.all([
      unwrap(api.GET('/v1/channels/{id}/messages', { params: { path: { id }, query: range } })),
      queryClient.ensureQueryData(peopleQuery).catch(() => undefined),
    ]);
    const names = new Map(people?.items.map((each) => [each.id, each.name]));
    return { ...page, items: page.items.map((each) => fromView(each, (who) => names.get(who) ?? '')) };
  };

/**
 * Follows the team's channels for as long as somebody is signed in: counts what is unread on every page, and sends what
 * was written while the network was away, wherever its author has gone meanwhile.
 */
export function ChannelProvider({ children }: { children: ReactNode }) {
  const me = useMe();
  return (
    <ChannelTools key={me.id} me={me}>
      {children}
    </ChannelTools>
  );
}

function ChannelTools({ me, children }: { me: Schemas['Me']; children: ReactNode }) {
  const queryClient = useQueryClient();
  const command = useLiveCommand();
  const connected = useConnection().state === 'connected';
  const { online } = useNetwork();

  const [{ history, tools }] = useState(() => {
    const history = openHistory(me.id);
    const sync = new ChannelSync({
      fetchEvents,
      fetchMessages: messagesFetcher(queryClient),
      history,
      mayPass: (error) => !(error instanceof ProblemError) || mayPass(error.problem.status),
    });
    const note = (events: readonly ChannelEvent[]): void => {
      sync.receive(events);
      const list = queryClient.getQueryData(channelsQuery.queryKey);
      if (!list) return;
      const items = countEvents(list.items, events, me.id);
      if (items === null) void queryClient.invalidateQueries({ queryKey: keys.channels, exact: true });
      else queryClient.setQueryData(channelsQuery.queryKey, { ...list, items });
    };
    const outbox = new Outbox({
      memberId: me.id,
      store: openOutboxStore(),
      send: messageSender(command),
      onStored: (event) => note([event]),
      makeId: uuid,
      exclusively: inOneTab(me.id),
    });
    return { history, tools: { sync, outbox, note } satisfies ChannelTools };
  });

  useLive('channel.events', tools.note);
  useLive('channels.changed', () => {
    void queryClient.invalidateQueries({ queryKey: keys.channels, exact: true });
  });
  useLive('channel.heads', (heads) => {
    tools.sync.headsSeen(heads);
    const list = queryClient.getQueryData(channelsQuery.queryKey);
    if (list && isBehind(list.items, heads)) {
      void queryClient.invalidateQueries({ queryKey: keys.channels, exact: true });
    }
  });
  useLivePeople();
  useKeptList(history, tools.sync);

  useEffect(() => {
    void tools.outbox.start();
    return () => {
      tools.outbox.stop();
      tools.sync.stop();
    };
  }, [tools]);
  useEffect(() => {
    if (connected && online) void tools.outbox.flush();
  }, [tools, connected, online]);

  return <ChannelContext value={tools}>{children}</ChannelContext>;
}

/** The list of channels is there without a network too; what somebody is no longer in is forgotten. */
function useKeptList(history: ListStore, sync: ChannelSync): void {
  const queryClient = useQueryClient();
  const { data, dataUpdatedAt } = useQuery({ ...channelsQuery, staleTime: 60_000 });
  useEffect(() => {
    void history.loadList().then((kept) => {
      if (!kept || queryClient.getQueryData(channelsQuery.queryKey)) return;
      // As old as can be, so that it is fetched again at once.
      queryClient.setQueryData(channelsQuery.queryKey, kept, { updatedAt: 1 });
    });
  }, [history, queryClient]);
  useEffect(() => {
    if (!data || dataUpdatedAt <= 1) return;
    void history.keepList(data);
    sync.keepOnly(data.items.map(({ id }) => id));
  }, [data, dataUpdatedAt, history, sync]);
}

/** The outbox and the synchronized channels of the member who is signed in. */
export function useChannelTools(): ChannelTools {
  const tools = useContext(ChannelContext);
  if (!tools) throw new Error('useChannelTools is used outside of ChannelProvider');
  return tools;
}

/** One channel, kept complete while the component is on the screen. */
export function useChannelView(channelId: string): ChannelView {
  const { sync } = useChannelTools();
  const connected = useConnection().state === 'connected';
  // Opening again after every reconnect fetches what the socket could not deliver, without waiting for a beat.
  const view = useSyncExternalStore(sync.subscribe, () => sync.view(channelId));
  const unopened = view.log.last === null && view.opening === 'no';
  useEffect(() => {
    if (connected || unopened) void sync.open(channelId);
  }, [sync, channelId, connected, unopened]);
  return view;
}

/** What this member wrote and the server has not stored yet, in every channel. */
export function useOutboxEntries(): readonly OutboxEntry[] {
  const { outbox } = useChannelTools();
  return useSyncExternalStore(outbox.subscribe, outbox.entries);
}

/** Whether what was written cannot be sent at the moment, and waits on this device. */
export function useOutboxWaits(): boolean {
  const { outbox } = useChannelTools();
  const stalled = useSyncExternalStore(outbox.subscribe, outbox.isStalled);
  // The device knows at once that it has no network; the socket may take most of a minute to notice.
  const { online } = useNetwork();
  const { state } = useConnection();
  return !online || state !== 'connected' || stalled;
}

/** Unread messages in all channels that are not muted: the number on the navigation. */
export function useUnreadTotal(): number {
  const { data } = useQuery({ ...channelsQuery, staleTime: 60_000 });
  return data?.items.reduce((sum, item) => sum + countsOnBadge(item), 0) ?? 0;
}
