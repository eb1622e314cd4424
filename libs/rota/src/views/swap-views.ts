import { Clock, wallTimeOf } from '@causeway/kernel';
import type { OneOf, shiftRoles, swapStatuses } from '@causeway/contracts';
import { reachOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { SwapList, SwapShift } from '../swaps.dto.js';
import { Zone } from '../use-cases/zone.js';

interface SwapRow {
  id: string;
  status: OneOf<typeof swapStatuses>;
  fromMemberId: string;
  fromName: string;
  toMemberId: string | null;
  toName: string | null;
  message: string | null;
  shift: ShiftRow;
  inReturn: ShiftRow | null;
}

/** As PostgreSQL writes it in JSON. */
interface ShiftRow {
  id: string;
  role: OneOf<typeof shiftRoles>;
  starts_at: string;
  ends_at: string;
}

/** Swaps as people see them. */
@Injectable()
export class SwapViews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly zone: Zone,
    private readonly clock: Clock,
  ) {}

  /** Those that wait for an answer: of a coach, her own and those she is asked; of a dispatcher, all. */
  async open(actor: MemberActor): Promise<SwapList> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const everybodys = reachOf(actor, 'swap.decide') === 'all';
      const zone = await this.zone.current();
      const rows = await this.unitOfWork.query<SwapRow>(
        `SELECT swap.id, swap.status, from_member_id AS "fromMemberId", asking.display_name AS "fromName",
           to_member_id AS "toMemberId", asked.display_name AS "toName", message,
           to_jsonb(shift) AS shift, to_jsonb(in_return) AS "inReturn"
         FROM shift_swap swap
         JOIN shift ON shift.id = shift_id AND shift.member_id = from_member_id AND shift.cancelled_at IS NULL
         LEFT JOIN shift in_return ON in_return.id = in_return_id
         JOIN member asking ON asking.id = from_member_id LEFT JOIN member asked ON asked.id = to_member_id
         WHERE swap.status IN ('proposed', 'accepted') AND shift.starts_at > $1
           AND ($2 OR from_member_id = $3 OR coalesce(to_member_id, $3) = $3)
         ORDER BY shift.starts_at, swap.id LIMIT 200`,
        [this.clock.now(), everybodys, actor.memberId],
      );
      return {
        items: rows.map(({ shift, inReturn, ...row }) => ({
          ...row,
          shift: showShift(shift, zone),
          inReturn: inReturn && showShift(inReturn, zone),
        })),
      };
    });
  }
}

function showShift({ id, role, starts_at, ends_at }: ShiftRow, zone: string): SwapShift {
  const [startsAt, endsAt] = [new Date(starts_at), new Date(ends_at)];
  return {
    id,
    role,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    localStart: wallTimeOf(startsAt, zone),
    localEnd: wallTimeOf(endsAt, zone),
  };
}
