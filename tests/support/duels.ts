import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type pg from 'pg';
import { eventually } from './eventually.js';
import type { Coach } from './people.js';

/** One request that two coaches are asked about. */
export interface Duel {
  requestId: string;
  offers: { id: string; coach: Coach }[];
}

/** What a copy has in common with its pattern. */
const COPIED = `organization_id, facility_id, place, place_key, call_back_number, reason, person_agreed, modality,
  filed_by_kind, filed_by_id, idempotency_scope, body_hash, received_at, promised_accept_at, promised_arrive_at`;

/**
 * A new request for every two of these coaches, who are both asked about it. Written as rows, because the engine asks
 * one after the other.
 * @param patternId request that the new ones are copied from
 */
export async function askPairs(owner: pg.Pool, patternId: string, coaches: Coach[]): Promise<Duel[]> {
  const duels = Array.from({ length: coaches.length / 2 }, (_, index) => ({
    requestId: randomUUID(),
    offers: coaches.slice(2 * index, 2 * index + 2).map((coach) => ({ id: randomUUID(), coach })),
  }));
  await owner.query(
    `INSERT INTO coach_request (${COPIED}, id, status_token_hash, status)
     SELECT ${COPIED}, copy_id, sha256(copy_id::text::bytea), 'searching'
     FROM coach_request, unnest($2::uuid[]) AS copy_id WHERE id = $1`,
    [patternId, duels.map(({ requestId }) => requestId)],
  );
  const offers = duels.flatMap(({ requestId, offers }) => offers.map((offer) => ({ requestId, ...offer })));
  await owner.query(
    `INSERT INTO offer (id, organization_id, request_id, coach_id, modality, offered_at, expires_at)
     SELECT offer_id, organization_id, request_id, coach_id, modality, now(), now() + interval '1 hour'
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS asked (offer_id, request_id, coach_id)
     JOIN coach_request request ON request.id = request_id`,
    [
      offers.map(({ id }) => id),
      offers.map(({ requestId }) => requestId),
      offers.map(({ coach }) => coach.id),
    ],
  );
  return duels;
}

/**
 * Holds the locks of these requests, so that whoever wants one of them has to wait.
 * @returns lets all go at once, as soon as so many are waiting
 */
export async function holdUp(
  owner: pg.Pool,
  requestIds: string[],
): Promise<(waiting: number) => Promise<void>> {
  const holder = await owner.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM coach_request WHERE id = ANY ($1) FOR UPDATE', [requestIds]);
  return async (waiting) => {
    try {
      await eventually(async () => {
        const { rows } = await owner.query<{ count: number }>(
          `SELECT count(DISTINCT pid)::int FROM pg_locks JOIN pg_stat_activity USING (pid)
           WHERE NOT granted AND datname = current_database()`,
        );
        // The engine may want one of them, too.
        expect(rows[0]?.count).toBeGreaterThanOrEqual(waiting);
      });
    } finally {
      await holder.query('COMMIT');
      holder.release();
    }
  };
}
