import { Policies, type Policy, WAS_ASKED } from '@causeway/dispatch';
import { Clock } from '@causeway/kernel';
import { Agreements } from '@causeway/partners';
import { UnitOfWork } from '@causeway/platform';
import { Coaches } from '@causeway/team';
import { Injectable } from '@nestjs/common';
import type { Site } from '../domain/scenario.js';
import { toSpans } from './spans.js';
import type { AnswerHabits, PastCoach, PastRequest, Replay } from './replay.js';

/** Requests that are replayed at the most, the latest. */
const REQUESTS = 200;
/** Offers of so many days say how the team answers. */
const HABIT_DAYS = 180;
/** Fewer answers than that are chance. */
const LEAST_OFFERS = 50;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Nobody has measured this for coaches: the assumptions of the simulator. */
const assumed: AnswerHabits = { accept: 78, decline: 12, later: 6, silent: 4, thinkMinutes: 65 / 60 };

interface RequestRow {
  case_number: string;
  facility_id: string;
  received_at: Date;
  promised_accept_at: Date;
  promised_arrive_at: Date;
  expected_leave_at: Date | null;
  modality: PastRequest['wishes']['modality'];
  preferred_language: string | null;
  language_required: boolean;
  preferred_coach_gender: PastRequest['wishes']['preferredCoachGender'];
  gender_required: boolean;
  pathway_interest: string | null;
  asked_for_coach: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface Past {
  replay: Replay;
  /** How many offers the habits were counted from; null: they are assumed. */
  offers: number | null;
}

/** Gathers what a replay needs: times, places, wishes and who was on duty; nothing about a person. */
@Injectable()
export class ReplayHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
    private readonly agreements: Agreements,
    private readonly coaches: Coaches,
    private readonly clock: Clock,
  ) {}

  /**
   * Call inside a unit of work.
   * @param facilityId the only facility that the draft is for; undefined: all that have no way of their own
   */
  async of(draft: Policy, facilityId: string | undefined): Promise<Past> {
    const rows = await this.requests();
    const facilityIds = [...new Set(rows.map((row) => row.facility_id))];
    const startsAt = rows[0]?.received_at ?? this.clock.now();
    const minute = (date: Date) => (date.getTime() - startsAt.getTime()) / MINUTE_MS;
    const own = new Set((await this.policies.facilitiesWithOwn()).map((each) => each.facilityId));
    const ways = new Map<
      string,
      { current: Policy; concerned: boolean; covered: PastRequest['wishes']['modalitiesCovered'] }
    >();
    for (const id of facilityIds) {
      ways.set(id, {
        current: (await this.policies.of(id)).policy,
        concerned: facilityId ? id === facilityId : !own.has(id),
        covered: (await this.agreements.of(id, this.clock.now())).modalities,
      });
    }
    const requests = rows.map((row): PastRequest => {
      const way = ways.get(row.facility_id);
      if (!way) throw new Error('A facility of a request was not looked up');
      return {
        caseNumber: row.case_number,
        promisedAcceptMinutes: (row.promised_accept_at.getTime() - row.received_at.getTime()) / MINUTE_MS,
        wishes: { ...wishesOf(row), modalitiesCovered: way.covered },
        current: way.current,
        draft: way.concerned ? draft : way.current,
        concerned: way.concerned,
      };
    });
    const team = await this.coaches.all({ facilityIds });
    const duty = await this.duty(startsAt);
    const places = (ids: ReadonlySet<string>) =>
      new Set(facilityIds.flatMap((id, index) => (ids.has(id) ? [String(index)] : [])));
    const { habits, offers } = await this.habits();
    return {
      offers,
      replay: {
        habits,
        requests,
        coaches: team.map((coach): PastCoach => ({
          firstName: coach.firstName,
          modalities: coach.modalities,
          languages: coach.languages,
          gender: coach.gender,
          pathways: coach.pathways,
          maxTravelMinutes: coach.maxTravelMinutes,
          clearedFor: places(coach.clearedFor),
          notSentTo: places(coach.notSentTo),
        })),
        scenario: {
          startsAt,
          facilities: facilityIds.map((id) => siteOf(rows, id)),
          coaches: team.map(({ id, latitude, longitude }) => ({
            latitude,
            longitude,
            facility: 0,
            duty: toSpans(
              (duty.get(id) ?? []).map(({ from, to }) => ({ from: minute(from), to: minute(to) })),
            ),
          })),
          asks: rows.map((row) => ({
            minute: minute(row.received_at),
            facility: facilityIds.indexOf(row.facility_id),
          })),
        },
      },
    };
  }

  private requests(): Promise<RequestRow[]> {
    return this.unitOfWork.query<RequestRow>(
      `SELECT * FROM (
         SELECT request.id, case_number, facility_id, received_at, promised_accept_at, promised_arrive_at, expected_leave_at, modality,
           preferred_language, language_required, preferred_coach_gender, gender_required, pathway_interest, asked_for_coach,
           latitude, longitude
         FROM coach_request request JOIN facility ON facility.id = facility_id
         WHERE not_before IS NULL AND ${WAS_ASKED}
         ORDER BY received_at DESC, request.id DESC LIMIT $1) latest
       ORDER BY received_at, id`,
      [REQUESTS],
    );
  }

  /** Who was on duty since then, by coach. */
  private async duty(since: Date): Promise<Map<string, { from: Date; to: Date }[]>> {
    const rows = await this.unitOfWork.query<{ member_id: string; from: Date; to: Date }>(
      `SELECT member_id, started_at AS "from", least(coalesce(ended_at, $2), expires_at, $2) AS "to" FROM duty_spell
       WHERE least(coalesce(ended_at, $2), expires_at) > $1 ORDER BY member_id, started_at`,
      [since, this.clock.now()],
    );
    const spells = new Map<string, { from: Date; to: Date }[]>();
    for (const { member_id: id, ...spell } of rows) spells.set(id, [...(spells.get(id) ?? []), spell]);
    return spells;
  }

  /** How the team has answered lately, where that is known. */
  private async habits(): Promise<{ habits: AnswerHabits; offers: number | null }> {
    const [row] = await this.unitOfWork.query<Omit<AnswerHabits, 'thinkMinutes'> & { think: number | null }>(
      `SELECT count(*) FILTER (WHERE status = 'accepted')::int AS accept, count(*) FILTER (WHERE status = 'declined')::int AS decline,
         count(*) FILTER (WHERE status = 'standby')::int AS later, count(*) FILTER (WHERE status = 'expired')::int AS silent,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - offered_at) / 60)
           FILTER (WHERE status <> 'expired') AS think
       FROM offer WHERE offered_at > $1 AND status IN ('accepted', 'declined', 'standby', 'expired')`,
      [new Date(this.clock.now().getTime() - HABIT_DAYS * DAY_MS)],
    );
    if (!row) return { habits: assumed, offers: null };
    const { think, ...shares } = row;
    const offers = shares.accept + shares.decline + shares.later + shares.silent;
    if (offers < LEAST_OFFERS || !think) return { habits: assumed, offers: null };
    return { habits: { ...shares, thinkMinutes: think }, offers };
  }
}

const wishesOf = (row: RequestRow): Omit<PastRequest['wishes'], 'modalitiesCovered'> => ({
  modality: row.modality,
  expectedLeaveAt: row.expected_leave_at,
  preferredLanguage: row.preferred_language,
  languageRequired: row.language_required,
  preferredCoachGender: row.preferred_coach_gender,
  genderRequired: row.gender_required,
  pathwayInterest: row.pathway_interest,
  askedForCoach: row.asked_for_coach,
  handedBack: [],
});

/** A facility by its latest request; its name is of no use to a replay. */
function siteOf(rows: readonly RequestRow[], id: string): Site {
  const row = rows.findLast((each) => each.facility_id === id);
  if (!row) throw new Error('A facility without a request');
  const { latitude, longitude } = row;
  const promisedArriveMinutes = (row.promised_arrive_at.getTime() - row.received_at.getTime()) / MINUTE_MS;
  return { name: '', latitude, longitude, promisedArriveMinutes };
}
