import { ask, everything, refusedWith, type Schemas, type Session } from './api.js';
import type { Book } from './book.js';
import type { Demand } from './demand.js';

/** Kept for fiction (555-0100 to 555-0199): nobody is ever called. */
const CALL_BACK = '(215) 555-01';

/** Marks requests of any replay, so that what an interrupted one left behind can be found. */
const MARK = 'replay';

/** What the person at the desk does: files requests, follows them, and gives up those that nobody took. */
export class Desk {
  constructor(
    private readonly session: Session,
    /** Names this replay in the place of each of its requests. */
    private readonly run: string,
    private readonly book: Book,
  ) {}

  /** Ids of the server's facilities by the id that they have in the list. */
  async facilities(): Promise<Map<string, string>> {
    const all = await everything((cursor) =>
      ask(
        this.session.api.GET('/v1/facilities', {
          params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    );
    return new Map(all.flatMap(({ id, sourceId }) => (sourceId ? [[sourceId, id]] : [])));
  }

  file(demand: Demand, facilityId: string): Promise<void> {
    const { api } = this.session;
    const body: Schemas['CreateRequest'] = {
      facilityId,
      place: `ED bed ${1 + (demand.number % 40)}, ${this.tagOf(demand)}`,
      callBackNumber: CALL_BACK + String(demand.number % 100).padStart(2, '0'),
      reason: 'after_overdose',
      personAgreed: 'asked_to_be_asked',
    };
    const params = { header: { 'Idempotency-Key': this.tagOf(demand).replaceAll(' ', '-') } };
    return this.book.note(demand, ask(api.POST('/v1/requests', { params, body })));
  }

  /** Names one request of this replay; part of its place. */
  tagOf({ number }: Demand): string {
    return `${MARK} ${this.run}/${String(number).padStart(4, '0')}`;
  }

  /** What {@link tagOf} has written into a place. */
  tagIn(place: string): string {
    return place.slice(place.lastIndexOf(MARK));
  }

  /** Requests of this replay as the server has them. */
  requests(state: 'open' | 'all'): Promise<Schemas['RequestCard'][]> {
    return this.list(state, `${MARK} ${this.run}/`);
  }

  async timeline(id: string): Promise<Schemas['TimelineEntryView'][]> {
    return everything((cursor) =>
      ask(
        this.session.api.GET('/v1/requests/{id}/timeline', {
          params: { path: { id }, query: { limit: 100, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    );
  }

  async cancel(id: string, reason: Schemas['CancelReason']): Promise<void> {
    await ask(
      this.session.api.POST('/v1/requests/{id}/cancel', { params: { path: { id } }, body: { reason } }),
    );
  }

  /** Makes a request unmet, unless somebody took it, or it ended, in this very moment. */
  async cancelUnlessTaken(id: string): Promise<void> {
    const { status } = await ask(this.session.api.GET('/v1/requests/{id}', { params: { path: { id } } }));
    if (status !== 'received' && status !== 'searching') return;
    await this.cancel(id, 'nobody_available').catch((error: unknown) => {
      if (!refusedWith(error, 'request.invalid_state')) throw error;
    });
  }

  /** Ends what an earlier replay left open when it was killed. @returns how many */
  async tidyUp(): Promise<number> {
    const left = (await this.list('open', `${MARK} `)).filter(({ place }) =>
      /, replay \w+\/\d+$/.test(place),
    );
    for (const { id } of left) await this.cancel(id, 'no_longer_needed');
    return left.length;
  }

  private list(state: 'open' | 'all', search: string): Promise<Schemas['RequestCard'][]> {
    return everything((cursor) =>
      ask(
        this.session.api.GET('/v1/requests', {
          params: { query: { state, search, limit: 100, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    );
  }
}
