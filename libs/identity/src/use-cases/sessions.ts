import { Clock } from '@causeway/kernel';
import {
  Authentication,
  CONFIGURATION,
  hashToken,
  Live,
  room,
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
  member_id: string;
  display_name: string;
  roles: Role[];
  created_at: Date;
  last_used_at: Date;
}

const SESSION: Statement = {
  name: 'member_of_session',
  text: `SELECT member_id, display_name, roles, session.created_at, last_used_at
    FROM session JOIN member ON member.id = member_id WHERE session.id = $1 AND active`,
};

const TOUCH: Statement = {
  name: 'touch_session',
  text: 'UPDATE session SET last_used_at = $2 WHERE id = $1',
};

/** Knows the member behind a session token, and ends sessions. */
@Injectable()
export class Sessions implements OnModuleInit {
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
    const [found] = await this.dataSource.query<{ organization_id: string; session_id: string }[]>(
      'SELECT * FROM find_session($1)',
      [hashToken(token)],
    );
    if (!found) return null;
    const { organization_id: organizationId, session_id: sessionId } = found;
    const [row] = await this.unitOfWork.once<SessionRow>(organizationId, SESSION, [sessionId]);
    const now = this.clock.now();
    const limits = {
      idleMinutes: this.configuration.SESSION_IDLE_MINUTES,
      days: this.configuration.SESSION_DAYS,
    };
    if (!row || !isAlive({ createdAt: row.created_at, lastUsedAt: row.last_used_at }, limits, now))
      return null;
    if (shouldTouch(row.last_used_at, now))
      await this.unitOfWork.once(organizationId, TOUCH, [sessionId, now]);
    return {
      kind: 'member',
      organizationId,
      sessionId,
      memberId: row.member_id,
      name: row.display_name,
      roles: row.roles,
    };
  }
}
