import {
  comeBack,
  reconnection,
  type ClientToServer,
  type SendAcknowledgement,
  type ServerToClient,
} from '@causeway/contracts';
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { ChannelSync, type ChannelView } from '../../../apps/web/src/channel/log/channel-sync.js';
import type { ChannelEvent } from '../../../apps/web/src/channel/log/log.js';
import {
  Outbox,
  type OutboxEntry,
  type OutboxStore,
  type SendResult,
} from '../../../apps/web/src/channel/outbox/outbox.js';
import { Client, Refused } from '../http.js';

/** As the web app waits for an acknowledgement, in milliseconds. */
const COMMAND_MS = 8_000;

export interface Owner {
  id: string;
  token: string;
}

/** What outlives a reload. */
class Disk implements OutboxStore {
  private readonly entries = new Map<string, OutboxEntry>();

  all = async (): Promise<OutboxEntry[]> => [...this.entries.values()];
  put = async (entry: OutboxEntry): Promise<void> => void this.entries.set(entry.clientMessageId, entry);
  remove = async (id: string): Promise<void> => void this.entries.delete(id);
}

/** A member's phone with the channel on its screen: the web app's own log, outbox and reconnection, without the screen. */
export class ChannelPhone {
  /** Everything that came by the socket, of whatever channel, also before a reload. */
  readonly heard: { channelId: string; seq: number }[] = [];
  private readonly disk = new Disk();
  private readonly http: Client;
  private socket!: Socket<ServerToClient, ClientToServer>;
  private sync!: ChannelSync;
  private outbox!: Outbox;
  private stayAway!: () => void;

  constructor(
    private readonly url: string,
    readonly owner: Owner,
    readonly channelId: string,
  ) {
    this.http = new Client(url, { authorization: `Bearer ${owner.token}` });
    this.load();
  }

  get view(): ChannelView {
    return this.sync.view(this.channelId);
  }

  /** What is still to be sent. */
  get unsent(): readonly OutboxEntry[] {
    return this.outbox.entries();
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  write(text: string): Promise<OutboxEntry> {
    return this.outbox.add(this.channelId, { text });
  }

  /** The page is loaded anew: only what was stored on the phone is left. */
  reload(): void {
    this.close();
    this.load();
  }

  /** Scrolls up to the first message of all. */
  async readAll(): Promise<readonly ChannelEvent[]> {
    for (let before = Infinity; this.view.log.first < before;) {
      before = this.view.log.first;
      await this.sync.older(this.channelId);
    }
    return this.view.log.events;
  }

  close(): void {
    this.stayAway();
    this.sync.stop();
    this.outbox.stop();
    this.socket.off().disconnect();
  }

  private load(): void {
    this.socket = io(this.url, {
      ...reconnection,
      transports: ['websocket'],
      forceNew: true,
      auth: { token: this.owner.token },
    });
    const { socket } = this;
    this.stayAway = comeBack(socket);
    const sync = (this.sync = new ChannelSync({
      fetchEvents: (id, query) => this.http.get('/v1/channels/{id}/events', { id, query }),
      fetchMessages: () => Promise.reject(new Error('Nobody goes far back on this phone')),
    }));
    const outbox = (this.outbox = new Outbox({
      memberId: this.owner.id,
      store: this.disk,
      send: (entry) => this.send(entry),
      onStored: (event) => sync.receive([event]),
      makeId: randomUUID,
    }));
    socket.on('channel.events', (events) => {
      for (const { channelId, seq } of events) this.heard.push({ channelId, seq });
      sync.receive(events);
    });
    socket.on('channel.heads', (heads) => sync.headsSeen(heads));
    socket.on('connect', () => {
      void sync.open(this.channelId);
      void outbox.flush();
    });
    void outbox.start();
  }

  /** Over the socket, and over HTTP under the same id when the socket does not answer, as the web app does. */
  private async send({ channelId, clientMessageId, text }: OutboxEntry): Promise<SendResult> {
    try {
      if (!this.socket.connected) throw new Error('not connected');
      const command = { channelId, clientMessageId, text };
      const line: Socket = this.socket;
      const answer = (await line
        .timeout(COMMAND_MS)
        .emitWithAck('channel.send', command)) as SendAcknowledgement;
      return answer.ok ? { kind: 'stored', event: answer.event } : judged(answer.problem);
    } catch {
      const body = { clientMessageId, text };
      return this.http.post('/v1/channels/{id}/messages', { id: channelId, body }).then(
        (event): SendResult => ({ kind: 'stored', event }),
        (error: unknown): SendResult =>
          error instanceof Refused ? judged(error.problem) : { kind: 'later' },
      );
    }
  }
}

function judged({ status, code }: Refused['problem']): SendResult {
  const passing = status < 400 || status >= 500 || [401, 408, 425, 429].includes(status);
  return passing ? { kind: 'later' } : { kind: 'refused', code };
}
