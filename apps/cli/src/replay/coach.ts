import type { ServerToClient } from '@causeway/contracts';
import { io, type Socket } from 'socket.io-client';
import { ask, refusedWith, type Schemas, type Session } from './api.js';
import { replyTo } from '@causeway/insight';
import type { Book } from './book.js';
import type { Pace } from './pace.js';
import { randomFrom } from '@causeway/kernel';
import { Tasks } from './tasks.js';
import { Visits } from './visits.js';

/** Real time between two looks, on average, at what the server says, should the socket have missed something. */
const LOOK_MS = 10_000;
/** How long a socket may take to connect. */
const CONNECT_MS = 15_000;
/** Being on duty ends by itself after some hours, so it is said again. */
const DUTY_MS = 30 * 60_000;

type OfferCard = Schemas['OfferCard'];

/** What every coach of a replay shares. */
export interface Surroundings {
  pace: Pace;
  book: Book;
  seed: number;
  /** Told of what should not happen. */
  trouble: (what: string) => void;
}

/** A coach who answers over the public API and Socket.IO, as the app on a phone does. */
export class SimulatedCoach {
  private readonly socket: Socket<ServerToClient>;
  private readonly visits: Visits;
  private readonly tasks: Tasks;
  /** Offers that were thought about. */
  private readonly considered = new Set<string>();
  /** How often this coach was asked about a request. */
  private readonly asked = new Map<string, number>();
  private dutySaidAt = 0;
  private timer?: NodeJS.Timeout;

  /** @param number its number among the coaches: with the seed, it decides what the coach does */
  constructor(
    private readonly session: Session,
    private readonly number: number,
    private readonly around: Surroundings,
  ) {
    const { baseUrl, token } = session;
    this.socket = io(baseUrl, {
      auth: { token },
      transports: ['websocket'],
      reconnectionDelayMax: 2000,
      forceNew: true,
      autoConnect: false,
    });
    this.visits = new Visits(session, number, around);
    this.tasks = new Tasks((error) => {
      if (!around.pace.signal.aborted) around.trouble(`coach ${number}: ${(error as Error).message}`);
    });
  }

  /** Listens and goes on duty. @throws when Socket.IO does not connect */
  async start(): Promise<void> {
    await this.visits.endLeftovers();
    this.socket.on('offer.changed', (card) => this.tasks.run(() => this.hear(card)));
    await this.connect();
    this.socket.on('connect', () => this.tasks.run(() => this.look()));
    await this.setDuty(true);
    this.lookAgain();
  }

  /** Finishes what was begun, goes off duty and signs out. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.socket.disconnect();
    await this.tasks.done();
    await this.setDuty(false);
    await ask(this.session.api.POST('/v1/auth/sign-out'));
  }

  private async connect(): Promise<void> {
    const { baseUrl } = this.session;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () =>
          reject(
            new Error(
              `Socket.IO does not connect to ${baseUrl}. Is there a proxy that lets no WebSockets through?`,
            ),
          ),
        CONNECT_MS,
      );
      this.socket.once('connect', () => {
        clearTimeout(late);
        resolve();
      });
      this.socket.connect();
    });
  }

  private async hear(card: OfferCard): Promise<void> {
    if (card.status === 'open') await this.consider(card);
    // Also how a coach on standby learns that the request is hers after all.
    else if (card.status === 'accepted') await this.takeUp();
  }

  /** Now and then, not all coaches at the same moment. */
  private lookAgain(): void {
    this.timer = setTimeout(
      () => {
        this.tasks.run(() => this.look());
        this.lookAgain();
      },
      LOOK_MS * (0.5 + Math.random()),
    );
  }

  /** What the rows say, in case a hint was lost. */
  private async look(): Promise<void> {
    const { items } = await ask(this.session.api.GET('/v1/offers'));
    for (const card of items) if (card.status === 'open') this.tasks.run(() => this.consider(card));
    await this.takeUp();
    if (Date.now() - this.dutySaidAt > DUTY_MS) await this.setDuty(true);
  }

  private async consider({ id, requestId }: OfferCard): Promise<void> {
    if (this.considered.has(id)) return;
    this.considered.add(id);
    const { pace, book, seed } = this.around;
    const filed = await book.find(requestId);
    // Somebody else's request: no coach of a replay can go there.
    if (!filed) return this.decline(id);
    const times = (this.asked.get(requestId) ?? 0) + 1;
    this.asked.set(requestId, times);
    const reply = replyTo(randomFrom(seed, 'reply', filed.demand.number, this.number, times));
    if (reply.kind === 'silent') return;
    await pace.wait(reply.thinkMinutes);
    if (reply.kind === 'accept') return this.accept(id);
    if (reply.kind === 'decline') return this.decline(id);
    this.visits.promise(requestId, reply.availableInMinutes);
    return this.decline(id, reply.availableInMinutes);
  }

  private async accept(id: string): Promise<void> {
    const accepted = await this.unlessOver(
      ask(this.session.api.POST('/v1/offers/{id}/accept', { params: { path: { id } }, body: {} })),
    );
    // Without an assignment she stands by, and hears when it is hers.
    if (accepted?.assignment) await this.visits.work(accepted.assignment);
  }

  private async decline(id: string, availableInMinutes?: number): Promise<void> {
    const body = availableInMinutes ? { availableInMinutes } : {};
    await this.unlessOver(
      ask(this.session.api.POST('/v1/offers/{id}/decline', { params: { path: { id } }, body })),
    );
  }

  /** An offer may be over, or taken, by the time it is answered; an answer that was sent twice finds its assignment. */
  private async unlessOver<T>(answer: Promise<T>): Promise<T | undefined> {
    try {
      return await answer;
    } catch (error) {
      if (!refusedWith(error, 'offer.no_longer_open', 'offer.already_taken', 'coach.busy')) throw error;
      await this.takeUp();
      return undefined;
    }
  }

  private async takeUp(): Promise<void> {
    for (const assignment of await this.visits.waiting()) this.tasks.run(() => this.visits.work(assignment));
  }

  private async setDuty(onDuty: boolean): Promise<void> {
    await ask(this.session.api.PUT('/v1/me/duty', { body: { onDuty } }));
    this.dutySaidAt = Date.now();
  }
}
