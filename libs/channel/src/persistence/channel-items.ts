import { UnitOfWork, type Statement } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChannelItem, LastMessage } from '../channel.dto.js';
import type { Named } from '../event.dto.js';
import { DISPATCH, IS_IN } from './membership.js';
import { unread, unreadMentions } from './unread.js';

export interface ItemRow {
  id: string;
  name: string;
  kind: ChannelItem['kind'];
  purpose: string | null;
  open: boolean;
  archived_at: Date | null;
  request_id: string | null;
  created_by: string | null;
  head_seq: number;
  from_seq: number;
  purged_up_to: number;
  last_read_seq: number;
  unread: number;
  mentions: number;
  member_count: number;
  people: Named[] | null;
  joined: boolean;
  notify: ChannelItem['notify'] | null;
  muted_until: Date | null;
  last_message: LastMessage | null;
  guest: { name: string; invitedAt: string } | null;
}

/** Of a member's list. */
export interface MemberRow extends ItemRow {
  who: string;
}

/** Longest beginning of a message in the list, in characters. */
const PREVIEW = 140;

const COLUMNS = `channel.id, channel.name, channel.kind, purpose, open, archived_at, channel.request_id, created_by, head_seq,
  purged_up_to`;

const JOINED = `SELECT count(*)::int FROM channel_member mine JOIN member ON member.id = mine.member_id
  WHERE mine.channel_id = channel.id AND mine.joined_at IS NOT NULL AND mine.left_at IS NULL AND active`;

/** By {@link IS_IN}; everybody, and those who dispatch, are counted once for all rows. */
const COUNT = `CASE channel.kind WHEN 'team' THEN (SELECT count(*)::int FROM member WHERE active)
  WHEN 'request' THEN (SELECT count(*)::int FROM member WHERE active AND roles && ${DISPATCH})
    + (${JOINED} AND NOT roles && ${DISPATCH})
  ELSE (${JOINED}) END`;

const LAST_MESSAGE = `(SELECT jsonb_build_object('seq', last.seq, 'at', last.at,
    'author', jsonb_build_object('id', last.author_id, 'kind', last.author_kind,
      'name', coalesce(author.display_name, (SELECT guest.name FROM channel_guest guest WHERE guest.channel_id = channel.id), '')),
    'text', CASE WHEN last.deleted_at IS NULL THEN left(last.text, ${PREVIEW}) END)
  FROM (SELECT * FROM message WHERE message.channel_id = channel.id ORDER BY seq DESC LIMIT 1) last
  LEFT JOIN member author ON author.id = last.author_id)`;

const GUEST = `(SELECT jsonb_build_object('name', guest.name, 'invitedAt', guest.invited_at) FROM channel_guest guest
  WHERE guest.channel_id = channel.id AND guest.ended_at IS NULL)`;

/** SQL: channels of the members `$1`. */
const itemsWhere = (condition: string): string => `SELECT person.id AS who, ${COLUMNS}, 1 AS from_seq,
    coalesce(state.last_read_seq, 0) AS last_read_seq, ${unread('person.id')} AS unread, ${unreadMentions('person.id')} AS mentions,
    ${COUNT} AS member_count,
    CASE kind WHEN 'direct' THEN (SELECT jsonb_agg(jsonb_build_object('id', other.id, 'name', display_name) ORDER BY display_name)
      FROM channel_member state JOIN member other ON other.id = state.member_id
      WHERE state.channel_id = channel.id AND state.member_id <> person.id) END AS people,
    state.joined_at IS NOT NULL AND state.left_at IS NULL AS joined, state.notify, state.muted_until,
    ${LAST_MESSAGE} AS last_message, ${GUEST} AS guest
  FROM member person JOIN channel ON ${IS_IN}
  LEFT JOIN channel_member state ON state.channel_id = channel.id AND state.member_id = person.id
  WHERE person.id = ANY ($1) AND ${condition}
  ORDER BY kind <> 'team', channel.name, channel.id`;

const LISTS: Statement = { name: 'lists_of_channels', text: itemsWhere('(archived_at IS NOT NULL) = $2') };

/** Rows of the list of channels. Called inside a unit of work, where nothing else is said. */
@Injectable()
export class ChannelItems {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The lists of many members, each row with whose it is. Not inside of a unit of work. */
  lists(organizationId: string, memberIds: readonly string[]): Promise<MemberRow[]> {
    return this.unitOfWork.once(organizationId, LISTS, [memberIds, false]);
  }

  /** A member's channels: everybody's first, then by name; or one of them, also an archived one. */
  of(memberId: string, which: { archived: boolean } | { channelId: string }): Promise<ItemRow[]> {
    return this.unitOfWork.query('channelId' in which ? itemsWhere('channel.id = $2') : LISTS.text, [
      [memberId],
      'channelId' in which ? which.channelId : which.archived,
    ]);
  }

  /** The thread that a facility's staff were invited to, if they were. */
  ofGuest(requestId: string): Promise<ItemRow[]> {
    return this.unitOfWork.query<ItemRow>(
      `SELECT ${COLUMNS}, guest.from_seq, guest.last_read_seq,
         (SELECT count(*)::int FROM message WHERE message.channel_id = channel.id AND seq > greatest(guest.last_read_seq, from_seq - 1)
           AND author_kind <> 'guest' AND deleted_at IS NULL) AS unread,
         0 AS mentions, 0 AS member_count, NULL AS people, true AS joined, NULL AS notify, NULL AS muted_until,
         NULL AS last_message, ${GUEST} AS guest
       FROM channel_guest guest JOIN channel ON channel.id = guest.channel_id
       WHERE guest.request_id = $1 AND guest.ended_at IS NULL`,
      [requestId],
    );
  }

  /** Open channels that a member has not joined. */
  toJoin(
    memberId: string,
  ): Promise<{ id: string; name: string; purpose: string | null; member_count: number }[]> {
    return this.unitOfWork.query(
      `SELECT channel.id, channel.name, purpose, ${COUNT} AS member_count FROM channel
       WHERE kind = 'topic' AND open AND archived_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM member person WHERE person.id = $1 AND ${IS_IN})
       ORDER BY channel.name, channel.id`,
      [memberId],
    );
  }
}
