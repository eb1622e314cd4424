import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Author, ChannelEvent, ShownAttachment } from '../event.dto.js';
import type { PostMessage } from '../message.dto.js';
import type { Participant } from '../participant.js';
import { EVENTS, showEvent, type EventRow } from './event-row.js';
import { IS_IN } from './membership.js';

export interface Posting {
  actor: Participant;
  message: PostMessage;
  /** What stands under it. */
  attachments: ShownAttachment[];
}

export interface Known {
  /** Members among the authors who are in the channel. */
  inside: ReadonlySet<string>;
  /** The guests of the channel as an author, when they may write. */
  guest: Author | undefined;
  /** `author/clientMessageId` → what was stored under it. */
  stored: ReadonlyMap<string, ChannelEvent>;
  /** Seq of a message → of the root of its thread. */
  roots: ReadonlyMap<number, number>;
  /** Resources that there are. */
  resources: ReadonlySet<string>;
}

/** What has to be known of a channel to judge messages that are posted to it. */
@Injectable()
export class PostedBefore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Everything in one round trip. Call inside a unit of work, behind the channel's lock. */
  async look(channelId: string, postings: readonly Posting[]): Promise<Known> {
    const members = postings.flatMap(({ actor }) => (actor.kind === 'member' ? [actor.memberId] : []));
    const requestId = postings.flatMap(({ actor }) =>
      actor.kind === 'requester' ? [actor.requestId] : [],
    )[0];
    const ids = postings.map(({ message }) => message.clientMessageId);
    const threads = postings.flatMap(({ message }) => message.thread ?? []);
    const resourceIds = postings.flatMap(({ message }) => message.resources ?? []);
    const [inside, guests, stored, roots, resources] = await Promise.all([
      this.unitOfWork.query<{ id: string }>(
        `SELECT person.id FROM channel JOIN member person ON ${IS_IN} WHERE channel.id = $1 AND person.id = ANY ($2)`,
        [channelId, members],
      ),
      requestId === undefined
        ? []
        : this.unitOfWork.query<{ name: string }>(
            'SELECT name FROM channel_guest WHERE channel_id = $1 AND request_id = $2 AND ended_at IS NULL',
            [channelId, requestId],
          ),
      this.unitOfWork.query<EventRow>(
        `${EVENTS} WHERE event.client_message_id = ANY ($3)
           AND (event.author_id = ANY ($2) OR (event.author_id IS NULL AND event.channel_id = $1))`,
        [channelId, members, ids],
      ),
      threads.length === 0
        ? []
        : this.unitOfWork.query<{ seq: number; root: number }>(
            'SELECT seq, coalesce(thread, seq) AS root FROM message WHERE channel_id = $1 AND seq = ANY ($2)',
            [channelId, threads],
          ),
      resourceIds.length === 0
        ? []
        : this.unitOfWork.query<{ id: string }>('SELECT id FROM resource WHERE id = ANY ($1)', [resourceIds]),
    ]);
    const [guest] = guests;
    return {
      inside: new Set(inside.map(({ id }) => id)),
      guest: guest && { id: null, name: guest.name, kind: 'guest' },
      stored: new Map(
        stored.map((row) => [
          `${row.author_id ?? ''}/${row.client_message_id ?? ''}`,
          storedIn(row, channelId),
        ]),
      ),
      roots: new Map(roots.map(({ seq, root }) => [seq, root])),
      resources: new Set(resources.map(({ id }) => id)),
    };
  }
}

/** Under the same id in another channel stands another message, whatever its text: nothing equals its own. */
const storedIn = (row: EventRow, channelId: string): ChannelEvent =>
  row.channel_id === channelId ? showEvent(row) : { ...showEvent(row), text: '' };
