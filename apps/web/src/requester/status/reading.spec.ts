import { describe, expect, it } from '@jest/globals';
import type { StatusView } from '../api.js';
import { readPromise, readStatus, readSteps, spokenMinutes } from './reading.js';

const now = Date.UTC(2026, 10, 21, 2, 14);
const iso = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();

const view = (part: Partial<StatusView>): StatusView => ({
  id: '0b6c0d3e-0000-4000-8000-000000000000',
  caseNumber: 'K7-42',
  version: 1,
  status: 'searching',
  modality: 'in_person',
  facilityName: 'Mercy',
  organizationName: 'Three Rivers Recovery',
  place: 'ED 12',
  step: null,
  stillHereAskedAt: null,
  callBackAt: null,
  timeZone: 'America/New_York',
  coachFirstName: null,
  cannotCome: null,
  promised: null,
  etaAt: null,
  receivedAt: iso(-10),
  acceptedAt: null,
  enRouteAt: null,
  arrivedAt: null,
  endedAt: null,
  promisedAcceptAt: iso(0),
  notBefore: null,
  promisedArriveAt: iso(20),
  anyoneOnDuty: true,
  dispatcherAlarmed: false,
  dispatchPhone: null,
  cancellable: true,
  serverNow: iso(0),
  ...part,
});

const read = (part: Partial<StatusView>) => readStatus(view(part), now);

describe('the sentence', () => {
  it('says honestly who is looking', () => {
    expect(read({ status: 'received' }).sentence).toBe('status.sentence.received');
    expect(read({}).detail).toBe('status.detail.asking');
    expect(read({ anyoneOnDuty: false }).detail).toBe('status.detail.nobody');
    expect(read({ dispatcherAlarmed: true })).toMatchObject({
      tone: 'needs',
      sentence: 'status.sentence.alarmed',
      detail: 'status.detail.alarmed',
    });
    expect(read({ dispatcherAlarmed: true, anyoneOnDuty: false }).detail).toBe('status.detail.alarmedNobody');
  });

  it.each([
    [{ step: 'wider' }, 'status.sentence.searching', 'status.detail.wider'],
    [{ step: 'on_call' }, 'status.sentence.searching', 'status.detail.on_call'],
    [{ step: 'dispatcher', dispatcherAlarmed: true }, 'status.sentence.byHand', 'status.detail.dispatcher'],
    [{ step: 'supervisor', dispatcherAlarmed: true }, 'status.sentence.byHand', 'status.detail.supervisor'],
    [{ step: 'video', dispatcherAlarmed: true }, 'status.sentence.video', 'status.detail.otherWay'],
    [{ step: 'phone', anyoneOnDuty: false }, 'status.sentence.phone', 'status.detail.otherWay'],
  ] as const)('says for %j how far the search has gone', (part, sentence, detail) => {
    expect(read(part)).toMatchObject({ sentence, detail });
  });

  it('says at the end that nobody could come, and when somebody calls back', () => {
    expect(read({ status: 'unmet', endedAt: iso(-1) }).sentence).toBe('status.sentence.unmet');
    expect(read({ status: 'unmet', endedAt: iso(-1), callBackAt: iso(600) })).toMatchObject({
      sentence: 'status.sentence.unmetCallBack',
      from: now + 600 * 60_000,
    });
  });

  it('says from when a coach calls back, and promises nothing before', () => {
    const promised = { status: 'received', modality: 'phone', notBefore: iso(600) } as const;
    expect(read(promised)).toMatchObject({
      sentence: 'status.sentence.callBack',
      from: now + 600 * 60_000,
    });
    expect(readPromise(view(promised), now)).toBeUndefined();
    const due = { ...promised, notBefore: iso(-5), promisedArriveAt: iso(25) };
    expect(read(due).sentence).toBe('status.sentence.received');
    expect(readPromise(view(due), now)).toMatchObject({ within: 30 * 60_000 });
  });

  it('says when a coach who was found cannot come', () => {
    expect(read({ cannotCome: 'Dana' }).sentence).toBe('status.sentence.searchingAgain');
    expect(read({ cannotCome: 'Dana', dispatcherAlarmed: true })).toMatchObject({
      sentence: 'status.sentence.searchingAgain',
      detail: 'status.detail.alarmed',
    });
  });

  it('counts down, then says "any moment", then "later than expected"', () => {
    const enRoute = (eta: number | null) =>
      read({ status: 'en_route', etaAt: eta === null ? null : iso(eta) });
    expect(enRoute(21)).toMatchObject({ sentence: 'status.sentence.enRouteEta', etaMinutes: 20 });
    expect(enRoute(0).sentence).toBe('status.sentence.anyMoment');
    expect(enRoute(-5).sentence).toBe('status.sentence.anyMoment');
    expect(enRoute(-6).sentence).toBe('status.sentence.late');
    expect(enRoute(null).sentence).toBe('status.sentence.enRoute');
  });

  it('does not call a coach late who has not left yet', () => {
    expect(read({ status: 'assigned', etaAt: iso(-10) }).sentence).toBe('status.sentence.assigned');
    expect(read({ status: 'assigned', etaAt: iso(8) })).toMatchObject({
      sentence: 'status.sentence.assignedEta',
      etaMinutes: 8,
    });
  });

  it.each([
    [1_000, 1],
    [9.2 * 60_000, 10],
    [11 * 60_000, 10],
    [18 * 60_000, 20],
    [43 * 60_000, 45],
  ])('speaks of %d ms as %d minutes', (milliseconds, minutes) => {
    expect(spokenMinutes(milliseconds)).toBe(minutes);
  });
});

