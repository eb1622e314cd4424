import { DomainError, type ErrorCode } from '@causeway/contracts';
import { RateLimit, Together, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Author, ChannelEvent, Mention } from '../event.dto.js';
import { MessageChecks } from '../guard/message-checks.js';
import type { PostMessage } from '../message.dto.js';
import { authorOf, type Participant } from '../participant.js';
import { ChannelLog, type LockedChannel, type NewEvent } from '../persistence/channel-log.js';
import { Messages } from '../persistence/messages.js';
import { PostedBefore, type Posting } from '../persistence/posted-before.js';
import { Callings } from './callings.js';

/** Most messages a minute by whoever holds a status link; a member's are not counted. */
const GUEST_RATE = 20;

type Outcome = { event: ChannelEvent } | { refused: ErrorCode };

/**
 * Posts messages. Those of one channel and moment are stored by one transaction, in the order in which they came, and go
 * out in one packet.
 */
@Injectable()
export class Post {
  private readonly together = new Together<Posting, Outcome>(
    (group, items) => this.store(group.slice(group.indexOf('/') + 1), items),
    1,
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: ChannelLog,
    private readonly before: PostedBefore,
    private readonly messages: Messages,
    private readonly callings: Callings,
    private readonly rateLimit: RateLimit,
    private readonly checks: MessageChecks,
  ) {}

  /**
   * Stores a message. The same `clientMessageId` of the same author never makes two: the stored one is returned.
   * @throws DomainError `channel.not_found`, `channel.archived`, `channel.message_conflict`, `message.not_found` for the
   * thread, `rate.limited` for guests, `channel.identifiers_found`, `attachment.not_found`
   */
  async message(actor: Participant, channelId: string, message: PostMessage): Promise<ChannelEvent> {
    if (actor.kind === 'requester') await this.rateLimit.take('channel-guest', actor.requestId, GUEST_RATE);
    const attachments = await this.checks.pass(actor, channelId, message);
    const posting = { actor, message, attachments };
    const outcome = await this.together.do(`${actor.organizationId}/${channelId}`, posting);
    if ('refused' in outcome) throw new DomainError(outcome.refused);
    return outcome.event;
  }

  private async store(channelId: string, postings: Posting[]): Promise<Outcome[]> {
    const [first] = postings;
    if (!first) return [];
    return this.unitOfWork.run(first.actor.organizationId, async () => {
      // They travel together; each sees what was committed before the lock was had.
      const [channel, known] = await Promise.all([
        this.log.lock(channelId),
        this.before.look(channelId, postings),
      ]);
      const fresh = new Map<string, { author: Author; event: NewEvent; order: number }>();
      const outcomes = postings.map((posting): Outcome | { fresh: string } => {
        const { actor, message } = posting;
        const key = `${actor.kind === 'member' ? actor.memberId : ''}/${message.clientMessageId}`;
        const author =
          known.guest && actor.kind === 'requester' ? known.guest : authorIn(known.inside, actor);
        if (!author) return { refused: 'channel.not_found' };
        const stored = known.stored.get(key);
        const text = stored ? stored.text : fresh.get(key)?.event.text;
        // What was deleted since has no text to compare.
        if (text !== undefined && text !== message.text) return { refused: 'channel.message_conflict' };
        if (stored) return { event: stored };
        if (fresh.has(key)) return { fresh: key };
        if (channel.archivedAt) return { refused: 'channel.archived' };
        const thread = message.thread === undefined ? undefined : known.roots.get(message.thread);
        if (message.thread !== undefined && thread === undefined) return { refused: 'message.not_found' };
        const event = eventOf(posting, author, thread, known.resources);
        fresh.set(key, { author, event, order: fresh.size });
        return { fresh: key };
      });
      const events = await this.append(
        channel,
        [...fresh.values()].map(({ event }) => event),
      );
      return outcomes.map((outcome): Outcome => {
        if (!('fresh' in outcome)) return outcome;
        const event = events[fresh.get(outcome.fresh)?.order ?? -1];
        return event ? { event } : { refused: 'internal' };
      });
    });
  }

  private async append(channel: LockedChannel, events: NewEvent[]): Promise<ChannelEvent[]> {
    if (events.length === 0) return [];
    const checked = await this.callings.check(channel, events);
    const stored = await this.log.append(channel, checked.events);
    await Promise.all([
      this.messages.add(channel.id, stored),
      this.callings.remember(channel, stored, checked.people),
    ]);
    return stored;
  }
}

const authorIn = (inside: ReadonlySet<string>, actor: Participant): Author | undefined =>
  actor.kind === 'member' && inside.has(actor.memberId) ? authorOf(actor) : undefined;

function eventOf(
  { message, attachments }: Posting,
  author: Author,
  thread: number | undefined,
  known: ReadonlySet<string>,
): NewEvent {
  const resources = message.resources?.filter((id) => known.has(id)) ?? [];
  const mentions: Mention[] = message.mentions ?? [];
  return {
    type: 'message.posted',
    author,
    clientMessageId: message.clientMessageId,
    text: message.text,
    ...(thread === undefined ? {} : { thread }),
    ...(message.question ? { question: true } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(resources.length > 0 ? { resources } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}
