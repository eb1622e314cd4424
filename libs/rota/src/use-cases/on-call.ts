import type { OneOf, shiftRoles } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** A coach who is on call, and from when to when. */
export interface OnCallTurn {
  memberId: string;
  role: OneOf<typeof shiftRoles>;
  startsAt: Date;
  endsAt: Date;
}

/** Who is on call. */
@Injectable()
export class OnCall {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The coaches on call at a moment, up to eight weeks ahead; primaries first. Whoever has time off then is not among
   * them. Call inside a unit of work.
   */
  async at(moment: Date): Promise<OnCallTurn[]> {
    // No shift is longer than 25 hours, so a short stretch of the index is enough.
    return this.unitOfWork.query<OnCallTurn>(
      `SELECT member_id AS "memberId", role, starts_at AS "startsAt", ends_at AS "endsAt"
       FROM shift JOIN member ON member.id = member_id AND active
       WHERE shift.organization_id = current_organization() AND starts_at <= $1 AND starts_at > $1 - interval '26 hours'
         AND ends_at > $1 AND cancelled_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM time_off WHERE time_off.member_id = shift.member_id
           AND time_off.starts_at <= $1 AND time_off.ends_at > $1)
       ORDER BY role, starts_at, member_id`,
      [moment],
    );
  }

  /** The turns of those on call behind the ones on duty, by coach. Call inside a unit of work. */
  async secondLineAt(moment: Date): Promise<Map<string, OnCallTurn>> {
    const turns = await this.at(moment);
    return new Map(turns.flatMap((turn) => (turn.role === 'secondary' ? [[turn.memberId, turn]] : [])));
  }
}
