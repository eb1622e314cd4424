import { Clock } from '@causeway/kernel';
import {
  Authentication,
  CONFIGURATION,
  hashToken,
  Live,
  room,
  Together,
  tokenPrefix,
  UnitOfWork,
  type Actor,
  type Configuration,
  type MemberActor,
  type Role,
  type Statement,
} from '@causeway/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isAlive, shouldTouch } from '../domain/session-life.js';

interface SessionRow {
  id: string;
  member_id: string;
  display_name: string;
  roles: Role[];
  created_at: Date;
  last_used_at: Date;
}

interface Found {
  organization_id: string;
  session_id: string;
}

const SESSIONS: Statement = {
  name: 'members_of_sessions',
  text: `SELECT session.id, member_id, display_name, roles, session.created_at, last_used_at
    FROM session JOIN member ON member.id = member_id WHERE session.id = ANY ($1) AND active`,
};

/** Whoever has one of them locked writes the same, or ends it. */
const TOUCH: Statement = {
  name: 'touch_sessions',
  text: `UPDATE session SET last_used_at = $2
    WHERE id IN (SELECT id FROM session WHERE id = ANY ($1) FOR NO KEY UPDATE SKIP LOCKED)`,
};

/** Knows the member behind a session token, and ends sessions. Those who come in one moment are looked up together. */
@Injectable()
export class Sessions implements OnModuleInit {
  private readonly tokens = new Together<Buffer, Found | null>((_, hashes) => this.find(hashes));
  private readonly rows = new Together<string, SessionRow | null>((organizationId, ids) =>
    this.read(organizationId, ids),
  );
  private readonly touches = new Together<string, null>((organizationId, ids) =>
    this.touch(organizationId, ids),
  );

  constructor(
    private readonly authentication: Authentication,
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly live: Live,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.authentication.register(tokenPrefix.session, (token) => this.resolve(token));
  }

  /** Ends the session and cuts its sockets at once. */
  async end(actor: MemberActor): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, () =>
      this.unitOfWork.query('UPDATE session SET ended_at = $2 WHERE id = $1', [
        actor.sessionId,
        this.clock.now(),
      ]),
    );
    this.live.disconnect(room.session(actor.sessionId));
  }

  /** Ends every session of a member, but one, and cuts their sockets. Call inside a unit of work. */
  async endAllOf(memberId: string, except?: string): Promise<void> {
    const ended = await this.unitOfWork.query<{ id: string }>(
      `UPDATE session SET ended_at = $2 WHERE member_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $3 RETURNING id`,
      [memberId, this.clock.now(), except ?? null],
    );
    this.unitOfWork.afterCommit(() => ended.forEach(({ id }) => this.live.disconnect(room.session(id))));
  }

  private async resolve(token: string): Promise<Actor | null> {
    const found = await this.tokens.do('', hashToken(token));
    if (!found) return null;
    const { organization_id: organizationId, session_id: sessionId } = found;
    const row = await this.rows.do(organizationId, sessionId);
    const now = this.clock.now();
    const limits = {
      idleMinutes: this.configuration.SESSION_IDLE_MINUTES,
      days: this.configuration.SESSION_DAYS,
    };
    if (!row || !isAlive({ createdAt: row.created_at, lastUsedAt: row.last_used_at }, limits, now))
      return null;
    if (shouldTouch(row.last_used_at, now)) await this.touches.do(organizationId, sessionId);
    return {
      kind: 'member',
      organizationId,
      sessionId,
      memberId: row.member_id,
      name: row.display_name,
      roles: row.roles,
    };
  }

  private async find(hashes: Buffer[]): Promise<(Found | null)[]> {
    const found = await this.dataSource.query<(Found & { place: string })[]>(
      `SELECT place, found.* FROM unnest($1::bytea[]) WITH ORDINALITY AS given (hash, place), find_session(hash) AS found`,
      [hashes],
    );
    const byPlace = new Map(found.map((row) => [Number(row.place), row]));
    return hashes.map((_, index) => byPlace.get(index + 1) ?? null);
  }

  private async read(organizationId: string, sessionIds: string[]): Promise<(SessionRow | null)[]> {
    const rows = await this.unitOfWork.once<SessionRow>(organizationId, SESSIONS, [sessionIds]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return sessionIds.map((id) => byId.get(id) ?? null);
  }

  private async touch(organizationId: string, sessionIds: string[]): Promise<null[]> {
    await this.unitOfWork.once(organizationId, TOUCH, [sessionIds, this.clock.now()]);
    return sessionIds.map(() => null);
  }
}
