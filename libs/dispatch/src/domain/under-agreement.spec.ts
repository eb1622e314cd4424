import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@causeway/contracts';
import { grant, type AgreedForRequests } from './under-agreement.js';

const opensAt = new Date('2026-11-23T13:00:00Z');

const agreed = (wishes: Partial<AgreedForRequests> = {}): AgreedForRequests => ({
  modalities: ['in_person', 'video', 'phone'],
  open: true,
  afterHours: 'refuse_with_message',
  changesAt: opensAt,
  afterHoursMessage: 'The crisis line is there all night.',
  afterHoursPhone: '+12035550111',
  ...wishes,
});

const refusal = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.detail];
    throw error;
  }
};

describe('grant', () => {
  it('gives what is wished within the hours', () => {
    expect(grant(agreed(), 'video', false)).toEqual({ modality: 'video', afterHours: null, notBefore: null });
  });

  it('comes in person when nothing is wished, or else as it is offered', () => {
    expect(grant(agreed(), undefined, false).modality).toBe('in_person');
    expect(grant(agreed({ modalities: ['phone', 'video'] }), undefined, false).modality).toBe('phone');
  });

  it.each([true, false])(
    'refuses a way to meet that is not offered, dispatcher or not (%s)',
    (byDispatcher) => {
      const only = agreed({ modalities: ['phone'] });
      expect(refusal(() => grant(only, 'in_person', byDispatcher))).toEqual([
        'request.modality_not_offered',
        'Offered: phone.',
      ]);
    },
  );

  it('applies the rule outside of the hours', () => {
    const closed = (afterHours: AgreedForRequests['afterHours']) => agreed({ open: false, afterHours });
    expect(grant(closed('take_anyway'), 'video', false)).toEqual({
      modality: 'video',
      afterHours: 'take_anyway',
      notBefore: null,
    });
    expect(grant(closed('phone_only'), 'in_person', false)).toEqual({
      modality: 'phone',
      afterHours: 'phone_only',
      notBefore: null,
    });
    expect(grant(closed('next_day_call_back'), 'in_person', false)).toEqual({
      modality: 'phone',
      afterHours: 'next_day_call_back',
      notBefore: opensAt,
    });
    expect(refusal(() => grant(closed('refuse_with_message'), undefined, false))).toEqual([
      'request.after_hours',
      'The crisis line is there all night. Call +12035550111.',
    ]);
  });

  it('leaves the hours to the dispatcher who files for a caller', () => {
    const closed = agreed({ open: false });
    expect(grant(closed, 'in_person', true)).toEqual({
      modality: 'in_person',
      afterHours: 'take_anyway',
      notBefore: null,
    });
  });
});
