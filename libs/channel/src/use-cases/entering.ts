import { Together, UnitOfWork, type MemberActor, type Statement } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { GuestActor, Participant } from '../participant.js';
import { keyOf, ROOMS_OF } from '../persistence/membership.js';

/** What is known of somebody who comes in. */
export interface Entry {
  /** Whether the sign-in still holds; a guest's always does. */
  signedIn: boolean;
  /** Heads of the channels that they are in. */
  heads: Record<string, number>;
}

interface Row {
  /** A session, or whose channel it is. */
  who: string;
  id: string | null;
  head_seq: number;
}

const SIGNED_IN = `SELECT session.id FROM session JOIN member ON member.id = member_id
  WHERE session.id = ANY ($1) AND ended_at IS NULL AND active`;

const ENTRIES: Record<Participant['kind'], Statement> = {
  member: {
    name: 'entries_of_members',
    text: `${ROOMS_OF.member} UNION ALL SELECT id, NULL, 0 FROM (${SIGNED_IN.replace('$1', '$2')}) signed_in`,
  },
  requester: { name: 'entries_of_guests', text: ROOMS_OF.requester },
};

/** Looks who may hear what, when a socket comes. Those of one moment are looked up together: after a restart a whole team comes. */
@Injectable()
export class Entering {
  private readonly members = new Together<MemberActor, Entry>((organizationId, actors) =>
    this.lookAll(organizationId, actors),
  );
  private readonly guests = new Together<GuestActor, Entry>((organizationId, actors) =>
    this.lookAll(organizationId, actors),
  );

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** As it is from the moment of the call on. */
  look(actor: Participant): Promise<Entry> {
    const { organizationId } = actor;
    return actor.kind === 'member'
      ? this.members.do(organizationId, actor)
      : this.guests.do(organizationId, actor);
  }

  /** Which of these sign-ins still hold. Call inside a unit of work. */
  async signedIn(sessionIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.unitOfWork.query<{ id: string }>(SIGNED_IN, [sessionIds]);
    return new Set(rows.map(({ id }) => id));
  }

  /** @param actors all of one kind */
  private async lookAll(organizationId: string, actors: Participant[]): Promise<Entry[]> {
    const sessions = actors.flatMap((actor) => (actor.kind === 'member' ? [actor.sessionId] : []));
    const statement = ENTRIES[sessions.length > 0 ? 'member' : 'requester'];
    const rows = await this.unitOfWork.once<Row>(organizationId, statement, [
      actors.map(keyOf),
      ...(sessions.length > 0 ? [sessions] : []),
    ]);
    const signedIn = new Set(rows.flatMap(({ who, id }) => (id === null ? [who] : [])));
    const headsOf = new Map<string, Record<string, number>>();
    for (const { who, id, head_seq: head } of rows) {
      if (id === null) continue;
      const heads = headsOf.get(who) ?? {};
      headsOf.set(who, heads);
      heads[id] = head;
    }
    return actors.map((actor) => ({
      signedIn: actor.kind !== 'member' || signedIn.has(actor.sessionId),
      heads: headsOf.get(keyOf(actor)) ?? {},
    }));
  }
}
