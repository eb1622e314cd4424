import type { TestApp } from './app.js';
import type { World } from './world.js';

/** When somebody asked, every week: 0 is Monday; the time is the organization's. */
export interface Habit {
  weekday: number;
  time: string;
  /** Requests at that time, each week. */
  times: number;
}

/** Requests of past weeks that are closed, written as rows: nobody has to wait for years. */
export async function pastRequests(
  app: TestApp,
  { organizationId, facilityId, dispatcher }: Pick<World, 'organizationId' | 'facilityId' | 'dispatcher'>,
  weeks: number,
  habits: Habit[],
): Promise<void> {
  for (const { weekday, time, times } of habits) {
    await app.owner.query(
      `INSERT INTO coach_request (id, organization_id, facility_id, status, place, place_key, call_back_number, reason, person_agreed,
         modality, filed_by_kind, filed_by_id, idempotency_scope, body_hash, status_token_hash,
         received_at, promised_accept_at, promised_arrive_at)
       SELECT gen_random_uuid(), $1, $2, 'closed', 'Bay 1', 'bay 1', '+12035550142', 'alcohol', 'yes', 'in_person', 'member', $3, $3,
         '\\x00', sha256(gen_random_uuid()::text::bytea),
         at, at + interval '15 minutes', at + interval '1 hour'
       FROM generate_series(($4::timestamptz AT TIME ZONE 'America/New_York')::date - 7 * $7::int,
           ($4::timestamptz AT TIME ZONE 'America/New_York')::date - 1, interval '1 day') day, generate_series(1, $8),
         LATERAL (SELECT (day::date + $6::time) AT TIME ZONE 'America/New_York' AS at) moment
       WHERE extract(isodow FROM day) = $5::int + 1`,
      [organizationId, facilityId, dispatcher.id, app.now(), weekday, time, weeks, times],
    );
  }
}

/** A demand that is busier on Friday evenings: 13 requests a week. */
export const busyFridays: Habit[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, time: '10:10', times: 1 })),
  { weekday: 4, time: '19:20', times: 6 },
];
