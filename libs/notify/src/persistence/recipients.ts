import { Clock } from '@causeway/kernel';
import { Live, UnitOfWork, type Role } from '@causeway/platform';
import { OnCall } from '@causeway/rota';
import { Injectable } from '@nestjs/common';
import { Channels } from '../channels/channels.js';
import { whoHears, whoIsPresent, type Holder } from '../domain/hearing.js';
import { canBeReached, ringsNow, type NotifyChannel, type Recipient } from '../domain/plan.js';
import { kinds, type Audience, type KindName } from '../kinds/index.js';
import { TextLimits } from './text-limits.js';

interface Row {
  id: string;
  roles: Role[];
  time_zone: string;
  on_duty: boolean;
  devices: number;
  wishes: Partial<Record<KindName, NotifyChannel[]>> | null;
  quiet_from: number | null;
  quiet_to: number | null;
  break_through: boolean | null;
  phone: string | null;
  dispatch_phone: string | null;
  stopped: boolean;
}

interface Known extends Row {
  /** No text messages go to the number's country. */
  abroad: boolean;
}

/** Whom to turn to, one role after the other. */
const ladder: Record<Extract<Audience, string>, Role[]> = {
  dispatchers: ['dispatcher', 'supervisor', 'administrator'],
  supervisors: ['supervisor', 'administrator', 'dispatcher'],
  administrators: ['administrator', 'supervisor', 'dispatcher'],
};

export interface Addressed {
  recipients: Recipient[];
  /** Somebody must hear it, and nobody can be reached. */
  unheard: boolean;
}

/** Finds those who are to be told. Called inside a unit of work. */
@Injectable()
export class Recipients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly onCall: OnCall,
    private readonly channels: Channels,
    private readonly live: Live,
    private readonly textLimits: TextLimits,
    private readonly clock: Clock,
  ) {}

  /** @param asked the only way it is to go, for what was asked for */
  async of(
    organizationId: string,
    audience: Audience,
    kind: KindName,
    asked?: NotifyChannel,
  ): Promise<Addressed> {
    if (typeof audience !== 'string') {
      const rows =
        'memberIds' in audience ? await this.read(audience.memberIds, []) : await this.read([], ['coach']);
      const told = 'memberIds' in audience ? rows : rows.filter(({ id }) => id !== audience.coachesBut);
      return { recipients: told.map((row) => holderOf(row, kind, asked)), unheard: false };
    }
    const roles = ladder[audience];
    const holders = (await this.read([], roles)).map((row) => holderOf(row, kind, asked));
    if (!kinds[kind].somebodyMustHear) return { recipients: whoIsPresent(roles, holders), unheard: false };
    const { ready } = this.channels;
    const now = this.clock.now();
    // Asking every process takes time while locks are held: only where it matters.
    const reached = holders.some((each) => canBeReached(each, ready));
    const { told, unheard } = whoHears(roles, holders, {
      ready,
      ringsNow: (each) => ringsNow(kinds[kind], each, ready, now),
      atBoard: reached ? new Set() : await this.live.onBoard(organizationId),
    });
    return { recipients: told, unheard };
  }

  private async read(memberIds: readonly string[], roles: Role[]): Promise<Known[]> {
    if (memberIds.length + roles.length === 0) return [];
    const now = this.clock.now();
    const found = await this.unitOfWork.query<Row>(
      `SELECT member.id, roles, time_zone, duty.id IS NOT NULL AS on_duty,
              (SELECT count(*)::int FROM push_subscription WHERE member_id = member.id) AS devices,
              wishes, quiet_from, quiet_to, break_through,
              settings.phone, dispatch_phone, sms_stopped_at IS NOT NULL AS stopped
       FROM member
       JOIN organization ON organization.id = member.organization_id
       LEFT JOIN notify_settings settings ON settings.member_id = member.id
       LEFT JOIN duty_spell duty ON duty.member_id = member.id AND duty.ended_at IS NULL AND duty.expires_at > $1
       WHERE active AND (member.id = ANY ($2) OR roles && $3)
       ORDER BY member.id`,
      [now, memberIds, roles],
    );
    const rows = found.map((row) => ({
      ...row,
      abroad: row.phone !== null && this.textLimits.isAbroad(row.phone, row.dispatch_phone),
    }));
    if (rows.every((row) => row.on_duty || !row.roles.includes('coach'))) return rows;
    // Who is on call is asked too, and has to hear it.
    const turns = new Set((await this.onCall.at(now)).map(({ memberId }) => memberId));
    return rows.map((row) => ({ ...row, on_duty: row.on_duty || turns.has(row.id) }));
  }
}

function holderOf(row: Known, kind: KindName, asked: NotifyChannel | undefined): Holder {
  const { quiet_from: from, quiet_to: to } = row;
  return {
    memberId: row.id,
    roles: row.roles,
    timeZone: row.time_zone,
    onDuty: row.on_duty,
    wanted: asked ? [asked] : (row.wishes?.[kind] ?? kinds[kind].usual),
    devices: row.devices,
    hasPhone: row.phone !== null || kind === 'phone_code',
    abroad: row.abroad && kind !== 'phone_code',
    // The code goes to the number that is to be proved, not to the one that said STOP.
    stopped: row.stopped && kind !== 'phone_code',
    quiet: from !== null && to !== null ? { from, to } : null,
    breakThrough: row.break_through ?? true,
  };
}
