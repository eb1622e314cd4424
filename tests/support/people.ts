import type { components } from '@causeway/contracts';
import { Client, Refused } from './http.js';
import type { AppHost } from './app.js';
import type { Line } from './socket.js';

type Schemas = components['schemas'];
type CreateRequest = Schemas['CreateRequest'];

/** What a nurse asks when the test is not about it. Nothing in it may ever be seen where it does not belong. */
export const ordinaryAsk: CreateRequest = {
  place: 'Bay 12',
  callBackNumber: '(203) 555-0142 ext. 12',
  reason: 'alcohol',
  personAgreed: 'yes',
};

/** Somebody who holds a token: calls the API and, when asked to, opens one socket. */
export class Holder extends Client {
  private opened?: Promise<Line>;

  constructor(
    protected readonly app: AppHost,
    readonly token: string,
  ) {
    super(app.url, { authorization: `Bearer ${token}` });
  }

  /** This person's socket, opened when first asked for. */
  line(): Promise<Line> {
    return (this.opened ??= this.app.line({ token: this.token }));
  }
}

export interface MemberRow {
  id: string;
  organizationId: string;
  displayName: string;
  email: string;
  roles: Schemas['Role'][];
}

/** A signed-in member of an organization. */
export class Person extends Holder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organizationId: string;

  constructor(app: AppHost, token: string, row: MemberRow) {
    super(app, token);
    this.id = row.id;
    this.name = row.displayName;
    this.email = row.email;
    this.organizationId = row.organizationId;
  }

  /** As the board shows it. */
  card(request: { id: string }): Promise<Schemas['RequestCard']> {
    return this.get('/v1/requests/{id}', { id: request.id });
  }

  /** What happened, in words: `offered Near`, `withdrawn Near: taken`. */
  async story(request: { id: string }): Promise<string[]> {
    const { items, nextCursor } = await this.get('/v1/requests/{id}/timeline', {
      id: request.id,
      query: { limit: 100 },
    });
    if (nextCursor) throw new Error('A timeline this long needs paging');
    return items.map(({ type, coachName, reason }) => {
      const about = coachName ? ` ${coachName.split(' ')[0]}` : '';
      return `${type}${about}${reason ? `: ${reason}` : ''}`;
    });
  }

  cancel(request: { id: string }, reason: Schemas['CancelReason']): Promise<Schemas['RequestState']> {
    return this.post('/v1/requests/{id}/cancel', { id: request.id, body: { reason } });
  }

  assign(request: { id: string }, coach: { id: string }): Promise<Schemas['RequestState']> {
    return this.post('/v1/requests/{id}/assign', { id: request.id, body: { coachId: coach.id } });
  }
}

/** A coach, who can be asked. */
export class Coach extends Person {
  /** Offers that a test has seen already. */
  private readonly seen = new Set<string>();

  /** Waits until this coach is asked anew: subscribes first, then fetches, as the coach's screen does. */
  async offered(request?: { id: string }): Promise<Schemas['OfferCard']> {
    const isIt = (offer: Schemas['OfferCard']) =>
      offer.status === 'open' && (!request || offer.requestId === request.id) && !this.seen.has(offer.id);
    const line = await this.line();
    const { items } = await this.get('/v1/offers');
    const offer = items.find(isIt) ?? (await line.next('offer.changed', isIt));
    this.seen.add(offer.id);
    return offer;
  }

  /** Waits until the socket says that this offer is in that state. */
  async told(offer: { id: string }, status: Schemas['OfferStatus']): Promise<Schemas['OfferCard']> {
    const line = await this.line();
    return line.next('offer.changed', (card) => card.id === offer.id && card.status === status);
  }

  async accept(offer: { id: string }, body: Schemas['AcceptOffer'] = {}): Promise<Schemas['AssignmentView']> {
    const { assignment } = await this.sayYes(offer, body);
    if (!assignment) throw new Error('The coach stands by');
    return assignment;
  }

  /** Accepts, whether it is hers at once or later. */
  sayYes(offer: { id: string }, body: Schemas['AcceptOffer'] = {}): Promise<Schemas['AcceptedOffer']> {
    return this.post('/v1/offers/{id}/accept', { id: offer.id, body });
  }

  decline(offer: { id: string }, body: Schemas['DeclineOffer'] = {}): Promise<Schemas['OfferCard']> {
    return this.post('/v1/offers/{id}/decline', { id: offer.id, body });
  }

  /** Accepts, or says why not. */
  async tryToAccept(offer: { id: string }): Promise<'won' | string> {
    try {
      await this.accept(offer);
      return 'won';
    } catch (error) {
      if (error instanceof Refused) return error.problem.code;
      throw error;
    }
  }

  setOut(assignment: { id: string }, etaMinutes?: number): Promise<Schemas['AssignmentView']> {
    return this.post('/v1/assignments/{id}/en-route', {
      id: assignment.id,
      body: etaMinutes === undefined ? {} : { etaMinutes },
    });
  }

  arrive(assignment: { id: string }): Promise<Schemas['AssignmentView']> {
    return this.post('/v1/assignments/{id}/arrive', { id: assignment.id });
  }

  close(
    assignment: { id: string },
    body: Schemas['CloseAssignment'] = { outcome: 'engaged' },
  ): Promise<Schemas['AssignmentView']> {
    return this.post('/v1/assignments/{id}/close', { id: assignment.id, body });
  }

  handBack(
    assignment: { id: string },
    body: Schemas['HandBackAssignment'] = {},
  ): Promise<Schemas['AssignmentView']> {
    return this.post('/v1/assignments/{id}/hand-back', { id: assignment.id, body });
  }

  setDuty(onDuty: boolean): Promise<Schemas['Duty']> {
    return this.put('/v1/me/duty', { body: { onDuty } });
  }
}

/** Whoever holds a facility's key or request link. */
export class FacilityHolder extends Holder {
  constructor(
    app: AppHost,
    token: string,
    readonly facilityId: string,
    readonly keyId: string,
  ) {
    super(app, token);
  }

  /** Asks for a coach. */
  ask(
    wishes: Partial<CreateRequest> = {},
    headers: Record<string, string> = {},
  ): Promise<Schemas['RequestCreated']> {
    return this.post('/v1/requests', { body: { ...ordinaryAsk, ...wishes }, headers });
  }

  /** The person who opened the status page of this request. */
  follow(created: { statusUrl: string }): Holder {
    return new Holder(this.app, created.statusUrl.split('/').at(-1) ?? '');
  }
}
