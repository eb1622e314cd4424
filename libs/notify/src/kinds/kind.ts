import type { FactMap, FactName } from '@causeway/kernel';
import type { Role } from '@causeway/platform';
import type { KindRules, NotifyChannel } from '../domain/plan.js';
import type { TextKey } from '../texts/index.js';

/** Who is told: these members, all coaches but one, those who dispatch, those who supervise, or those who administer. */
export type Audience =
  | { memberIds: readonly string[] }
  | { coachesBut: string }
  | 'dispatchers'
  | 'supervisors'
  | 'administrators';

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
  /** Screen that it opens; `:request` stands for the request's id, `:subject` for that of what it is about. */
  link: string;
  /** After so many minutes nobody needs it any more. */
  minutes: number;
  /** Roles whose members choose the ways it reaches them. */
  chosenBy: readonly Role[];
  /** The ways it goes, beside the app, for who has chosen nothing. */
  usual: readonly NotifyChannel[];
  /** SQL, `$1` the subject: whether there still is something to tell. Asked when it is written and when it is sent. */
  needed?: string;
  /** SQL, `$1` the subject, `$2` the member: whether she still needs it. Asked when it is sent. */
  neededBy?: string;
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
  /** After this nobody needs it any more; the kind's `minutes` count all the same. */
  until?: (payload: Payload) => Date;
}

/** Binds a kind to the fact that makes it. */
export const on = <Name extends FactName>(
  fact: Name,
  { when = () => true, to, about, until }: Binding<FactMap[Name]>,
): { on: Trigger } => ({ on: { fact, when, to, about, ...(until ? { until } : {}) } });

/** Those who dispatch. */
export const dispatch: readonly Role[] = ['dispatcher', 'supervisor', 'administrator'];
export const coach: readonly Role[] = ['coach'];

/** These members, but not who did it: nobody is told what she just did. */
export const others = (memberIds: readonly (string | null)[], byMemberId: string | null) => ({
  memberIds: memberIds.flatMap((id) => (id === null || id === byMemberId ? [] : [id])),
});
