import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../shared/api.js';
import { changesIn, correctionOf, hasOtherHours, weeklyRule, wrongHours } from './correction.js';

type Detail = Schemas['ResourceDetail'];

const phone = (id: string, number: string) => ({
  ...{ id, number, extension: null, type: null, description: null, languages: [] },
});
const weekly = {
  ...{ id: 's1', rule: 'FREQ=WEEKLY;BYDAY=MO,TU', firstDay: null, validFrom: null, validTo: null },
  ...{ opensAt: '09:00', closesAt: '17:00', attendingType: null, link: null, description: null },
};
const monthly = { ...weekly, id: 's2', rule: 'FREQ=MONTHLY;BYDAY=1SU' };
const place = {
  id: 'p1',
  ...{ description: 'Side door', phones: [], contacts: [], schedules: [] },
  location: {
    id: 'l1',
    address1: '12 Elm Street',
    city: 'Scranton',
    phones: [phone('there', '+15705550111')],
    schedules: [],
  },
};
const house = {
  ...{ id: 'r1', version: 3, name: 'Mercy', kind: 'detox', status: 'active', alert: null, description: null },
  ...{
    url: null,
    email: null,
    pathways: [],
    phones: [phone('own', '+15705550142')],
    contacts: [],
    languages: [],
  },
  ...{ schedules: [weekly, monthly], places: [place], genders: [], populations: [], accepts: ['pets'] },
  ...{
    eligibility: null,
    applicationProcess: null,
    waitTime: null,
    requiredDocuments: [],
    cost: [],
    fees: null,
  },
  ...{ interpretation: null, capacities: [] },
} as unknown as Detail;

const change = (resource: Detail, edit: Partial<ReturnType<typeof correctionOf>>) =>
  changesIn(resource, { ...correctionOf(resource), ...edit });

describe('changesIn', () => {
  it('is nothing where nothing was changed', () => {
    expect(change(house, {})).toEqual({});
  });

  it('names only what differs', () => {
    expect(change(house, { alert: ' Moves on Friday ', accepts: ['pets', 'couples'] })).toEqual({
      ...{ alert: 'Moves on Friday', accepts: ['pets', 'couples'] },
    });
    expect(change({ ...house, fees: '$5' }, { fees: '' })).toEqual({ fees: null });
  });

  it('keeps the ids of numbers, and hours that the form does not show', () => {
    const [row] = correctionOf(house).phones;
    expect(row?.number).toBe('(570) 555-0142');
    expect(change(house, { phones: [{ ...row, number: '988', description: '', rest: {} }] }).phones).toEqual([
      { id: 'own', number: '988', description: null },
    ]);
    const hours = [{ weekdays: [6, 5], opensAt: '10:00', closesAt: '', description: '' }];
    expect(change(house, { hours }).schedules).toEqual([
      monthly,
      { rule: 'FREQ=WEEKLY;BYDAY=FR,SA', opensAt: '10:00', closesAt: null, description: null },
    ]);
    expect(hasOtherHours(house)).toBe(true);
  });

  it('writes an address at its place, and a number where it stands', () => {
    expect(change(house, { city: 'Dunmore' }).places).toEqual([
      {
        ...{ locationId: 'l1', description: 'Side door', phones: [], contacts: [], schedules: [] },
        location: { address1: '12 Elm Street', city: 'Dunmore', region: null, state: null, postalCode: null },
      },
    ]);
    const imported = { ...house, phones: [] };
    const { phones } = correctionOf(imported);
    expect(phones.map(({ id }) => id)).toEqual(['there']);
    const changed = change(imported, { phones: phones.map((each) => ({ ...each, number: '570-555-0199' })) });
    expect(changed.phones).toBeUndefined();
    expect(changed.places?.[0]?.location?.phones).toEqual([
      { id: 'there', number: '570-555-0199', description: null, type: null, languages: [] },
    ]);
    expect(change({ ...house, places: [] }, { city: 'Dunmore' }).places).toHaveLength(1);
  });
});

describe('wrongHours', () => {
  it('needs a day and a time', () => {
    const row = { weekdays: [1], opensAt: '09:00', closesAt: '', description: '' };
    expect(wrongHours([row, { ...row, weekdays: [] }, { ...row, opensAt: '' }])).toEqual([1, 2]);
    expect(weeklyRule([7, 1])).toBe('FREQ=WEEKLY;BYDAY=MO,SU');
  });
});
