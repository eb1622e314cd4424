import type { ChannelView } from './channel-sync.js';
import { foldAside, learn, type Aside, type Conversation, type Message } from './conversation.js';
import type { ChannelEvent } from './log.js';

/** Messages of one page, and where it goes on; null where there are no more. */
export interface MessagePage {
  items: readonly Message[];
  /** Newest seq of the channel when they were read. */
  headSeq: number;
  olderBefore: number | null;
  newerAfter: number | null;
}

/** Asks the server for messages as they are now. */
export type FetchMessages = (
  channelId: string,
  range: ({ around: number } | { before: number } | { after: number }) & { limit: number },
) => Promise<MessagePage>;

type Loading = 'idle' | 'loading' | 'failed';

/**
 * Where somebody reads far from the newest messages, in which case everything from one seq to another is held. The messages
 * stand aside: the log has a hole before them, and what is kept on the device must not.
 */
export interface Far {
  /** Seq that was asked for. */
  readonly asked: number;
  /** Seq of the message that was found there: the next one, when what was asked for is gone. */
  readonly aim: number | undefined;
  readonly from: number;
  readonly upTo: number;
  readonly older: Loading;
  readonly newer: Loading;
}

const pageSize = 100;

/** What there is to read: at the newest messages, or far from them. */
export interface Shown {
  readonly messages: ReadonlyMap<number, Message>;
  readonly notes: Conversation['notes'];
  /** Seq of the oldest that is held. */
  readonly first: number;
  /** Whether it reaches up to the newest message. */
  readonly live: boolean;
  readonly older: Loading;
}

/** Far messages go over into the log as soon as no message is missing in between. */
export function shownOf({ far, aside, conversation, log, older }: ChannelView): Shown {
  const { messages, notes } = conversation;
  if (!far) return { messages, notes, first: log.first, live: true, older };
  const its = [...aside].filter(([seq]) => seq >= far.from && seq <= far.upTo);
  const live = far.upTo >= log.first - 1;
  return {
    // What the log says is newer than what was fetched.
    messages: new Map([...its, ...(live ? messages : [])]),
    notes: live ? notes : new Map(),
    first: live ? Math.min(far.from, log.first) : far.from,
    live,
    older: far.older,
  };
}

/** Takes messages that are as the server knew them at a seq, with what the log says happened since. */
export function learnAt(
  aside: Aside,
  messages: readonly Message[],
  { headSeq, events }: { headSeq: number; events: readonly ChannelEvent[] },
): Aside {
  const since = events.filter(({ seq }) => seq > headSeq);
  const now = foldAside(new Map(messages.map((each) => [each.seq, each])), since);
  return learn(aside, [...now.values()]);
}

interface Views {
  view: (channelId: string) => ChannelView;
  set: (channelId: string, change: Partial<ChannelView>) => void;
}

/** Leads to a message however far back it stands, and on from there in both directions. */
export class FarReader {
  constructor(
    private readonly fetch: FetchMessages,
    private readonly views: Views,
  ) {}

  /** Shows what stands around a message, instead of what is shown now. */
  async go(channelId: string, seq: number): Promise<void> {
    const { view, set } = this.views;
    set(channelId, { going: { to: seq, failed: false } });
    try {
      const page = await this.fetch(channelId, { around: seq, limit: pageSize });
      if (view(channelId).going?.to !== seq) return;
      set(channelId, {
        going: null,
        aside: this.learned(channelId, page),
        far: {
          asked: seq,
          aim: (page.items.find((each) => each.seq >= seq) ?? page.items.at(-1))?.seq,
          from: page.olderBefore ?? 1,
          upTo: page.newerAfter ?? page.headSeq,
          older: 'idle',
          newer: 'idle',
        },
      });
    } catch {
      if (view(channelId).going?.to === seq) set(channelId, { going: { to: seq, failed: true } });
    }
  }

  /** Back to the newest messages. */
  leave(channelId: string): void {
    const { far, going } = this.views.view(channelId);
    if (far || going) this.views.set(channelId, { far: null, going: null });
  }

  /** The messages before those that are held. */
  async older(channelId: string): Promise<void> {
    const { far } = this.views.view(channelId);
    if (!far || far.older === 'loading' || far.from <= 1) return;
    await this.more(channelId, far, 'older', { before: far.from });
  }

  /** The messages after those that are held, until they join the log. */
  async newer(channelId: string): Promise<void> {
    const { far, log } = this.views.view(channelId);
    if (!far || far.newer === 'loading' || far.upTo >= log.first - 1) return;
    await this.more(channelId, far, 'newer', { after: far.upTo });
  }

  private async more(
    channelId: string,
    { from, upTo }: Far,
    side: 'older' | 'newer',
    range: { before: number } | { after: number },
  ): Promise<void> {
    const { view, set } = this.views;
    /** Nothing, when one has gone elsewhere meanwhile. */
    const still = (): Far | undefined => {
      const { far } = view(channelId);
      return far && (side === 'older' ? far.from === from : far.upTo === upTo) ? far : undefined;
    };
    const change = (what: Partial<Far>, more: Partial<ChannelView> = {}): void => {
      const far = still();
      if (far) set(channelId, { ...more, far: { ...far, ...what } });
    };
    change({ [side]: 'loading' });
    try {
      const page = await this.fetch(channelId, { ...range, limit: pageSize });
      change(
        side === 'older'
          ? { older: 'idle', from: page.olderBefore ?? 1 }
          : { newer: 'idle', upTo: page.newerAfter ?? page.headSeq },
        { aside: this.learned(channelId, page) },
      );
    } catch {
      change({ [side]: 'failed' });
    }
  }

  private learned(channelId: string, { items, headSeq }: MessagePage): Aside {
    const { aside, log } = this.views.view(channelId);
    return learnAt(aside, items, { headSeq, events: log.events });
  }
}
