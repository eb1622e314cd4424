import type {
  ClientToServer,
  components,
  SendAcknowledgement,
  SendMessageCommand,
  ServerToClient,
} from '@causeway/contracts';
import { io, type Socket } from 'socket.io-client';
import { inTime, PATIENCE_MS } from './eventually.js';

type ChannelEvent = components['schemas']['ChannelEvent'];
type EventName = keyof ServerToClient;
type Payload<E extends EventName> = Parameters<ServerToClient[E]>[0];

interface Received {
  event: EventName;
  payload: unknown;
  taken: boolean;
}

/** One open socket. It keeps everything that arrived, so that nothing is missed between two lines of a test. */
export class Line {
  private readonly received: Received[] = [];
  private readonly takenEvents = new Set<ChannelEvent>();
  private readonly watchers = new Set<() => void>();

  private constructor(readonly socket: Socket<ServerToClient, ClientToServer>) {
    socket.onAny((event: EventName, payload: unknown) => {
      this.received.push({ event, payload, taken: false });
      for (const look of [...this.watchers]) look();
    });
  }

  /**
   * Connects.
   * @param credentials a token, or headers such as a cookie
   * @throws the server's reason when it refuses
   */
  static async open(
    url: string,
    credentials: { token?: string; headers?: Record<string, string> },
  ): Promise<Line> {
    const { token, headers } = credentials;
    const socket: Socket<ServerToClient, ClientToServer> = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...(token ? { auth: { token } } : {}),
      ...(headers ? { extraHeaders: headers } : {}),
    });
    const line = new Line(socket);
    await new Promise<void>((connected, refused) => {
      socket.once('connect', connected);
      socket.once('connect_error', (error) => {
        socket.close();
        refused(error);
      });
    });
    return line;
  }

  /** The next event of this name, one at a time, for which `matches` holds; one that came before counts too. */
  async next<E extends EventName>(
    event: E,
    matches: (payload: Payload<E>) => boolean = () => true,
  ): Promise<Payload<E>> {
    const found = () =>
      this.received.find(
        (entry) => !entry.taken && entry.event === event && matches(entry.payload as Payload<E>),
      );
    await this.until(`no ${event} came`, () => found() !== undefined);
    const entry = found();
    if (!entry) throw new Error(`${event} was taken by somebody else`);
    entry.taken = true;
    return entry.payload as Payload<E>;
  }

  /** Everything of this name that has arrived so far. */
  all<E extends EventName>(event: E): Payload<E>[] {
    return this.received.filter((entry) => entry.event === event).map(({ payload }) => payload as Payload<E>);
  }

  /** What happened in channels and has arrived so far, one by one. */
  events(): ChannelEvent[] {
    return this.all('channel.events').flat();
  }

  /** The next event of a channel for which `matches` holds; one that came before counts too. */
  async nextEvent(matches: (event: ChannelEvent) => boolean = () => true): Promise<ChannelEvent> {
    const found = () => this.events().find((event) => !this.takenEvents.has(event) && matches(event));
    await this.until('no such event of a channel came', () => found() !== undefined);
    const event = found();
    if (!event) throw new Error('It was taken by somebody else');
    this.takenEvents.add(event);
    return event;
  }

  /** All that has arrived so far, of whatever name. */
  everything(): unknown[] {
    return this.received.map(({ event, payload }) => [event, payload]);
  }

  /** Waits for the server to cut this line. */
  async cut(): Promise<void> {
    if (this.socket.disconnected) return;
    const cut = new Promise<void>((done) => this.socket.once('disconnect', () => done()));
    await inTime(cut, 'the server did not cut the line');
  }

  /** `channel.send`, with whatever is given as its command. */
  send(command: SendMessageCommand): Promise<SendAcknowledgement> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck('channel.send', command);
  }

  close(): void {
    this.socket.close();
  }

  private until(complaint: string, done: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (error?: Error) => {
        clearTimeout(timer);
        this.watchers.delete(look);
        if (error) reject(error);
        else resolve();
      };
      const look = () => done() && finish();
      const seen = () => JSON.stringify(this.received.map(({ event, payload }) => [event, payload]));
      const timer = setTimeout(() => finish(new Error(`${complaint}; there were ${seen()}`)), PATIENCE_MS);
      this.watchers.add(look);
      look();
    });
  }
}
