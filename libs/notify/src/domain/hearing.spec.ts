import { describe, expect, it } from '@jest/globals';
import { whoHears, whoIsPresent, type Holder } from './hearing.js';
import { canBeReached, ringsNow, type KindRules, type NotifyChannel } from './plan.js';

const all: NotifyChannel[] = ['in_app', 'push', 'sms', 'email'];
const ladder = ['dispatcher', 'supervisor', 'administrator'] as const;

/** A dispatcher who chose push and text, and has neither. */
const member = (memberId: string, wishes: Partial<Holder> = {}): Holder => ({
  memberId,
  roles: ['dispatcher'],
  timeZone: 'America/New_York',
  onDuty: false,
  wanted: ['push', 'sms'],
  devices: 0,
  hasPhone: false,
  abroad: false,
  stopped: false,
  quiet: null,
  breakThrough: true,
  ...wishes,
});
const rings = { devices: 1 } as const;
const names = (holders: Holder[]) => holders.map(({ memberId }) => memberId);
const alarm: KindRules = { urgency: 'urgent', somebodyMustHear: true };
const night = new Date('2026-01-11T07:14:00Z'); // 02:14 in New York
const asleep = { ...rings, quiet: { from: 22 * 60, to: 7 * 60 } } as const;

const call = (holders: Holder[], ready = all, atBoard: string[] = []) =>
  whoHears(ladder, holders, {
    ready,
    ringsNow: (each) => ringsNow(alarm, each, ready, night),
    atBoard: new Set(atBoard),
  });
const hears = (...of: Parameters<typeof call>) => {
  const { told, unheard } = call(...of);
  return { told: names(told), unheard };
};

describe('who can be reached', () => {
  it.each<[string, Partial<Holder>, NotifyChannel[], boolean]>([
    ['with a device', { devices: 1 }, all, true],
    ['with a device, where push is not set up', { devices: 1 }, ['in_app', 'sms'], false],
    ['with a device that she does not want to ring', { devices: 1, wanted: ['sms'] }, all, false],
    ['with a confirmed number', { hasPhone: true }, all, true],
    ['with a number to which no texts go', { hasPhone: true, abroad: true }, all, false],
    ['after STOP', { hasPhone: true, stopped: true }, all, false],
    ['by e-mail where she chose it', { wanted: ['email'] }, all, true],
    ['by e-mail that cannot be sent here', { wanted: ['email'] }, ['in_app', 'push', 'sms'], false],
    ['who switched everything off', { wanted: [], devices: 2, hasPhone: true }, all, false],
    ['in her quiet hours', { ...rings, quiet: { from: 0, to: 1439 } }, all, true],
  ])('%s', (_what, wishes, ready, reached) => {
    expect(canBeReached(member('robin', wishes), ready)).toBe(reached);
  });
});

describe('an alarm', () => {
  const supervisor = member('pat', { ...rings, roles: ['supervisor'] });

  it('stays with the first role in which somebody can be reached', () => {
    expect(hears([member('robin', rings), member('kim'), supervisor])).toEqual({
      told: ['robin', 'kim'],
      unheard: false,
    });
  });

  it('goes on where nobody of a role can be reached; they read it in the app', () => {
    expect(hears([member('robin'), supervisor])).toEqual({ told: ['robin', 'pat'], unheard: false });
    const administrator = member('sam', { ...rings, roles: ['administrator'] });
    expect(hears([member('robin'), { ...supervisor, devices: 0 }, administrator]).told).toEqual([
      'robin',
      'pat',
      'sam',
    ]);
  });

  it('goes to those of a role who are off duty before it goes on', () => {
    const coaches = { roles: ['coach', 'dispatcher'] } as const;
    expect(
      hears([
        member('robin', { ...coaches, onDuty: true }),
        member('kim', { ...coaches, ...rings }),
        supervisor,
      ]),
    ).toEqual({ told: ['robin', 'kim'], unheard: false });
  });

  it('goes to everybody, by every way there is, where nobody can be reached, and that is said', () => {
    const silent = member('kim', { wanted: [], devices: 1 });
    const { told, unheard } = call([member('robin', { wanted: ['sms'] }), silent]);
    expect(unheard).toBe(true);
    expect(told.map(({ memberId, wanted }) => [memberId, wanted])).toEqual([
      ['robin', all],
      ['kim', []],
    ]);
  });

  it('goes on where those of a role are all in their quiet hours, to who is awake', () => {
    expect(hears([member('robin', asleep), member('kim', asleep), supervisor])).toEqual({
      told: ['robin', 'kim', 'pat'],
      unheard: false,
    });
    const working = { ...asleep, onDuty: true };
    expect(hears([member('robin', working), supervisor]).told).toEqual(['robin']);
  });

  it('stays with the first who can be woken where everybody sleeps', () => {
    expect(hears([member('robin', asleep), { ...supervisor, ...asleep }]).told).toEqual(['robin']);
  });

  describe('with a board open', () => {
    it('rings all the same: nobody need be looking', () => {
      const awake = member('robin');
      expect(hears([awake, supervisor], all, ['robin']).told).toEqual(['robin', 'pat']);
      expect(hears([member('robin', asleep), supervisor], all, ['robin']).told).toEqual(['robin', 'pat']);
      const { told, unheard } = call([awake], all, ['robin']);
      expect(told[0]?.wanted).toEqual(all);
      expect(unheard).toBe(false);
    });

    it('is told to whom it is open for, where nothing of anybody’s can ring', () => {
      const holders = [member('robin'), member('pat', { roles: ['supervisor'] })];
      expect(hears(holders, all, ['robin'])).toEqual({ told: ['robin'], unheard: false });
      expect(hears(holders, ['in_app'], ['robin'])).toEqual({ told: ['robin'], unheard: false });
      expect(hears(holders, ['in_app'], ['pat']).told).toEqual(['robin', 'pat']);
      expect(hears(holders, ['in_app'])).toEqual({ told: ['robin', 'pat'], unheard: true });
    });
  });

  it('of an organization without anybody is heard by nobody', () => {
    expect(hears([])).toEqual({ told: [], unheard: true });
  });
});

describe('anything else', () => {
  it('goes to those who are present, whatever can ring', () => {
    const supervisor = member('pat', { roles: ['supervisor'] });
    const away = member('kim', { roles: ['coach', 'dispatcher'] });
    expect(names(whoIsPresent(ladder, [member('robin'), away, supervisor]))).toEqual(['robin']);
    expect(names(whoIsPresent(ladder, [away, supervisor]))).toEqual(['kim']);
    expect(names(whoIsPresent(ladder, [supervisor]))).toEqual(['pat']);
  });
});
