import type { notifyChannels, OneOf, suppressions } from '@causeway/contracts';
import { isQuiet, type QuietHours } from './quiet-hours.js';

export type NotifyChannel = OneOf<typeof notifyChannels>;
export type Suppression = OneOf<typeof suppressions>;

/** What kinds of notification have in common, as far as it decides who is reached how. */
export interface KindRules {
  urgency: 'urgent' | 'normal';
  /** Only for who is on duty: nobody else's phone rings. */
  onlyOnDuty?: boolean;
  /** It goes on until somebody can be reached; and if quiet hours would silence all of them, they silence nobody. */
  somebodyMustHear?: boolean;
  /** About a request that who is told holds, or has just lost: she counts as on duty for it, also when her shift is over. */
  ofHerWork?: boolean;
  /** So long nothing rings, in seconds: whoever looks already has then seen it. */
  afterSeconds?: number;
  /** It was asked for by the very person, now: quiet hours and wishes do not matter. */
  askedFor?: boolean;
}

/** What is known of somebody who is to be told. */
export interface Recipient {
  memberId: string;
  timeZone: string;
  onDuty: boolean;
  /** The ways that this person chose for this kind; in-app is always one. */
  wanted: readonly NotifyChannel[];
  devices: number;
  /** A number that was verified. */
  hasPhone: boolean;
  /** The number is of a country to which no texts go, urgent or not. */
  abroad: boolean;
  /** Sent STOP, and carriers forbid any further message. */
  stopped: boolean;
  quiet: QuietHours | null;
  /** Urgent kinds ring in the quiet hours while on duty. */
  breakThrough: boolean;
}

/** What somebody can be told by. */
export type Ears = Pick<Recipient, 'wanted' | 'devices' | 'hasPhone' | 'abroad' | 'stopped'>;

/** What this installation can do. */
export interface Facilities {
  ready: readonly NotifyChannel[];
  /** How long a text message waits for the person to see or answer first, in milliseconds. */
  smsAfterMs: number;
}

export interface PlannedNotification {
  memberId: string;
  channel: NotifyChannel;
  state: 'pending' | 'delivered' | 'suppressed';
  reason: Suppression | null;
  /** When it is to be sent; null when it is not. */
  dueAt: Date | null;
}

/**
 * Who is told in which way, and when. Every way that a person chose and this installation can do leaves a row: what is
 * not sent says why.
 */
export function plan(
  kind: KindRules,
  recipients: readonly Recipient[],
  facilities: Facilities,
  now: Date,
): PlannedNotification[] {
  const allSilenced =
    Boolean(kind.somebodyMustHear) && !recipients.some((each) => ringsNow(kind, each, facilities.ready, now));
  return recipients.flatMap((recipient) => {
    const quiet = isSilenced(kind, recipient, now) && !allSilenced;
    const ways = facilities.ready.filter(
      (channel) => channel === 'in_app' || recipient.wanted.includes(channel),
    );
    const reasons = new Map(ways.map((channel) => [channel, reasonAgainst(channel, kind, recipient, quiet)]));
    const rings = reasons.get('push') === null;
    return ways.map((channel) => {
      const { memberId } = recipient;
      if (channel === 'in_app') return { memberId, channel, state: 'delivered', reason: null, dueAt: null };
      const reason = reasons.get(channel) ?? null;
      if (reason) return { memberId, channel, state: 'suppressed', reason, dueAt: null };
      // The text message waits only where something else rings first.
      const waits = channel === 'sms' && rings && !kind.askedFor;
      const pause = (kind.afterSeconds ?? 0) * 1000 + (waits ? facilities.smsAfterMs : 0);
      const dueAt = pause > 0 ? new Date(now.getTime() + pause) : now;
      return { memberId, channel, state: 'pending', reason: null, dueAt };
    });
  });
}

/** Whether anything of hers rings for this kind now: her quiet hours count. */
export const ringsNow = (
  kind: KindRules,
  recipient: Recipient,
  ready: readonly NotifyChannel[],
  now: Date,
): boolean => canBeReached(recipient, ready) && !isSilenced(kind, recipient, now);

/**
 * Whether anything of hers can ring for this kind. Quiet hours do not matter here: they keep nobody from an alarm that
 * nobody else hears. Nor does an open board: nobody need sit in front of it.
 */
export function canBeReached(recipient: Ears, ready: readonly NotifyChannel[]): boolean {
  return ready.some(
    (channel) => channel !== 'in_app' && recipient.wanted.includes(channel) && !deafTo(channel, recipient),
  );
}

/** Why nothing that is sent to her in this way can arrive; null when it can. */
function deafTo(channel: NotifyChannel, { devices, hasPhone, abroad, stopped }: Ears): Suppression | null {
  if (channel === 'push') return devices === 0 ? 'no_device' : null;
  if (channel !== 'sms') return null;
  if (!hasPhone) return 'no_phone';
  if (abroad) return 'region';
  return stopped ? 'stopped' : null;
}

function isSilenced(kind: KindRules, recipient: Recipient, now: Date): boolean {
  if (kind.askedFor || !isQuiet(recipient.quiet, now, recipient.timeZone)) return false;
  const atWork = recipient.onDuty || Boolean(kind.ofHerWork);
  return !(kind.urgency === 'urgent' && atWork && recipient.breakThrough);
}

function reasonAgainst(
  channel: NotifyChannel,
  kind: KindRules,
  recipient: Recipient,
  quiet: boolean,
): Suppression | null {
  if (kind.onlyOnDuty && !recipient.onDuty) return 'off_duty';
  return deafTo(channel, recipient) ?? (quiet ? 'quiet_hours' : null);
}
