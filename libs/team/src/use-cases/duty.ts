import { Clock } from '@causeway/kernel';
import {
  CONFIGURATION,
  HandlesJob,
  Logger,
  oneByOne,
  UnitOfWork,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { CoachPause } from '../persistence/coach-pause.entity.js';
import { DutySpell } from '../persistence/duty-spell.entity.js';
import type { Duty as DutyView } from '../team.dto.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** So long before duty ends by itself a coach is asked, in milliseconds. */
const ASK_AHEAD = HOUR / 2;

/** Going on and off duty. */
@Injectable()
export class Duty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** On duty from now for DUTY_HOURS, or off duty. Saying the same again while on duty starts the hours anew. */
  async set(organizationId: string, memberId: string, onDuty: boolean): Promise<DutyView> {
    return this.unitOfWork.run(organizationId, async () => {
      const now = this.clock.now();
      if (onDuty) {
        await this.unitOfWork.query(
          `INSERT INTO duty_spell (organization_id, member_id, started_at, expires_at) VALUES ($1, $2, $3, $4)
           ON CONFLICT (member_id) WHERE ended_at IS NULL DO UPDATE
             SET expires_at = excluded.expires_at, agreed = false, asked_at = NULL`,
          [organizationId, memberId, now, new Date(now.getTime() + this.configuration.DUTY_HOURS * HOUR)],
        );
      } else {
        await this.unitOfWork.manager.update(DutySpell, { memberId, endedAt: IsNull() }, { endedAt: now });
        await this.unitOfWork.manager.delete(CoachPause, { memberId });
      }
      this.unitOfWork.raise('duty.changed', { memberId, onDuty });
      return this.of(memberId);
    });
  }

  /**
   * On duty until an agreed time, the end of a shift; whoever is on duty for longer already stays so. Nobody is asked
   * before it ends. Call inside a unit of work.
   */
  async begin(organizationId: string, memberId: string, until: Date): Promise<void> {
    await this.unitOfWork.query(
      `INSERT INTO duty_spell (organization_id, member_id, started_at, expires_at, agreed) VALUES ($1, $2, $3, $4, true)
       ON CONFLICT (member_id) WHERE ended_at IS NULL DO UPDATE
         SET expires_at = excluded.expires_at, agreed = true, asked_at = NULL
         WHERE duty_spell.expires_at < excluded.expires_at`,
      [organizationId, memberId, this.clock.now(), until],
    );
    this.unitOfWork.raise('duty.changed', { memberId, onDuty: true });
  }

  /** Ends whatever duty the member has; whoever has none stays as she is. Call inside a unit of work. */
  async end(memberId: string, at: Date): Promise<void> {
    const ended = await this.unitOfWork.query(
      'UPDATE duty_spell SET ended_at = $2 WHERE member_id = $1 AND ended_at IS NULL RETURNING id',
      [memberId, at],
    );
    if (ended.length > 0) this.unitOfWork.raise('duty.changed', { memberId, onDuty: false });
  }

  /** Ends the duty that was to end at `until` as agreed; any other stays. Call inside a unit of work. */
  async endAgreed(memberId: string, until: Date): Promise<void> {
    const ended = await this.unitOfWork.query(
      `UPDATE duty_spell SET ended_at = $3
       WHERE member_id = $1 AND agreed AND expires_at = $2 AND ended_at IS NULL RETURNING id`,
      [memberId, until, this.clock.now()],
    );
    if (ended.length > 0) this.unitOfWork.raise('duty.changed', { memberId, onDuty: false });
  }

  /** A breather of so many minutes, or none: on duty or on call as before, but not asked. What is being asked now is taken back. */
  async pause(organizationId: string, memberId: string, minutes: number | undefined): Promise<DutyView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      if (minutes) {
        const until = new Date(this.clock.now().getTime() + minutes * MINUTE);
        await manager.upsert(CoachPause, { memberId, organizationId, until }, ['memberId']);
      } else await manager.delete(CoachPause, { memberId });
      this.unitOfWork.raise('duty.paused', { memberId, paused: minutes !== undefined });
      return this.of(memberId);
    });
  }

  /** Whether a member is on duty now. Call inside a unit of work. */
  async of(memberId: string): Promise<DutyView> {
    const { manager } = this.unitOfWork;
    const now = this.clock.now();
    const pause = await manager.findOneBy(CoachPause, { memberId, until: MoreThan(now) });
    const spell = await manager.findOneBy(DutySpell, {
      memberId,
      endedAt: IsNull(),
      expiresAt: MoreThan(now),
    });
    return {
      onDuty: spell !== null,
      since: spell?.startedAt.toISOString() ?? null,
      expiresAt: spell?.expiresAt.toISOString() ?? null,
      pausedUntil: pause?.until.toISOString() ?? null,
    };
  }

  /** Asks those whose duty is about to end by itself, and ends the duty of those who forgot to. */
  @HandlesJob('team.end-forgotten-duty')
  async endForgotten(): Promise<void> {
    const now = this.clock.now();
    const soon = new Date(now.getTime() + ASK_AHEAD);
    const toAsk = await this.lookUp('duty_to_ask($1, $2)', [now, soon]);
    await oneByOne(this.logger, 'Nobody could be asked about her duty', toAsk, (each) =>
      this.ask(each.organizationId, each.memberId, now, soon),
    );
    const expired = await this.lookUp('expired_duty($1)', [now]);
    await oneByOne(this.logger, 'A duty could not be ended', expired, ({ organizationId, memberId }) =>
      this.unitOfWork.run(organizationId, () => this.endExpired(memberId, now)),
    );
  }

  private async ask(organizationId: string, memberId: string, now: Date, soon: Date): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const [asked] = await this.unitOfWork.query<{ id: string; expires_at: Date }>(
        `UPDATE duty_spell SET asked_at = $2 WHERE member_id = $1 AND ended_at IS NULL AND NOT agreed
           AND asked_at IS NULL AND expires_at > $2 AND expires_at <= $3 RETURNING id, expires_at`,
        [memberId, now, soon],
      );
      if (asked)
        this.unitOfWork.raise('duty.ending', { dutyId: asked.id, memberId, expiresAt: asked.expires_at });
    });
  }

  /** Only what is still to end: a shift may have begun since it was looked up. */
  private async endExpired(memberId: string, now: Date): Promise<void> {
    const ended = await this.unitOfWork.query(
      `UPDATE duty_spell SET ended_at = $2
       WHERE member_id = $1 AND ended_at IS NULL AND expires_at <= $2 RETURNING id`,
      [memberId, now],
    );
    if (ended.length > 0) this.unitOfWork.raise('duty.changed', { memberId, onDuty: false });
  }

  private async lookUp(
    call: string,
    parameters: Date[],
  ): Promise<{ organizationId: string; memberId: string }[]> {
    return this.dataSource.query(
      `SELECT organization_id AS "organizationId", member_id AS "memberId" FROM ${call}`,
      parameters,
    );
  }
}
