import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { HoldItem, NewHold } from './keeping.dto.js';
import { LegalHold } from './legal-hold.entity.js';

interface Row {
  id: string;
  scope: HoldItem['scope'];
  subject_id: string | null;
  subject_name: string | null;
  reason: string;
  placed_by: string;
  placed_at: Date;
  release_reason: string | null;
  released_by: string | null;
  released_at: Date | null;
}

/** Where what is held is found; row-level security leaves only the organization's own. */
const SUBJECT = {
  channel: 'SELECT 1 FROM channel WHERE id = $1',
  member: 'SELECT 1 FROM member WHERE id = $1',
  request: 'SELECT 1 FROM coach_request WHERE id = $1',
} as const;

/** Legal holds: what must be kept although its time is over or somebody deletes it. */
@Injectable()
export class Holds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Those in force first, then the newest. */
  async list({ organizationId }: MemberActor): Promise<HoldItem[]> {
    const rows = await this.unitOfWork.run(organizationId, async () => {
      const found = await this.unitOfWork.query<Row>(
        `SELECT hold.id, scope, subject_id, coalesce(channel.name, subject.display_name, request.case_number) AS subject_name, hold.reason,
           placer.display_name AS placed_by, placed_at, release_reason, releaser.display_name AS released_by, released_at
         FROM legal_hold hold JOIN member placer ON placer.id = placed_by LEFT JOIN member releaser ON releaser.id = released_by
           LEFT JOIN channel ON scope = 'channel' AND channel.id = subject_id
           LEFT JOIN member subject ON scope = 'member' AND subject.id = subject_id
           LEFT JOIN coach_request request ON scope = 'request' AND request.id = subject_id
         ORDER BY released_at IS NOT NULL, placed_at DESC LIMIT 200`,
      );
      await this.audit.record(
        'hold.set',
        found.map(({ id }) => id),
      );
      return found;
    });
    return rows.map(show);
  }

  /** @throws DomainError `hold.subject_not_found` */
  async place(
    { organizationId, memberId }: MemberActor,
    { scope, subjectId, reason }: NewHold,
  ): Promise<{ id: string }> {
    return this.unitOfWork.run(organizationId, async () => {
      const found =
        scope === 'organization' ||
        (subjectId && (await this.unitOfWork.query(SUBJECT[scope], [subjectId])).length > 0);
      if (!found) throw new DomainError('hold.subject_not_found');
      const { manager } = this.unitOfWork;
      const { id } = await manager.save(
        manager.create(LegalHold, {
          organizationId,
          scope,
          subjectId: scope === 'organization' ? null : (subjectId ?? null),
          reason,
          placedBy: memberId,
          placedAt: this.clock.now(),
        }),
      );
      await this.audit.record('hold.set', [id]);
      return { id };
    });
  }

  /** From then on what it kept goes with the next run. @throws DomainError `hold.not_found`, `hold.released` */
  async release({ organizationId, memberId }: MemberActor, id: string, reason: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const hold = await this.unitOfWork.manager.findOne(LegalHold, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!hold) throw new DomainError('hold.not_found');
      if (hold.releasedAt) throw new DomainError('hold.released');
      await this.unitOfWork.manager.update(LegalHold, id, {
        releaseReason: reason,
        releasedBy: memberId,
        releasedAt: this.clock.now(),
      });
      await this.audit.record('hold.set', [id]);
    });
  }
}

const show = (row: Row): HoldItem => ({
  id: row.id,
  scope: row.scope,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  reason: row.reason,
  placedBy: row.placed_by,
  placedAt: row.placed_at.toISOString(),
  releaseReason: row.release_reason,
  releasedBy: row.released_by,
  releasedAt: row.released_at?.toISOString() ?? null,
});
