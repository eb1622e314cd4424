// For the facts that it adds to the map.
import type {} from '@causeway/channel';
import type { Role } from '@causeway/platform';
import { dispatch, on, type Kind } from './kind.js';

const everybody: readonly Role[] = ['coach', 'dispatcher', 'supervisor', 'administrator'];

/** What is written within so many minutes is told once. */
const TOGETHER_MINUTES = 10;
/** So long whoever reads along has to read it before anything rings, in seconds. */
const READING_SECONDS = 20;

const about = ({ channelId: subjectId, at }: { channelId: string; at: Date }) => ({
  subjectId,
  occasion: String(Math.floor(at.getTime() / (TOGETHER_MINUTES * 60_000))),
});

/** SQL, `$1` the channel, `$2` the member: something of others that she has not read. */
const unread = `SELECT EXISTS (SELECT 1 FROM message WHERE channel_id = $1 AND author_id IS DISTINCT FROM $2 AND deleted_at IS NULL
  AND seq > coalesce((SELECT last_read_seq FROM channel_member WHERE channel_id = $1 AND member_id = $2), 0))`;

/** SQL, `$1` the channel, `$2` the member: a question of somebody else there that nobody answered or is looking into. */
const waiting = `SELECT EXISTS (SELECT 1 FROM message WHERE channel_id = $1 AND question IN ('open', 'escalated')
  AND author_id IS DISTINCT FROM $2)`;

const common = {
  urgency: 'normal',
  link: '/channel?channel=:subject',
  minutes: 12 * 60,
  chosenBy: everybody,
  usual: ['push'],
  afterSeconds: READING_SECONDS,
} as const satisfies Partial<Kind>;

/** What the team's conversation tells: that there is something to read, never what it says or who wrote it. */
export const ofChannel = {
  channel_mention: {
    ...on('channel.called', { to: ({ memberIds }) => ({ memberIds }), about }),
    ...common,
    text: 'channelMention',
    neededBy: `SELECT EXISTS (SELECT 1 FROM channel_mention WHERE channel_id = $1 AND member_id = $2
      AND coalesce(edited_in, seq) > coalesce((SELECT last_read_seq FROM channel_member WHERE channel_id = $1 AND member_id = $2), 0))`,
  },
  question: {
    ...on('question.asked', {
      when: ({ round }) => round === 0,
      to: ({ memberIds }) => ({ memberIds }),
      about,
    }),
    ...common,
    text: 'question',
    onlyOnDuty: true,
    minutes: 60,
    neededBy: waiting,
  },
  question_waits: {
    ...on('question.asked', {
      when: ({ round }) => round > 0,
      to: ({ memberIds }) => ({ memberIds }),
      about: ({ channelId: subjectId, seq, round }) => ({ subjectId, occasion: `${seq} ${round}` }),
    }),
    ...common,
    text: 'questionWaits',
    chosenBy: dispatch,
    minutes: 60,
    neededBy: waiting,
  },
  channel_direct: {
    ...on('channel.written', {
      when: ({ direct }) => direct,
      to: ({ memberIds }) => ({ memberIds }),
      about,
    }),
    ...common,
    text: 'channelDirect',
    neededBy: unread,
  },
  channel_message: {
    ...on('channel.written', {
      when: ({ direct }) => !direct,
      to: ({ memberIds }) => ({ memberIds }),
      about,
    }),
    ...common,
    text: 'channelMessage',
    neededBy: unread,
  },
} as const satisfies Record<string, Kind>;
