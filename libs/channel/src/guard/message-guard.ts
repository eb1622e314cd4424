import { Clock } from '@causeway/kernel';
import { IdentifiersFound, type IdentifierFinding, type OneOf, type guardReasons } from '@causeway/contracts';
import { findIdentifiers, withoutKnown, type Identifier } from '@causeway/identifiers';
import { Audit, currentMemberId, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { KnownContacts } from './known-contacts.js';

export type GuardReason = OneOf<typeof guardReasons>;

/** What a text belongs to, and why it is sent anyway. */
export interface Admission {
  channelId: string;
  /** By which a message is known to its author's device. */
  messageId?: string;
  /** Of the message that is edited. */
  seq?: number;
  reason?: GuardReason | undefined;
}

/** Keeps what tells who somebody is out of the channel, unless its author says why it has to be there. */
@Injectable()
export class MessageGuard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly known: KnownContacts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What in a text may tell who somebody is, and belongs to no place and no colleague known here. */
  async check(organizationId: string, text: string): Promise<IdentifierFinding[]> {
    return this.unitOfWork.run(organizationId, () => this.unknownIn(text)).then(withoutValues);
  }

  /** Whether a text has to be looked at with {@link admit}; asks no database. */
  suspects(text: string): boolean {
    return findIdentifiers(text).length > 0;
  }

  /**
   * Lets a text pass that tells of nobody, or for whose telling there is a reason; which then is remembered, once for a message and without
   * the text. Call inside a unit of work.
   * @throws IdentifiersFound
   */
  async admit(text: string, { channelId, messageId, seq, reason }: Admission): Promise<void> {
    const found = await this.unknownIn(text);
    if (found.length === 0) return;
    if (!reason) throw new IdentifiersFound(withoutValues(found));
    const [made] = await this.unitOfWork.query<{ id: string }>(
      `INSERT INTO guard_override (organization_id, channel_id, message_id, seq, member_id, at, reason, kinds)
       VALUES (current_organization(), $1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [
        channelId,
        messageId ?? null,
        seq ?? null,
        currentMemberId(),
        this.clock.now(),
        reason,
        [...new Set(found.map(({ kind }) => kind))],
      ],
    );
    if (made) await this.audit.record('channel.override', [made.id, channelId]);
  }

  /** Most messages have nothing in them, and cost no look into the database. */
  private async unknownIn(text: string): Promise<Identifier[]> {
    const found = findIdentifiers(text);
    return found.length === 0 ? found : withoutKnown(found, await this.known.among(found));
  }
}

const withoutValues = (found: Identifier[]): IdentifierFinding[] =>
  found.map(({ kind, start, end }) => ({ kind, start, end }));
