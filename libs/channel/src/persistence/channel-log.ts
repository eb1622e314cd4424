import type { channelKinds, OneOf } from '@causeway/contracts';
import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelEvent } from '../event.dto.js';
import { JUST_LEFT, LEAVING_MS } from './membership.js';

/** A channel whose row is locked until the end of the transaction. */
export interface LockedChannel {
  id: string;
  kind: OneOf<typeof channelKinds>;
  name: string;
  open: boolean;
  archivedAt: Date | null;
  requestId: string | null;
  createdBy: string | null;
  headSeq: number;
}

/** What is to be added to a log. */
export type NewEvent = Omit<ChannelEvent, 'channelId' | 'seq' | 'at'>;

const COLUMNS = `type text, author_id uuid, author_kind text, client_message_id uuid, text text, target integer, thread integer,
  read_up_to integer, emoji text, question boolean, mentions jsonb, resources uuid[], attachments jsonb, member_id uuid, answer integer`;
const NAMES = COLUMNS.replace(/(\w+) [a-z]+(\[\])?(?=,|$)/g, '$1');

/** Adds to the logs of channels. Everything here is called inside a unit of work. */
@Injectable()
export class ChannelLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks a channel to the end of the transaction: its events become visible in the order of their seq, and what is read
   * after this is as it is when they are stored.
   * @throws DomainError `channel.not_found`
   */
  async lock(channelId: string): Promise<LockedChannel> {
    const [row] = await this.unitOfWork.query<LockedChannel>(
      `SELECT id, kind, name, open, archived_at AS "archivedAt", request_id AS "requestId", created_by AS "createdBy",
         head_seq AS "headSeq" FROM channel WHERE id = $1 FOR NO KEY UPDATE`,
      [channelId],
    );
    if (!row) throw new DomainError('channel.not_found');
    return row;
  }

  /** Stores events one after the other, in one statement, and says so when it has committed. */
  async append(channel: LockedChannel, events: readonly NewEvent[]): Promise<ChannelEvent[]> {
    if (events.length === 0) return [];
    const now = this.clock.now();
    const stored = events.map((event, index) => ({
      channelId: channel.id,
      seq: channel.headSeq + index + 1,
      ...event,
      at: now.toISOString(),
    }));
    channel.headSeq += events.length;
    const [, , left, guests] = await Promise.all([
      this.unitOfWork.query('UPDATE channel SET head_seq = $2 WHERE id = $1', [channel.id, channel.headSeq]),
      this.unitOfWork.query(
        `INSERT INTO channel_event (channel_id, organization_id, at, seq, ${NAMES})
         SELECT $1, current_organization(), $2, seq, ${NAMES} FROM jsonb_to_recordset($3) AS event (seq integer, ${COLUMNS})`,
        [channel.id, now, JSON.stringify(stored.map(columnsOf))],
      ),
      this.unitOfWork.query<{ id: string }>(JUST_LEFT, [channel.id, new Date(now.getTime() - LEAVING_MS)]),
      channel.kind === 'request' ? this.guestsOf(channel.id) : false,
    ]);
    this.unitOfWork.raise('channel.events', {
      channelId: channel.id,
      events: stored,
      left: left.map(({ id }) => id),
      guests,
    });
    return stored;
  }

  private async guestsOf(channelId: string): Promise<boolean> {
    const open = await this.unitOfWork.query(
      'SELECT 1 FROM channel_guest WHERE channel_id = $1 AND ended_at IS NULL',
      [channelId],
    );
    return open.length > 0;
  }
}

const columnsOf = ({ seq, type, author, ...event }: ChannelEvent) => ({
  seq,
  type,
  author_id: author.id,
  author_kind: author.kind,
  client_message_id: event.clientMessageId,
  text: event.text,
  target: event.target,
  thread: event.thread,
  read_up_to: event.readUpTo,
  emoji: event.emoji,
  question: event.question,
  mentions: event.mentions,
  resources: event.resources,
  attachments: event.attachments,
  member_id: event.member?.id,
  answer: event.answer,
});
