import { describe, expect, it } from '@jest/globals';
import { plan, type Facilities, type KindRules, type Recipient } from './plan.js';

const now = new Date('2026-01-11T07:14:00Z'); // 02:14 in New York
const all: Facilities = { ready: ['in_app', 'push', 'sms', 'email'], smsAfterMs: 30_000 };
const urgent: KindRules = { urgency: 'urgent' };

const dana = (wishes: Partial<Recipient> = {}): Recipient => ({
  memberId: 'dana',
  timeZone: 'America/New_York',
  onDuty: true,
  wanted: ['push', 'sms'],
  devices: 1,
  hasPhone: true,
  abroad: false,
  stopped: false,
  quiet: null,
  breakThrough: true,
  ...wishes,
});

/** `push: pending`, `sms: suppressed off_duty`, … with the delay in seconds where there is one. */
const ways = (kind: KindRules, recipients: Recipient[], facilities = all) =>
  plan(kind, recipients, facilities, now).map(({ channel, state, reason, dueAt }) => {
    const delay = dueAt && dueAt > now ? ` +${(dueAt.getTime() - now.getTime()) / 1000} s` : '';
    return `${channel}: ${state}${reason ? ` ${reason}` : ''}${delay}`;
  });

const night = { from: 22 * 60, to: 7 * 60 };

describe('plan', () => {
  it('pushes at once and sends a text later, should nobody look', () => {
    expect(ways(urgent, [dana()])).toEqual(['in_app: delivered', 'push: pending', 'sms: pending +30 s']);
  });

  it('sends the text at once where no device can ring', () => {
    expect(ways(urgent, [dana({ devices: 0 })])).toEqual([
      'in_app: delivered',
      'push: suppressed no_device',
      'sms: pending',
    ]);
  });

  it('says why a text is not sent', () => {
    expect(ways(urgent, [dana({ hasPhone: false })])).toContain('sms: suppressed no_phone');
    expect(ways(urgent, [dana({ abroad: true })])).toContain('sms: suppressed region');
    expect(ways(urgent, [dana({ stopped: true })])).toContain('sms: suppressed stopped');
  });

  it('leaves out what the person did not choose and what is not set up here', () => {
    expect(ways(urgent, [dana({ wanted: ['email'] })])).toEqual(['in_app: delivered', 'email: pending']);
    expect(ways(urgent, [dana()], { ...all, ready: ['in_app', 'push'] })).toEqual([
      'in_app: delivered',
      'push: pending',
    ]);
  });

  it('pages nobody off duty for an offer', () => {
    expect(ways({ ...urgent, onlyOnDuty: true }, [dana({ onDuty: false })])).toEqual([
      'in_app: delivered',
      'push: suppressed off_duty',
      'sms: suppressed off_duty',
    ]);
  });

  describe('in the quiet hours', () => {
    const asleep = dana({ quiet: night });

    it('is silent, and the notification is there in the morning', () => {
      expect(ways({ urgency: 'normal' }, [asleep])).toEqual([
        'in_app: delivered',
        'push: suppressed quiet_hours',
        'sms: suppressed quiet_hours',
      ]);
    });

    it('lets what is urgent through to who is on duty and said so', () => {
      expect(ways(urgent, [asleep])).toContain('push: pending');
      expect(ways(urgent, [dana({ quiet: night, breakThrough: false })])).toContain(
        'push: suppressed quiet_hours',
      );
      expect(ways(urgent, [dana({ quiet: night, onDuty: false })])).toContain('push: suppressed quiet_hours');
    });

    it('wakes everybody for an alarm that nobody else would hear', () => {
      const alarm: KindRules = { ...urgent, somebodyMustHear: true };
      const robin = dana({ memberId: 'robin', quiet: night, onDuty: false });
      const pat = dana({ memberId: 'pat', quiet: night, onDuty: false });
      const rings = (recipients: Recipient[]) =>
        plan(alarm, recipients, all, now)
          .filter(({ channel, state }) => channel === 'push' && state === 'pending')
          .map(({ memberId }) => memberId);
      expect(rings([robin, pat])).toEqual(['robin', 'pat']);
      expect(rings([robin, dana({ memberId: 'awake' })])).toEqual(['awake']);
    });

    it('does not count on who is awake and cannot be reached', () => {
      const alarm: KindRules = { ...urgent, somebodyMustHear: true };
      const robin = dana({ quiet: night, onDuty: false });
      const mute = dana({ memberId: 'mute', devices: 0, hasPhone: false });
      expect(ways(alarm, [robin, mute])).toContain('push: pending');
    });

    it('tells a coach whose shift has ended what becomes of the request she holds', () => {
      const home = dana({ quiet: night, onDuty: false });
      expect(ways({ ...urgent, ofHerWork: true }, [home])).toContain('push: pending');
      expect(ways({ ...urgent, ofHerWork: true }, [{ ...home, breakThrough: false }])).toContain(
        'push: suppressed quiet_hours',
      );
    });

    it('does what the person asked for this minute', () => {
      expect(ways({ ...urgent, askedFor: true }, [dana({ quiet: night, onDuty: false })])).toEqual([
        'in_app: delivered',
        'push: pending',
        'sms: pending',
      ]);
    });
  });
});
