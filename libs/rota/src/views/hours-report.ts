import { addMonths, Clock, momentOf } from '@causeway/kernel';
import { Audit, reachOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { hoursOf, type Turn } from '../domain/hours.js';
import type { Span } from '../domain/occurrences.js';
import type { HoursReport as Report, HoursRow } from '../reports.dto.js';
import { Zone } from '../use-cases/zone.js';

interface CoachRow {
  memberId: string;
  coachName: string;
  /** Hours. */
  onDuty: number;
  offers: number;
  accepted: number;
  hardCalls: number;
}

/** Who carried how much in a month. By name, never by rank: it is for sharing the load, not for comparing people. */
@Injectable()
export class HoursReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly zone: Zone,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Of every coach; a coach sees her own row only.
   * @param month `2026-11`, in the organization's zone; what is planned for the rest of it counts as on call
   */
  async of(actor: MemberActor, month: string): Promise<Report> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const whose = reachOf(actor, 'rota.report') === 'all' ? null : actor.memberId;
      const zone = await this.zone.current();
      const first = `${month}-01`;
      const within = {
        startsAt: momentOf(first, '00:00', zone),
        endsAt: momentOf(addMonths(first, 1), '00:00', zone),
      };
      const coaches = await this.coaches(within, whose);
      const turns = await this.turns(within, whose);
      await this.audit.record(
        'rota.report',
        coaches.map(({ memberId }) => memberId),
      );
      const items = coaches.map((coach) => {
        const own = turns.filter(({ memberId }) => memberId === coach.memberId);
        return { ...show(coach), shifts: own.length, ...rounded(hoursOf(own, within, zone)) };
      });
      return { month, items };
    });
  }

  /** The same for a spreadsheet, whose program must not take a name for a formula. */
  async csv(actor: MemberActor, month: string): Promise<string> {
    const { items } = await this.of(actor, month);
    const columns = Object.entries(headings).map(([key, header]) => ({ key, header }));
    return stringify(items, { header: true, columns, escape_formulas: true, record_delimiter: 'windows' });
  }

  private turns({ startsAt, endsAt }: Span, memberId: string | null) {
    return this.unitOfWork.query<Turn & { memberId: string }>(
      `SELECT member_id AS "memberId", role, starts_at AS "startsAt", ends_at AS "endsAt" FROM shift
       WHERE organization_id = current_organization() AND starts_at > $1::timestamptz - interval '26 hours'
         AND starts_at < $2 AND ends_at > $1 AND cancelled_at IS NULL AND member_id IS NOT NULL
         AND ($3::uuid IS NULL OR member_id = $3)
         AND NOT EXISTS (SELECT 1 FROM time_off WHERE time_off.member_id = shift.member_id
           AND time_off.starts_at <= shift.starts_at AND time_off.ends_at > shift.starts_at)`,
      [startsAt, endsAt, memberId],
    );
  }

  private coaches({ startsAt, endsAt }: Span, memberId: string | null): Promise<CoachRow[]> {
    return this.unitOfWork.query<CoachRow>(
      `SELECT member.id AS "memberId", display_name AS "coachName",
         (SELECT coalesce(sum(extract(epoch FROM least(coalesce(ended_at, least(expires_at, $4)), $2) - greatest(started_at, $1)))::float8 / 3600, 0)
          FROM duty_spell WHERE duty_spell.member_id = member.id AND started_at < $2
            AND coalesce(ended_at, least(expires_at, $4)) > $1) AS "onDuty",
         (SELECT count(*)::int FROM offer WHERE coach_id = member.id AND offered_at >= $1 AND offered_at < $2) AS offers,
         (SELECT count(*)::int FROM offer WHERE coach_id = member.id AND offered_at >= $1 AND offered_at < $2
            AND status = 'accepted') AS accepted,
         (SELECT count(*)::int FROM assignment WHERE coach_id = member.id AND hard_call AND ended_at >= $1 AND ended_at < $2) AS "hardCalls"
       FROM member WHERE active AND 'coach' = ANY (roles) AND ($3::uuid IS NULL OR member.id = $3)
       ORDER BY display_name, member.id`,
      [startsAt, endsAt, memberId, this.clock.now()],
    );
  }
}

const headings: Record<keyof Omit<HoursRow, 'memberId'>, string> = {
  coachName: 'Coach',
  shifts: 'Shifts',
  primary: 'Hours on call, primary',
  secondary: 'Hours on call, secondary',
  night: 'of these at night (22:00 to 06:00)',
  weekend: 'of these at weekends',
  onDuty: 'Hours on duty',
  offers: 'Asked',
  accepted: 'Accepted',
  hardCalls: 'Hard calls',
  offersPerHour: 'Asked per hour on duty',
  acceptedPerHour: 'Accepted per hour on duty',
};

const show = ({ onDuty, offers, accepted, ...coach }: CoachRow) => ({
  ...coach,
  ...rounded({ onDuty }),
  offers,
  accepted,
  offersPerHour: onDuty >= 1 ? round(offers / onDuty, 100) : null,
  acceptedPerHour: onDuty >= 1 ? round(accepted / onDuty, 100) : null,
});

const round = (value: number, parts: number): number => Math.round(value * parts) / parts;

/** To a tenth of an hour. */
const rounded = <Name extends string>(hours: Record<Name, number>): Record<Name, number> =>
  Object.fromEntries(
    Object.entries<number>(hours).map(([name, value]) => [name, round(value, 10)]),
  ) as Record<Name, number>;
