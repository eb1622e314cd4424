import type { Schemas } from './api.js';
import type { Book } from './book.js';
import type { Demand } from './demand.js';
import type { Desk } from './desk.js';
import type { Pace } from './pace.js';
import { Tasks } from './tasks.js';

/** Requests that are on their way to the server at the same time. */
const FILING_AT_ONCE = 16;
/** Real time between two looks at the open requests. */
const WATCH_MS = 2_000;
/** Nothing has moved for so long: real time at least, and simulated time. */
const STUCK_MS = 90_000;
const STUCK_MINUTES = 1440;
/** How many offers may wait in vain before the desk gives a request up, whatever the simulated time. */
const OFFERS_IN_VAIN = 2.5;

export interface ReplayPlan {
  demands: readonly Demand[];
  /** The server's id of the facility that a request comes from. */
  facilityOf: (demand: Demand) => string;
  /** Simulated minutes after which a request that nobody took is unmet. */
  patienceMinutes: number;
}

export interface Progress {
  filed: number;
  searching: number;
  assigned: number;
}

type Card = Schemas['RequestCard'];

const searching = ({ status }: Card): boolean => status === 'received' || status === 'searching';

/** Files every request at its time, and watches until all of them have ended. */
export class Replay {
  /** Requests that the server did not take, with the reason. */
  readonly refused: string[] = [];
  private allFiled = false;

  constructor(
    private readonly plan: ReplayPlan,
    private readonly desk: Desk,
    private readonly book: Book,
    private readonly pace: Pace,
    private readonly tell: (progress: Progress) => void,
  ) {}

  /** Ends when every request has ended, or nothing moves any more. @throws AbortError when the pace was ended */
  async run(): Promise<void> {
    const results = await Promise.allSettled([this.fileAll(), this.watch()]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  /** Ends what is still open: the replay was interrupted. */
  async abandon(): Promise<void> {
    for (const { id } of await this.desk.requests('open')) await this.desk.cancel(id, 'no_longer_needed');
  }

  private async fileAll(): Promise<void> {
    const filing = new Tasks((error) => this.refused.push((error as Error).message));
    try {
      for (const demand of this.plan.demands) {
        await this.pace.until(demand.minute);
        await filing.room(FILING_AT_ONCE);
        filing.run(() => this.desk.file(demand, this.plan.facilityOf(demand)));
      }
    } finally {
      await filing.done();
      this.allFiled = true;
    }
  }

  private async watch(): Promise<void> {
    let before = '';
    let movedAt = Date.now();
    for (;;) {
      await this.pace.rest(WATCH_MS);
      // Before the look, so that nothing filed in between is overlooked.
      const { allFiled } = this;
      const open = await this.desk.requests('open');
      const waiting = open.filter(searching);
      this.tell({
        filed: this.book.filed.length,
        searching: waiting.length,
        assigned: open.length - waiting.length,
      });
      await this.giveUp(waiting);
      const now = open.map(({ id, version }) => `${id} ${version}`).join();
      if (now !== before) movedAt = Date.now();
      before = now;
      if (allFiled && (open.length === 0 || Date.now() - movedAt > this.stuckMs(open))) return;
    }
  }

  /** What a dispatcher does about a request for which nobody can be found: says so, and it is in the ledger. */
  private async giveUp(waiting: Card[]): Promise<void> {
    const patience = this.pace.real(this.plan.patienceMinutes);
    const filedAt = new Map(this.book.filed.map(({ id, at }) => [id, at]));
    for (const card of waiting) {
      const waited = Date.now() - (filedAt.get(card.id) ?? Date.now());
      if (waited > Math.max(patience, offerMs(card) * OFFERS_IN_VAIN))
        await this.desk.cancelUnlessTaken(card.id);
    }
  }

  private stuckMs(open: Card[]): number {
    return Math.max(
      STUCK_MS,
      this.pace.real(STUCK_MINUTES),
      ...open.map((card) => offerMs(card) * OFFERS_IN_VAIN),
    );
  }
}

/** How long the server lets an offer of this request stand, in real milliseconds; 0 while there was none. */
function offerMs({ offers }: Card): number {
  const [first] = offers;
  return first ? Date.parse(first.expiresAt) - Date.parse(first.offeredAt) : 0;
}
