import { describe, expect, it } from '@jest/globals';
import { whoHears, whoIsPresent, type Holder } from './hearing.js';
import { canBeReached, type NotifyChannel } from './plan.js';

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
  stopped: false,
  atBoard: false,
  quiet: null,
  breakThrough: true,
  ...wishes,
});
const rings = { devices: 1 } as const;
const names = (holders: Holder[]) => holders.map(({ memberId }) => memberId);
const hears = (holders: Holder[], ready = all) => {
  const { told, unheard } = whoHears(ladder, holders, ready);
  return { told: names(told), unheard };
};

describe('who can be reached', () => {
  it.each<[string, Partial<Holder>, NotifyChannel[], boolean]>([
    ['with a device', { devices: 1 }, all, true],
    ['with a device, where push is not set up', { devices: 1 }, ['in_app', 'sms'], false],
    ['with a device that she does not want to ring', { devices: 1, wanted: ['sms'] }, all, false],
    ['with a confirmed number', { hasPhone: true }, all, true],
    ['after STOP', { hasPhone: true, stopped: true }, all, false],
    ['by e-mail where she chose it', { wanted: ['email'] }, all, true],
    ['by e-mail that cannot be sent here', { wanted: ['email'] }, ['in_app', 'push', 'sms'], false],
    ['at a board, whatever she chose', { wanted: [], atBoard: true }, ['in_app'], true],
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
    const { told, unheard } = whoHears(ladder, [member('robin', { wanted: ['sms'] }), silent], all);
    expect(unheard).toBe(true);
    expect(told.map(({ memberId, wanted }) => [memberId, wanted])).toEqual([
      ['robin', all],
      ['kim', []],
    ]);
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
