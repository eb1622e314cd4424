import { DomainError } from '@causeway/contracts';
import { Together, UnitOfWork, type Statement } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { forGuests } from '../domain/for-guests.js';
import type { ChannelEventPage, EventQuery } from '../event.dto.js';
import type { GuestActor, Participant } from '../participant.js';
import { EVENTS, showEvent, type EventRow } from '../persistence/event-row.js';
import { IS_IN } from '../persistence/membership.js';

const DEFAULT_LIMIT = 100;

/** What somebody may read of a log. */
interface Place {
  head_seq: number;
  from_seq: number;
}

interface Stretch {
  organizationId: string;
  channelId: string;
  backwards: boolean;
  /** The seq behind which, or before which, it lies. */
  beyond: number;
  from: number;
  limit: number;
}

const PLACES: Statement = {
  name: 'places_in_channel',
  text: `SELECT person.id, head_seq, 1 AS from_seq FROM channel JOIN member person ON ${IS_IN}
    WHERE channel.id = $1 AND person.id = ANY ($2)`,
};

const GUEST_PLACE: Statement = {
  name: 'guest_place_in_channel',
  text: `SELECT head_seq, from_seq FROM channel_guest guest JOIN channel ON channel.id = guest.channel_id
    WHERE channel.id = $1 AND guest.request_id = $2 AND ended_at IS NULL`,
};

const stretchOf = (name: string, compared: string, order: string): Statement => ({
  name,
  text: `${EVENTS} WHERE event.channel_id = $1 AND event.seq ${compared} $2 AND event.seq >= $4
    ORDER BY event.seq ${order} LIMIT $3`,
});
const AFTER = stretchOf('events_after', '>', 'ASC');
const BEFORE = stretchOf('events_before', '<', 'DESC');

/** Reads the logs of channels. After a restart a whole team asks for the same pages in one moment: each is read once for all of them. */
@Injectable()
export class LogPages {
  private readonly places = new Together<string, Place | undefined>((group, memberIds) =>
    this.placesOf(group, memberIds),
  );
  private readonly stretches = new Together<Stretch, EventRow[]>(async (_, same) => {
    const [stretch] = same;
    const rows = stretch ? await this.read(stretch) : [];
    return same.map(() => rows);
  });

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A stretch of the log, in order. @throws DomainError `channel.not_found` */
  async page(
    actor: Participant,
    channelId: string,
    { after, before, limit = DEFAULT_LIMIT }: EventQuery,
  ): Promise<ChannelEventPage> {
    const { organizationId } = actor;
    const place = await (actor.kind === 'member'
      ? this.places.do(`${organizationId}/${channelId}`, actor.memberId)
      : this.placeOf(actor, channelId));
    if (!place) throw new DomainError('channel.not_found');
    const { head_seq: headSeq, from_seq: from } = place;
    const backwards = after === undefined;
    const beyond = after ?? before ?? headSeq + 1;
    const stretch = { organizationId, channelId, backwards, beyond, from, limit };
    const rows =
      !backwards && beyond >= headSeq
        ? []
        : await this.stretches.do(Object.values(stretch).join('/'), stretch);
    const last = rows.at(-1)?.seq ?? headSeq;
    const show = (row: EventRow) => (actor.kind === 'member' ? showEvent(row) : forGuests(showEvent(row)));
    return { items: rows.map(show), headSeq, nextAfter: last < headSeq ? last : null };
  }

  private async placesOf(group: string, memberIds: string[]): Promise<(Place | undefined)[]> {
    const [organizationId = '', channelId] = group.split('/');
    const rows = await this.unitOfWork.once<Place & { id: string }>(organizationId, PLACES, [
      channelId,
      memberIds,
    ]);
    const places = new Map(rows.map((row) => [row.id, row]));
    return memberIds.map((id) => places.get(id));
  }

  private async placeOf({ organizationId, requestId }: GuestActor, channelId: string) {
    const [row] = await this.unitOfWork.once<Place>(organizationId, GUEST_PLACE, [channelId, requestId]);
    return row;
  }

  private async read({ organizationId, channelId, backwards, beyond, limit, from }: Stretch) {
    const statement = backwards ? BEFORE : AFTER;
    const parameters = [channelId, beyond, limit, from];
    const rows = await this.unitOfWork.once<EventRow>(organizationId, statement, parameters);
    return backwards ? rows.reverse() : rows;
  }
}
