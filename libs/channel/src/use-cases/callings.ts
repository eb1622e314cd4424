import type { mentionKinds, OneOf } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { isTold, usualLevel, type NotifyLevel } from '../domain/notify-level.js';
import type { ChannelEvent } from '../event.dto.js';
import type { LockedChannel, NewEvent } from '../persistence/channel-log.js';
import { IS_IN } from '../persistence/membership.js';

/** Somebody in the channel, as far as it decides whether they are called and told. */
interface Person {
  id: string;
  on_duty: boolean;
  joined: boolean;
  notify: NotifyLevel | null;
  muted_until: Date | null;
}

type MentionKind = OneOf<typeof mentionKinds>;

interface Called {
  seq: number;
  editedIn: number | null;
  person: Person;
  kind: MentionKind;
}

/** Who is called by messages, and who wants to be told of them. Called inside a unit of work, behind the channel's lock. */
@Injectable()
export class Callings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Takes out of messages the mentions of members who are not in the channel; the message itself always goes through. */
  async check(
    channel: LockedChannel,
    events: NewEvent[],
  ): Promise<{ events: NewEvent[]; people: readonly Person[] }> {
    const people = await this.peopleOf(channel, events);
    const ids = new Set(people.map(({ id }) => id));
    const checked = events.map(({ mentions, ...event }): NewEvent => {
      const kept = mentions?.filter(({ kind, id }) => (kind === 'member' ? id && ids.has(id) : true)) ?? [];
      return kept.length > 0 ? { ...event, mentions: kept } : event;
    });
    return { events: checked, people };
  }

  /** Writes down who was called, and raises who is to be told: of each message once. An edit names only whom it newly calls. */
  async remember(
    channel: LockedChannel,
    events: readonly ChannelEvent[],
    people: readonly Person[],
  ): Promise<void> {
    const now = this.clock.now();
    const called = events.flatMap((event) =>
      people.flatMap((person) => {
        const kind = person.id === event.author.id ? undefined : callOf(event, person);
        const { seq, target = seq } = event;
        return kind ? [{ seq: target, editedIn: target === seq ? null : seq, person, kind }] : [];
      }),
    );
    const added = called.length === 0 ? [] : await this.insert(channel.id, called);
    const ids = new Set(added.map(({ member_id: id }) => id));
    const tellOf = (isCalled: boolean, among: (person: Person) => boolean) =>
      people
        .filter((person) => among(person) && isTold(wishOf(channel, person), isCalled, now))
        .map(({ id }) => id);

    const toCall = tellOf(true, ({ id }) => ids.has(id));
    if (toCall.length > 0)
      this.unitOfWork.raise('channel.called', { channelId: channel.id, memberIds: toCall, at: now });
    const posted = events.filter(({ type }) => type === 'message.posted');
    const ofOthers = ({ id }: Person) => !ids.has(id) && posted.some(({ author }) => author.id !== id);
    const toTell = posted.length === 0 ? [] : tellOf(false, ofOthers);
    if (toTell.length > 0) {
      const direct = channel.kind === 'direct';
      this.unitOfWork.raise('channel.written', { channelId: channel.id, memberIds: toTell, direct, at: now });
    }
  }

  /** Everybody in the channel where everybody may matter; else only those who want to be told of all. */
  private async peopleOf({ id, kind }: LockedChannel, events: readonly NewEvent[]): Promise<Person[]> {
    const all = kind === 'direct' || kind === 'request' || events.some(({ mentions }) => mentions?.length);
    return this.unitOfWork.query<Person>(
      `SELECT person.id, state.joined_at IS NOT NULL AND state.left_at IS NULL AS joined, state.notify, state.muted_until,
         EXISTS (SELECT 1 FROM duty_spell duty WHERE duty.member_id = person.id AND duty.ended_at IS NULL
           AND duty.expires_at > $2) AS on_duty
       FROM channel JOIN member person ON ${IS_IN}
       ${all ? 'LEFT' : ''} JOIN channel_member state ON state.channel_id = channel.id AND state.member_id = person.id
       WHERE channel.id = $1 ${all ? '' : `AND state.notify = 'all'`}`,
      [id, this.clock.now()],
    );
  }

  private insert(channelId: string, called: Called[]) {
    return this.unitOfWork.query<{ member_id: string }>(
      `INSERT INTO channel_mention (channel_id, organization_id, seq, member_id, kind, edited_in)
       SELECT $1, current_organization(), * FROM unnest($2::int[], $3::uuid[], $4::text[], $5::int[]) ON CONFLICT DO NOTHING RETURNING member_id`,
      [
        channelId,
        called.map(({ seq }) => seq),
        called.map(({ person }) => person.id),
        called.map(({ kind }) => kind),
        called.map(({ editedIn }) => editedIn),
      ],
    );
  }
}

function callOf({ mentions = [] }: ChannelEvent, person: Person): MentionKind | undefined {
  const calls = mentions.filter(
    ({ kind, id }) => kind === 'team' || (kind === 'onduty' ? person.on_duty : id === person.id),
  );
  return (calls.find(({ kind }) => kind === 'member') ?? calls[0])?.kind;
}

const wishOf = ({ kind }: LockedChannel, person: Person) => ({
  level: person.notify ?? usualLevel(kind, person.joined),
  mutedUntil: person.muted_until,
});