describe('the promise', () => {
  it.each([
    [{}, 'status.promise.open'],
    [{ anyoneOnDuty: false }, 'status.promise.uncertain'],
    [{ dispatcherAlarmed: true }, 'status.promise.uncertain'],
    [{ status: 'en_route', coachFirstName: 'Dana', etaAt: iso(15) }, 'status.promise.open'],
    [{ status: 'en_route', coachFirstName: 'Dana', etaAt: iso(30) }, 'status.promise.willPass'],
    [{ promisedArriveAt: iso(-1) }, 'status.promise.past'],
  ] as const)('for %j is %s', (part, key) => {
    expect(readPromise(view(part), now)?.key).toBe(key);
  });

  it('is not spoken of once somebody is here or it is over', () => {
    for (const status of ['arrived', 'closed', 'cancelled', 'unmet'] as const) {
      expect(readPromise(view({ status }), now)).toBeUndefined();
    }
  });
});

describe('the four steps', () => {
  const states = (part: Partial<StatusView>) => readSteps(view(part)).map((step) => step.state);

  it('move along with the request', () => {
    expect(states({})).toEqual(['current', 'upcoming', 'upcoming', 'upcoming']);
    expect(states({ status: 'assigned' })).toEqual(['done', 'current', 'upcoming', 'upcoming']);
    expect(states({ status: 'en_route' })).toEqual(['done', 'done', 'current', 'upcoming']);
    expect(states({ status: 'arrived' })).toEqual(['done', 'done', 'done', 'current']);
    expect(states({ status: 'closed' })).toEqual(['done', 'done', 'done', 'done']);
  });

  it('stop where a cancelled request had come to', () => {
    expect(states({ status: 'cancelled', acceptedAt: iso(-5) })).toEqual([
      'done',
      'done',
      'skipped',
      'skipped',
    ]);
    expect(states({ status: 'unmet' })).toEqual(['done', 'skipped', 'skipped', 'skipped']);
  });

  it('show when the coach is expected until the coach is here', () => {
    const here = (part: Partial<StatusView>) => readSteps(view({ etaAt: iso(15), ...part }))[3];
    expect(here({ status: 'en_route' })?.expectedAt).toBe(now + 15 * 60_000);
    expect(here({ status: 'arrived', arrivedAt: iso(-1) })).toEqual({
      name: 'here',
      state: 'current',
      at: now - 60_000,
    });
  });
});

describe('by video or phone', () => {
  it('says that the coach gets in touch, and promises no drive', () => {
    const remote = {
      modality: 'phone',
      coachFirstName: 'Dana',
      acceptedAt: iso(-1),
      etaAt: iso(20),
    } as const;
    expect(read({ ...remote, status: 'assigned' })).toMatchObject({
      sentence: 'status.sentence.inTouch',
      detail: 'status.detail.inTouchPhone',
    });
    expect(read({ ...remote, modality: 'video', status: 'assigned' }).detail).toBe(
      'status.detail.inTouchVideo',
    );
    expect(read({ ...remote, status: 'en_route' }).word).toBe('status.word.inTouch');
    expect(read({ ...remote, status: 'arrived', arrivedAt: iso(-1) }).sentence).toBe(
      'status.sentence.talking',
    );
    expect(readSteps(view({ ...remote, status: 'assigned' })).map(({ name }) => name)).toEqual([
      'received',
      'found',
      'inTouch',
      'talking',
    ]);
  });
});
