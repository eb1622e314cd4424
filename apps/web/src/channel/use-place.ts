import { useSearchParams } from 'react-router';

/** What stands beside the messages. */
export const sides = ['pins', 'people', 'search'] as const;
export type Side = (typeof sides)[number];

interface Place {
  channelId: string | undefined;
  /** Seq of the message whose thread is open. */
  thread: number | undefined;
  /** Seq of the message that a link leads to. */
  message: number | undefined;
  side: Side | undefined;
  /** What the search beside the messages was asked for when one of its hits was opened. */
  words: string | undefined;
  /** On a phone: the list of channels has the screen. */
  list: boolean;
  /** Goes somewhere else on this page; the way back leads here again. */
  go: (to: Partial<Omit<Place, 'go'>>) => void;
}

/** Where on the page somebody is, as its address says: a link leads there, and a phone's back button leaves it. */
export function usePlace(): Place {
  const [search, setSearch] = useSearchParams();
  const number = (name: string): number | undefined => {
    const value = Number(search.get(name));
    return Number.isSafeInteger(value) && value > 0 ? value : undefined;
  };
  const here = {
    channelId: search.get('channel') ?? undefined,
    thread: number('thread'),
    message: number('message'),
    side: sides.find((each) => each === search.get('side')),
    words: search.get('q') ?? undefined,
    list: search.get('list') === 'open',
  };
  return {
    ...here,
    go: (to) => {
      // A message is aimed at once; whoever goes on has left it.
      const next = { channelId: here.channelId, thread: here.thread, side: here.side, ...to };
      const parts = {
        channel: next.channelId,
        thread: next.thread,
        message: next.message,
        side: next.side,
        q: next.side === 'search' ? next.words : undefined,
        list: next.list ? 'open' : undefined,
      };
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(parts))
        if (value !== undefined) query.set(name, String(value));
      setSearch(query);
    },
  };
}
