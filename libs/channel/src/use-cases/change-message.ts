import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { isOneEmoji } from '../domain/emoji.js';
import { newlyCalled } from '../domain/newly-called.js';
import { MessageGuard } from '../guard/message-guard.js';
import type { MessageBody } from '../message.dto.js';
import { authorOf, moderates } from '../participant.js';
import { ChannelLog, type LockedChannel, type NewEvent } from '../persistence/channel-log.js';
import { Messages } from '../persistence/messages.js';
import { Callings } from './callings.js';
import { Membership } from './membership.js';

/** Most different emoji on one message. */
const MOST_REACTIONS = 20;
const MOST_PINS = 50;

/** What happens to a message after it was posted. Each is an event of the log; what changes nothing makes none. */
@Injectable()
export class ChangeMessage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
    private readonly log: ChannelLog,
    private readonly messages: Messages,
    private readonly callings: Callings,
    private readonly guard: MessageGuard,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Says something else; what it said before stays in the log. Whom it newly calls is told, as of a new message.
   * @throws DomainError `channel.not_found`, `channel.archived`, `message.not_found`, `message.not_own`, `message.deleted`
   */
  async edit(actor: MemberActor, channelId: string, seq: number, body: MessageBody): Promise<void> {
    await this.inChannel(actor, channelId, async (channel) => {
      const message = await this.messages.standing(channelId, seq);
      if (message.authorId !== actor.memberId) throw new DomainError('message.not_own');
      await this.guard.admit(body.text, { channelId, seq, reason: body.guard });
      const resources = await this.known(body.resources ?? []);
      const given: NewEvent = {
        ...{ type: 'message.edited', author: authorOf(actor), target: seq, text: body.text },
        ...(body.mentions?.length ? { mentions: body.mentions } : {}),
        ...(resources.length > 0 ? { resources } : {}),
      };
      const { events, people } = await this.callings.check(channel, [given]);
      const [checked] = events;
      if (!checked || isSame(message, checked)) return;
      const [event] = await this.log.append(channel, [checked]);
      if (!event) return;
      await this.messages.edit(channelId, event, this.clock.now());
      const mentions = newlyCalled(message.mentions, event.mentions ?? []);
      await this.callings.remember(channel, [{ ...event, mentions }], people);
    });
  }

  /**
   * Blanks it for everybody; who wrote it and when stays. One's own, or anybody's for supervisors and administrators.
   * @throws DomainError `channel.not_found`, `message.not_found`, `message.not_own`
   */
  async delete(actor: MemberActor, channelId: string, seq: number): Promise<void> {
    await this.inChannel(actor, channelId, async (channel) => {
      const message = await this.messages.one(channelId, seq);
      if (message.deletedAt) return;
      const own = message.authorId === actor.memberId;
      if (!own && !moderates(actor)) throw new DomainError('message.not_own');
      await this.messages.erase(channelId, message, actor.memberId, this.clock.now());
      await this.log.append(channel, [{ type: 'message.deleted', author: authorOf(actor), target: seq }]);
      if (!own) await this.audit.record('channel.manage', [channelId]);
    });
  }

  /** @throws DomainError `channel.not_found`, `message.not_found`, `message.deleted`, `message.too_many_reactions`, `request.invalid` */
  async react(
    actor: MemberActor,
    channelId: string,
    seq: number,
    emoji: string,
    given: boolean,
  ): Promise<void> {
    await this.inChannel(actor, channelId, async (channel) => {
      if (!isOneEmoji(emoji)) {
        const message = 'emoji must be one emoji';
        throw new DomainError('request.invalid', undefined, [{ field: 'emoji', message }]);
      }
      const { reactions } = await this.messages.standing(channelId, seq);
      const before = reactions[emoji] ?? [];
      if (before.includes(actor.memberId) === given) return;
      const after = given ? [...before, actor.memberId] : before.filter((id) => id !== actor.memberId);
      const { [emoji]: _, ...others } = reactions;
      const now = after.length > 0 ? { ...others, [emoji]: after } : others;
      if (Object.keys(now).length > MOST_REACTIONS) throw new DomainError('message.too_many_reactions');
      await this.messages.react(channelId, seq, now);
      const type = given ? 'reaction.added' : 'reaction.removed';
      await this.log.append(channel, [{ type, author: authorOf(actor), target: seq, emoji }]);
    });
  }

  /** @throws DomainError `channel.not_found`, `message.not_found`, `message.deleted`, `message.too_many_pins` */
  async pin(actor: MemberActor, channelId: string, seq: number, pinned: boolean): Promise<void> {
    await this.inChannel(actor, channelId, async (channel) => {
      const { pinnedAt } = await this.messages.standing(channelId, seq);
      if ((pinnedAt !== null) === pinned) return;
      if (pinned && (await this.messages.countPins(channelId)) >= MOST_PINS)
        throw new DomainError('message.too_many_pins');
      await this.messages.pin(
        channelId,
        seq,
        pinned ? this.clock.now() : null,
        pinned ? actor.memberId : null,
      );
      const type = pinned ? 'pin.added' : 'pin.removed';
      await this.log.append(channel, [{ type, author: authorOf(actor), target: seq }]);
    });
  }

  private async inChannel(
    actor: MemberActor,
    channelId: string,
    work: (channel: LockedChannel) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const channel = await this.membership.lock(actor, 'channel.post', channelId);
      if (channel.archivedAt) throw new DomainError('channel.archived');
      await work(channel);
    });
  }

  private async known(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows = await this.unitOfWork.query<{ id: string }>('SELECT id FROM resource WHERE id = ANY ($1)', [
      ids,
    ]);
    const found = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => found.has(id));
  }
}

const isSame = (before: Pick<NewEvent, 'text' | 'mentions' | 'resources'>, after: NewEvent): boolean =>
  before.text === after.text &&
  JSON.stringify(before.mentions) === JSON.stringify(after.mentions ?? []) &&
  JSON.stringify(before.resources) === JSON.stringify(after.resources ?? []);
