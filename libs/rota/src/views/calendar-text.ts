import { Clock } from '@causeway/kernel';
import type { calendarKinds, OneOf, shiftRoles } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import ical from 'ical-generator';
import type { Span } from '../domain/occurrences.js';

interface FeedRow {
  kind: OneOf<typeof calendarKinds>;
  memberId: string;
  organizationName: string;
  createdAt: Date;
}

interface TurnRow extends Span {
  id: string;
  role: OneOf<typeof shiftRoles>;
  firstName: string;
}

const DAY = 86_400_000;

/** A calendar shows what was in the last so many days, and all that is made ahead. */
const DAYS_BACK = 30;

/** Calendar programs are asked to look again after so many seconds. */
const LOOK_AGAIN = 900;

const words = { primary: 'On call', secondary: 'On call, second' } as const;

/** Shifts as iCalendar (RFC 5545), in UTC: every program shows them in its own zone. A first name is all of a person in it. */
@Injectable()
export class CalendarText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Null when whoever subscribed has left. Call inside a unit of work. */
  async of(feedId: string): Promise<string | null> {
    const [feed] = await this.unitOfWork.query<FeedRow>(
      `SELECT kind, member_id AS "memberId", organization.name AS "organizationName", feed.created_at AS "createdAt"
       FROM calendar_feed feed JOIN member ON member.id = member_id AND active
       JOIN organization ON organization.id = feed.organization_id WHERE feed.id = $1`,
      [feedId],
    );
    if (!feed) return null;
    const turns = await this.unitOfWork.query<TurnRow>(
      `SELECT shift.id, role, starts_at AS "startsAt", ends_at AS "endsAt", first_name AS "firstName"
       FROM shift JOIN member ON member.id = member_id
       WHERE shift.organization_id = current_organization() AND starts_at > $1 AND cancelled_at IS NULL
         AND ($2::uuid IS NULL OR member_id = $2)
         AND NOT EXISTS (SELECT 1 FROM time_off WHERE time_off.member_id = shift.member_id
           AND time_off.starts_at <= shift.starts_at AND time_off.ends_at >= shift.ends_at)
       ORDER BY starts_at, shift.id`,
      [new Date(this.clock.now().getTime() - DAYS_BACK * DAY), feed.kind === 'team' ? null : feed.memberId],
    );
    return write(feed, turns);
  }
}

function write({ kind, organizationName, createdAt }: FeedRow, turns: readonly TurnRow[]): string {
  const calendar = ical({
    name: kind === 'team' ? `On call: ${organizationName}` : `My shifts: ${organizationName}`,
    prodId: { company: 'Causeway', product: 'rota' },
    ttl: LOOK_AGAIN,
  });
  for (const { id, role, startsAt, endsAt, firstName } of turns) {
    calendar.createEvent({
      id: `${id}@causeway`,
      // The same each time, so that what has not changed reads the same.
      stamp: createdAt,
      start: startsAt,
      end: endsAt,
      summary: kind === 'team' ? `${firstName}: ${words[role].toLowerCase()}` : words[role],
    });
  }
  return calendar.toString();
}
