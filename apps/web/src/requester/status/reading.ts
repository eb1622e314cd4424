import type { StatusView } from '../api.js';
import type { IconName } from '../icons.js';
import type { StringKey } from '../strings.js';

/** What the status page says about a request, as keys and values: the words are in the strings file. */
export interface Reading {
  tone: 'waiting' | 'moving' | 'needs' | 'with' | 'done';
  icon: IconName;
  word: StringKey;
  sentence: StringKey;
  /** Minutes until the coach is expected, where the sentence says so. */
  etaMinutes?: number;
  /** Whose first name the sentence says, where it is not the coach's who comes. */
  name?: string;
  /** From when on a call back is promised, where the sentence says so. */
  from?: number;
  detail: StringKey;
  /** The moment that the detail speaks of. */
  detailAt?: number;
}

const minute = 60_000;

const at = (iso: string | null): number | undefined => (iso ? Date.parse(iso) : undefined);

/** Rounded as people say it: exact below ten minutes, by fives above, so that the sentence does not twitch. */
export function spokenMinutes(milliseconds: number): number {
  const minutes = Math.max(1, Math.ceil(milliseconds / minute));
  return minutes <= 10 ? minutes : Math.round(minutes / 5) * 5;
}

/** Whom the search has come to, before people are called. */
const asking = (step: StatusView['step']): Reading['detail'] =>
  step === 'wider' || step === 'on_call' ? `status.detail.${step}` : 'status.detail.asking';

function searching(view: StatusView, now: number): Reading {
  if (view.promised && !view.dispatcherAlarmed) return promised(view.promised, now);
  const nobody = !view.anyoneOnDuty;
  const { step } = view;
  const attention = { tone: 'needs', icon: 'bell', word: 'status.word.attention' } as const;
  // Who was told that somebody comes is told first that she does not.
  const again = { sentence: 'status.sentence.searchingAgain' } as const;
  if (view.cannotCome !== null && view.dispatcherAlarmed)
    return { ...attention, ...again, detail: `status.detail.${nobody ? 'alarmedNobody' : 'alarmed'}` };
  if (step === 'video' || step === 'phone') {
    return { ...attention, sentence: `status.sentence.${step}`, detail: 'status.detail.otherWay' };
  }
  if (view.dispatcherAlarmed) {
    if (nobody)
      return { ...attention, sentence: 'status.sentence.alarmed', detail: 'status.detail.alarmedNobody' };
    return step === 'dispatcher' || step === 'supervisor'
      ? { ...attention, sentence: 'status.sentence.byHand', detail: `status.detail.${step}` }
      : { ...attention, sentence: 'status.sentence.alarmed', detail: 'status.detail.alarmed' };
  }
  // "Received" is all that a police station or a prison is told until the coach is there, so it must stay true till then.
  const withheld = view.status === 'received';
  return {
    tone: 'waiting',
    icon: 'clock',
    word: 'status.word.waiting',
    sentence: withheld
      ? 'status.sentence.received'
      : `status.sentence.${view.cannotCome === null ? 'searching' : 'searchingAgain'}`,
    detail: nobody ? 'status.detail.nobody' : withheld ? 'status.detail.received' : asking(step),
  };
}

/** Somebody said yes, and is with another person until then: not sure enough to be called "coming". */
function promised({ firstName, arrivesAt }: NonNullable<StatusView['promised']>, now: number): Reading {
  const arrives = Date.parse(arrivesAt);
  return {
    tone: 'waiting',
    icon: 'clock',
    word: 'status.word.waiting',
    sentence: 'status.sentence.promised',
    name: firstName,
    etaMinutes: spokenMinutes(arrives - now),
    detail: 'status.detail.promised',
    detailAt: arrives,
  };
}

/** While the call back that was promised is still to come: from when. */
function waitsUntil({ status, notBefore }: StatusView, now: number): number | undefined {
  const from = at(notBefore);
  return status === 'received' && from !== undefined && from > now ? from : undefined;
}

const callsBack = (from: number): Reading => ({
  tone: 'waiting',
  icon: 'clock',
  word: 'status.word.waiting',
  sentence: 'status.sentence.callBack',
  from,
  detail: 'status.detail.callBack',
});

/** By video or phone nobody drives: the coach gets in touch. */
const isRemote = ({ modality }: StatusView): boolean => modality !== 'in_person';

const inTouch = ({ modality }: StatusView, found: boolean): Reading => ({
  tone: 'moving',
  icon: 'check',
  word: found ? 'status.word.found' : 'status.word.inTouch',
  sentence: 'status.sentence.inTouch',
  detail: modality === 'video' ? 'status.detail.inTouchVideo' : 'status.detail.inTouchPhone',
});

/** A few minutes over is traffic; more is late, and said. */
const traffic = 5 * minute;

function onTheWay(view: StatusView, now: number): Reading {
  if (isRemote(view)) return inTouch(view, false);
  const base = { tone: 'moving', icon: 'way', word: 'status.word.coming' } as const;
  const eta = at(view.etaAt);
  if (eta === undefined) {
    return { ...base, sentence: 'status.sentence.enRoute', detail: 'status.detail.enRoute' };
  }
  if (eta > now) {
    const etaMinutes = spokenMinutes(eta - now);
    const sentence = 'status.sentence.enRouteEta';
    return { ...base, sentence, etaMinutes, detail: 'status.detail.expected', detailAt: eta };
  }
  const sentence = now - eta > traffic ? 'status.sentence.late' : 'status.sentence.anyMoment';
  return { ...base, sentence, detail: 'status.detail.wasExpected', detailAt: eta };
}

