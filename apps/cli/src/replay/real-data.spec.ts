import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { facilitiesOf, facilityColumns } from '../import/facility-rows.js';
import { readTable } from '../import/table.js';
import { demandOf, typicalWeek } from './demand.js';
import { facilityFor } from './facility-choice.js';
import { randomFrom } from '@causeway/kernel';
import { survivalColumns, survivalsOf } from './survivals.js';

/** Real lists lie beside the project on some machines; elsewhere these tests are skipped, and counted as such. */
const data = resolve(import.meta.dirname, '../../../../../shared/data/pennsylvania');
const facilityList = resolve(data, 'facilities.csv');
const survivalList = resolve(data, 'overdose-survivals-2018.csv');
const here = existsSync(facilityList) && existsSync(survivalList) ? it : it.skip;

describe('the real lists of Pennsylvania', () => {
  here('hold 191 hospitals, every one of which can be imported', async () => {
    const { facilities, bad } = facilitiesOf(await readTable(facilityList, facilityColumns));
    expect(bad).toEqual([]);
    expect(facilities).toHaveLength(191);
    expect(new Set(facilities.map(({ sourceId }) => sourceId)).size).toBe(191);
    expect(facilities[0]).toMatchObject({
      name: 'Abington Hospital',
      kind: 'hospital',
      city: 'Abington',
      state: 'PA',
    });
  });

  here('hold 4,453 moments, 498 of them without a time, and a week like any other', async () => {
    const survivals = survivalsOf(await readTable(survivalList, survivalColumns), survivalList);
    expect(survivals).toHaveLength(4453);
    expect(survivals.filter(({ minute }) => minute === null)).toHaveLength(498);
    const week = typicalWeek(survivals);
    expect(week).toEqual({ from: '2018-09-10', to: '2018-09-16' });

    const { facilities } = facilitiesOf(await readTable(facilityList, facilityColumns));
    const demand = week ? demandOf(survivals, week, 1) : [];
    expect(demand).toHaveLength(89);
    for (const [index, { survival, minute }] of demand.entries()) {
      expect(minute).toBeGreaterThanOrEqual(demand[index - 1]?.minute ?? 0);
      const facility = facilityFor(survival, facilities, randomFrom(1, 'facility', index));
      const hasHospital = facilities.some(({ countyFips }) => countyFips === survival.countyFips);
      if (hasHospital) expect(facility.countyFips).toBe(survival.countyFips);
    }
  });
});
