// For the facts that they add to the map.
import type {} from '@causeway/engagement';
import type {} from '@causeway/rota';
import type { FactMap, FactName } from '@causeway/kernel';
import type { Role } from '@causeway/platform';
import type { KindRules, NotifyChannel } from './domain/plan.js';
import type { TextKey } from './texts.js';

/** Who is told: one member, those who dispatch, or those who supervise. */
export type Audience = { memberId: string } | 'dispatchers' | 'supervisors';

export interface About {
  /** Row that it is about. */
  subjectId: string;
  requestId?: string;
  /** Tells two of the same kind and subject apart, where both may be told. */
  occasion?: string;
}

/** One kind of notification: how it is told. */
export interface Kind extends KindRules {
  text: TextKey;
  /** Screen that it opens; `:request` stands for the request's id. */
  link: string;
  /** After so many minutes nobody needs it any more. */
  minutes: number;
  /** Roles whose members choose the ways it reaches them. */
  chosenBy: readonly Role[];
  /** The ways it goes, beside the app, for who has chosen nothing. */
  usual: readonly NotifyChannel[];
  /** SQL, `$1` the subject: whether there still is something to tell. Asked when it is written and when it is sent. */
  needed?: string;
  /** Sent only where this kind was pushed about the same subject, and takes its place on the screen. */
  replaces?: string;
  /** Which fact makes it, and whom it tells; none for what is asked for. */
  on?: Trigger;
}

/** Bound to one fact by {@link on}; everybody else hands in payloads without knowing them. */
export interface Trigger {
  fact: FactName;
  when(payload: unknown): boolean;
  to(payload: unknown): Audience;
  about(payload: unknown, now: Date): About;
  until?(payload: unknown): Date | undefined;
}

interface Binding<Payload> {
  /** Only facts for which this holds. */
  when?: (payload: Payload) => boolean;
  to: (payload: Payload) => Audience;
  about: (payload: Payload, now: Date) => About;
  /** A nearer end than the kind's `minutes`. */
  until?: (payload: Payload) => Date;
}

const on = <Name extends FactName>(
  fact: Name,
  { when = () => true, to, about, until }: Binding<FactMap[Name]>,
): { on: Trigger } => ({ on: { fact, when, to, about, ...(until ? { until } : {}) } });

const dispatch: readonly Role[] = ['dispatcher', 'supervisor', 'administrator'];
const coach: readonly Role[] = ['coach'];
/** An alarm that is raised again for the same reason is told again after this, in milliseconds. */
const AGAIN_MS = 5 * 60_000;

const offer = ({ coachId: memberId }: { coachId: string }) => ({ memberId });
const held = `SELECT status IN ('assigned', 'en_route') FROM assignment WHERE id = $1`;