function coachFound(view: StatusView, now: number): Reading {
  if (isRemote(view)) return inTouch(view, true);
  const base = { tone: 'moving', icon: 'check', word: 'status.word.found' } as const;
  const eta = at(view.etaAt);
  if (eta === undefined || eta <= now) {
    return { ...base, sentence: 'status.sentence.assigned', detail: 'status.detail.assigned' };
  }
  const etaMinutes = spokenMinutes(eta - now);
  const sentence = 'status.sentence.assignedEta';
  return { ...base, sentence, etaMinutes, detail: 'status.detail.expected', detailAt: eta };
}

const ends = {
  arrived: { tone: 'with', icon: 'check', word: 'status.word.here' },
  closed: { tone: 'done', icon: 'check', word: 'status.word.done' },
  cancelled: { tone: 'done', icon: 'ended', word: 'status.word.ended' },
  unmet: { tone: 'needs', icon: 'bell', word: 'status.word.unmet' },
} as const;

/**
 * Reads a request's state.
 *
 * @param now the server's time, in milliseconds
 */
export function readStatus(view: StatusView, now: number): Reading {
  switch (view.status) {
    case 'received':
    case 'searching': {
      const from = waitsUntil(view, now);
      return from === undefined ? searching(view, now) : callsBack(from);
    }
    case 'assigned':
      return coachFound(view, now);
    case 'en_route':
      return onTheWay(view, now);
    case 'arrived':
    case 'closed':
    case 'cancelled':
    case 'unmet': {
      const callBack = at(view.callBackAt);
      if (view.status === 'unmet' && callBack !== undefined) {
        const detail = 'status.detail.unmetCallBack';
        return { ...ends.unmet, sentence: 'status.sentence.unmetCallBack', from: callBack, detail };
      }
      const moment = view.status === 'arrived' ? view.arrivedAt : view.endedAt;
      const talking = view.status === 'arrived' && isRemote(view);
      return {
        ...ends[view.status],
        ...(talking ? { word: 'status.word.talking' } : {}),
        sentence: talking ? 'status.sentence.talking' : `status.sentence.${view.status}`,
        detail: talking ? 'status.detail.talking' : `status.detail.${view.status}`,
        detailAt: at(moment) ?? now,
      };
    }
  }
}

/** Nothing changes any more. */
export const hasEnded = ({ status }: StatusView): boolean =>
  status === 'closed' || status === 'cancelled' || status === 'unmet';

export interface ArrivalPromise {
  key: StringKey;
  /** Length of the promise, in milliseconds. */
  within: number;
  by: number;
}

/** What was promised about arriving, and honestly how that looks now; nothing once somebody is here or it is over. */
export function readPromise(view: StatusView, now: number): ArrivalPromise | undefined {
  if (view.status === 'arrived' || hasEnded(view) || waitsUntil(view, now) !== undefined) return undefined;
  const by = Date.parse(view.promisedArriveAt);
  const within = by - Date.parse(view.notBefore ?? view.receivedAt);
  const eta = at(view.etaAt);
  const uncertain =
    !view.coachFirstName && !view.acceptedAt && (!view.anyoneOnDuty || view.dispatcherAlarmed);
  if (now > by) return { key: 'status.promise.past', within, by };
  if (eta !== undefined && eta - by > minute) return { key: 'status.promise.willPass', within, by };
  return { key: uncertain ? 'status.promise.uncertain' : 'status.promise.open', within, by };
}

export interface Step {
  name: 'received' | 'found' | 'way' | 'here' | 'inTouch' | 'talking';
  state: 'done' | 'current' | 'upcoming' | 'skipped';
  at?: number;
  /** When it is expected, for a step that is still to come. */
  expectedAt?: number;
}

const reached = { received: 1, searching: 1, assigned: 2, en_route: 3, arrived: 4, closed: 4 } as const;

/** The four steps: received, coach found, on the way, here; by video or phone: getting in touch, talking. */
export function readSteps(view: StatusView): Step[] {
  const times = {
    received: at(view.receivedAt),
    found: at(view.acceptedAt),
    way: at(view.enRouteAt),
    here: at(view.arrivedAt),
  };
  const names = ['received', 'found', 'way', 'here'] as const;
  const { status } = view;
  const stopped = status === 'cancelled' || status === 'unmet';
  // A request that was stopped got as far as its times say.
  const count = stopped ? names.filter((name) => times[name] !== undefined).length : reached[status];
  const current = hasEnded(view) ? -1 : count - 1;
  const rest = stopped ? 'skipped' : 'upcoming';
  const eta = isRemote(view) ? undefined : at(view.etaAt);
  const remote: Partial<Record<(typeof names)[number], Step['name']>> = isRemote(view)
    ? { way: 'inTouch', here: 'talking' }
    : {};
  return names.map((name, index) => {
    const state = index === current ? 'current' : index < count ? 'done' : rest;
    const time = index < count ? times[name] : undefined;
    return {
      name: remote[name] ?? name,
      state,
      ...(time === undefined ? {} : { at: time }),
      ...(name === 'here' && state === 'upcoming' && eta !== undefined ? { expectedAt: eta } : {}),
    };
  });
}
