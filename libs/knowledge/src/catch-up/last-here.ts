import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

const DAY = 24 * 60 * 60_000;

/** Further back nothing is listed, in milliseconds: whoever was away for longer reads the directory, not a list. */
const FURTHEST_MS = 14 * DAY;

/** Since when a member was away, and whether she began her duty after that. */
export interface Away {
  since: Date;
  onDutySince: Date | null;
}

/**
 * When a member was last here: a mark that is stored for her, and that only she moves, by saying "I have seen it". That a page was
 * open, or a device online, says nothing: somebody may have been driving. Who never said so was last here when she joined the team.
 */
@Injectable()
export class LastHere {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Call inside a unit of work. */
  async of({ memberId }: MemberActor): Promise<Away> {
    const now = this.clock.now();
    const [row] = await this.unitOfWork.query<{ seen_at: Date; on_duty_since: Date | null }>(
      `SELECT coalesce(mark.seen_at, member.created_at) AS seen_at, duty.started_at AS on_duty_since
       FROM member LEFT JOIN catch_up_mark mark ON mark.member_id = member.id
       LEFT JOIN duty_spell duty ON duty.member_id = member.id AND duty.ended_at IS NULL AND duty.expires_at > $2
       WHERE member.id = $1`,
      [memberId, now],
    );
    const furthest = now.getTime() - FURTHEST_MS;
    return {
      since: new Date(Math.max(row?.seen_at.getTime() ?? furthest, furthest)),
      onDutySince: row?.on_duty_since ?? null,
    };
  }

  /** Moves the mark: never back, and never to a time that has not come yet. */
  async move({ organizationId, memberId }: MemberActor, until: Date): Promise<void> {
    const seenAt = new Date(Math.min(until.getTime(), this.clock.now().getTime()));
    await this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.query(
        `INSERT INTO catch_up_mark AS mark (organization_id, member_id, seen_at) VALUES (current_organization(), $1, $2)
         ON CONFLICT (member_id) DO UPDATE SET seen_at = greatest(mark.seen_at, excluded.seen_at)`,
        [memberId, seenAt],
      );
      await this.audit.record('catch_up.seen', [memberId]);
    });
  }
}