/** Every kind of notification. A new one is an entry here, its words in texts.ts, and its name in the web's notify.json. */
const table = {
  offer: {
    ...on('offer.made', {
      to: offer,
      about: ({ offerId: subjectId, requestId }) => ({ subjectId, requestId }),
      until: ({ expiresAt }) => expiresAt,
    }),
    text: 'offer',
    urgency: 'urgent',
    onlyOnDuty: true,
    link: '/coach',
    minutes: 60,
    chosenBy: coach,
    usual: ['push', 'sms'],
    needed: `SELECT status = 'open' FROM offer WHERE id = $1`,
  },
  offer_over: {
    ...on('offer.changed', { to: offer, about: ({ offerId: subjectId }) => ({ subjectId }) }),
    text: 'offerOver',
    urgency: 'normal',
    link: '/coach',
    minutes: 10,
    chosenBy: [],
    usual: ['push'],
    needed: `SELECT status IN ('expired', 'withdrawn') FROM offer WHERE id = $1`,
    replaces: 'offer',
  },
  assigned: {
    ...on('assignment.made', {
      when: ({ by }) => by !== 'coach',
      to: offer,
      about: ({ assignmentId: subjectId, requestId }) => ({ subjectId, requestId }),
    }),
    text: 'assigned',
    urgency: 'urgent',
    link: '/coach',
    minutes: 60,
    chosenBy: coach,
    usual: ['push', 'sms'],
    needed: held,
  },
  released: {
    ...on('assignment.ended', {
      when: ({ how }) => how === 'released',
      to: offer,
      about: ({ assignmentId: subjectId, requestId }) => ({ subjectId, requestId }),
    }),
    text: 'released',
    urgency: 'urgent',
    link: '/coach',
    minutes: 60,
    chosenBy: coach,
    usual: ['push', 'sms'],
  },
  alarm: {
    ...on('request.alarmed', {
      to: ({ audience }) => (audience === 'supervisor' ? 'supervisors' : 'dispatchers'),
      about: ({ requestId, reason, audience }, now) => ({
        subjectId: requestId,
        requestId,
        occasion: `${reason}:${audience}:${Math.floor(now.getTime() / AGAIN_MS)}`,
      }),
    }),
    text: 'alarm',
    urgency: 'urgent',
    somebodyMustHear: true,
    link: '/board/:request',
    minutes: 60,
    chosenBy: dispatch,
    usual: ['push', 'sms'],
    needed: 'SELECT alarmed_at IS NOT NULL FROM coach_request WHERE id = $1',
  },
  sms_passed: {
    ...on('sms.passed', { to: () => 'dispatchers', about: ({ smsId: subjectId }) => ({ subjectId }) }),
    text: 'passed',
    urgency: 'urgent',
    somebodyMustHear: true,
    link: '/board',
    minutes: 60,
    chosenBy: dispatch,
    usual: ['push'],
    needed: 'SELECT settled_at IS NULL FROM sms_message WHERE id = $1',
  },
  follow_up: {
    ...on('follow_up.due', {
      when: ({ coachId }) => coachId !== null,
      to: ({ coachId }) => ({ memberId: coachId ?? '' }),
      about: ({ followUpId: subjectId }) => ({ subjectId }),
    }),
    text: 'followUp',
    urgency: 'normal',
    link: '/follow-ups',
    minutes: 24 * 60,
    chosenBy: coach,
    usual: ['push'],
    needed: `SELECT status = 'open' FROM follow_up WHERE id = $1`,
  },
  debrief: {
    ...on('debrief.requested', {
      to: () => 'supervisors',
      about: ({ debriefId: subjectId }) => ({ subjectId }),
    }),
    text: 'debrief',
    urgency: 'urgent',
    link: '/board',
    minutes: 12 * 60,
    chosenBy: ['supervisor', 'administrator'],
    usual: ['push'],
    needed: `SELECT status = 'open' FROM debrief WHERE id = $1`,
  },
  shift_starting: {
    ...on('shift.starting', {
      to: ({ memberId }) => ({ memberId }),
      about: ({ shiftId: subjectId }) => ({ subjectId }),
      until: ({ startsAt }) => startsAt,
    }),
    text: 'shiftStarting',
    urgency: 'normal',
    link: '/coach',
    minutes: 60,
    chosenBy: coach,
    usual: ['push'],
  },
  shift_given: {
    ...on('shift.given', {
      when: ({ toMemberId }) => toMemberId !== null,
      to: ({ toMemberId }) => ({ memberId: toMemberId ?? '' }),
      about: ({ shiftId: subjectId, fromMemberId }) => ({ subjectId, occasion: fromMemberId ?? 'nobody' }),
    }),
    text: 'shiftGiven',
    urgency: 'normal',
    link: '/coach',
    minutes: 24 * 60,
    chosenBy: coach,
    usual: ['push'],
  },
  test: {
    text: 'test',
    urgency: 'urgent',
    askedFor: true,
    link: '/settings/notifications',
    minutes: 5,
    chosenBy: [],
    usual: [],
  },
  phone_code: {
    text: 'code',
    urgency: 'urgent',
    askedFor: true,
    link: '/settings/notifications',
    minutes: 10,
    chosenBy: [],
    usual: [],
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof table;
export const kinds: Record<KindName, Kind> = table;
export const kindNames = Object.keys(table) as KindName[];

/** The kinds whose ways somebody with these roles may choose. */
export const kindsChosenBy = (roles: readonly Role[]): KindName[] =>
  kindNames.filter((name) => kinds[name].chosenBy.some((role) => roles.includes(role)));
