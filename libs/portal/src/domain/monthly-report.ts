import { hideSmallParts } from '@causeway/kernel';
import type { OneOf, requestStatuses } from '@causeway/contracts';
import { hourAndWeekday } from './month.js';

/** What a report is made from: times and states of one request, nothing about a person. */
export interface ReportedRequest {
  receivedAt: Date;
  /** From when on the promise counts: when it was received or, for a promised call back, when that could begin. */
  startsAt: Date;
  promisedAcceptAt: Date;
  promisedArriveAt: Date;
  status: OneOf<typeof requestStatuses>;
  /** The first time that a coach accepted, and was there (by video or phone: spoke with the person). */
  acceptedAt: Date | null;
  arrivedAt: Date | null;
  endedAt: Date | null;
  /** Asked outside of the agreed hours. */
  afterHours: boolean;
  unmetReason: string | null;
}

/** How a promise was kept. */
export interface Kept {
  /** Requests whose promise came due: kept or missed. Those withdrawn or still open before that are not counted. */
  counted: number;
  kept: number;
  /** Of those that came so far, minutes from the beginning; null when none did. */
  medianMinutes: number | null;
  p90Minutes: number | null;
}

export interface UnmetReason {
  /** Null: the reasons that are too rare to be told, and those hidden with them. */
  reason: string | null;
  count: number;
}

export interface ReportFigures {
  requests: number;
  afterHours: number;
  cancelled: number;
  stillOpen: number;
  /** Null where the facility is told nothing between received and arrived. */
  accepted: Kept | null;
  arrived: Kept;
  unmet: number;
  unmetReasons: UnmetReason[];
  /** Requests by the hour in which they were received, 0 to 23. */
  byHour: number[];
  /** Monday first. */
  byWeekday: number[];
}

/** Who reads it: the team sees all, a facility no rare reason, justice nothing between received and arrived. */
export type Reader = 'team' | 'facility' | 'justice';

/** The figures of some requests, as `reader` may see them at `now`. */
export function reportFigures(
  requests: readonly ReportedRequest[],
  { now, timeZone, reader }: { now: Date; timeZone: string; reader: Reader },
): ReportFigures {
  const byHour = Array.from({ length: 24 }, () => 0);
  const byWeekday = Array.from({ length: 7 }, () => 0);
  for (const { receivedAt } of requests) {
    const { hour, weekday } = hourAndWeekday(receivedAt, timeZone);
    byHour[hour] = (byHour[hour] ?? 0) + 1;
    byWeekday[weekday - 1] = (byWeekday[weekday - 1] ?? 0) + 1;
  }
  const unmet = requests.filter(({ status }) => status === 'unmet');
  const accepted = kept(requests, now, ({ acceptedAt, promisedAcceptAt }) => [acceptedAt, promisedAcceptAt]);
  return {
    requests: requests.length,
    afterHours: requests.filter(({ afterHours }) => afterHours).length,
    cancelled: requests.filter(({ status }) => status === 'cancelled').length,
    stillOpen: requests.filter(({ status }) => !['closed', 'cancelled', 'unmet'].includes(status)).length,
    accepted: reader === 'justice' ? null : accepted,
    arrived: kept(requests, now, ({ arrivedAt, promisedArriveAt }) => [arrivedAt, promisedArriveAt]),
    unmet: unmet.length,
    unmetReasons: reader === 'justice' ? [] : told(unmetReasons(unmet), reader),
    byHour,
    byWeekday,
  };
}

/** Of a request, what a promise is judged by. */
export type Promised = Omit<ReportedRequest, 'receivedAt' | 'afterHours' | 'unmetReason'>;

/** How a promise was kept to these requests; `of` says when it was met, and what was promised. */
export function kept(
  requests: readonly Promised[],
  now: Date,
  of: (request: Promised) => [came: Date | null, promised: Date],
): Kept {
  let counted = 0;
  let inTime = 0;
  const minutes: number[] = [];
  for (const request of requests) {
    const [came, promised] = of(request);
    const over = request.status === 'cancelled' ? request.endedAt : null;
    if (came) minutes.push((came.getTime() - request.startsAt.getTime()) / 60_000);
    const due = came !== null || request.status === 'unmet' || (over ?? now) > promised;
    if (!due) continue;
    counted += 1;
    if (came && came <= promised) inTime += 1;
  }
  return {
    counted,
    kept: inTime,
    medianMinutes: quantile(minutes, 0.5),
    p90Minutes: quantile(minutes, 0.9),
  };
}

/** The smallest value that at least this share does not exceed, to a tenth; null without values. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((first, second) => first - second);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return value === undefined ? null : Math.round(value * 10) / 10;
}

/** Most frequent first. */
function unmetReasons(unmet: readonly ReportedRequest[]): UnmetReason[] {
  const counts = new Map<string, number>();
  for (const { unmetReason } of unmet) {
    const reason = unmetReason ?? 'unknown';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]): UnmetReason => ({ reason, count }))
    .sort((first, second) => second.count - first.count);
}

const told = (reasons: UnmetReason[], reader: Reader): UnmetReason[] =>
  reader === 'team' ? reasons : withoutRare(reasons);

/**
 * As it may leave the team: rare reasons are put together, with so many others that none can be worked out from how many were
 * unmet. That number, the states and the times are no secret to a facility: its portal lists its own requests.
 */
export function withoutRare(reasons: readonly UnmetReason[]): UnmetReason[] {
  const counts: Record<string, number> = {};
  let hidden = 0;
  for (const { reason, count } of reasons) {
    if (reason === null) hidden += count;
    else counts[reason] = count;
  }
  const shown: UnmetReason[] = [];
  for (const [reason, count] of Object.entries(hideSmallParts(counts).parts)) {
    if (count === null) hidden += counts[reason] ?? 0;
    else shown.push({ reason, count });
  }
  return hidden > 0 ? [...shown, { reason: null, count: hidden }] : shown;
}
