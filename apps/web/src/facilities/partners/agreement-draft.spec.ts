import { describe, expect, it } from '@jest/globals';
import { draftOf, newDraft, termsOf, type Agreement } from './agreement-draft.js';

const hours = [1, 2, 3].map((weekday) => ({ weekday, from: '08:00', to: '17:00' }));

const agreement: Agreement = {
  id: '0b6c0d3e-0000-4000-8000-000000000001',
  partnerId: '0b6c0d3e-0000-4000-8000-000000000002',
  version: 3,
  state: 'in_force',
  validFrom: '2026-01-01',
  validUntil: null,
  facilities: [{ id: '0b6c0d3e-0000-4000-8000-000000000003', name: 'Mercy' }],
  serviceHours: [...hours, { weekday: 6, from: '22:00', to: '06:00' }],
  promisedAcceptMinutes: 10,
  promisedArriveMinutes: 45,
  modalities: ['phone'],
  clearanceNeeded: true,
  clearanceName: 'badge',
  afterHours: 'phone_only',
  afterHoursMessage: null,
  afterHoursPhone: '+12035550111',
  contacts: [{ name: 'Alex', role: null, phone: '+12035550177', email: 'alex@mercy.example' }],
  notes: null,
};

describe('an agreement in the form', () => {
  it('comes out as it went in, numbers as people read them', () => {
    expect(termsOf(draftOf(agreement))).toEqual({
      validFrom: '2026-01-01',
      validUntil: undefined,
      facilityIds: [agreement.facilities[0]?.id],
      serviceHours: agreement.serviceHours,
      promisedAcceptMinutes: 10,
      promisedArriveMinutes: 45,
      modalities: ['phone'],
      clearanceNeeded: true,
      clearanceName: 'badge',
      afterHours: 'phone_only',
      afterHoursMessage: undefined,
      afterHoursPhone: '(203) 555-0111',
      contacts: [{ name: 'Alex', role: undefined, phone: '(203) 555-0177', email: 'alex@mercy.example' }],
      notes: undefined,
    });
  });

  it('shows days with the same hours as one row', () => {
    expect(draftOf(agreement).hours).toEqual([
      { days: ['1', '2', '3'], from: '08:00', to: '17:00' },
      { days: ['6'], from: '22:00', to: '06:00' },
    ]);
  });

  it('sends no hours around the clock, and no name of a clearance that is not needed', () => {
    const draft = { ...draftOf(agreement), always: true, clearanceNeeded: false };
    expect(termsOf(draft)).toMatchObject({ serviceHours: undefined, clearanceName: undefined });
    expect(termsOf(newDraft('2026-11-21', ['f']))).toMatchObject({
      validFrom: '2026-11-21',
      facilityIds: ['f'],
      serviceHours: undefined,
    });
  });
});
