import { describe, expect, it } from '@jest/globals';
import { titleCase } from './title-case.js';

describe('titleCase', () => {
  it.each([
    ["ST. LUKE'S HOSPITAL OF BETHLEHEM, PENNSYLVANIA", "St. Luke's Hospital of Bethlehem, Pennsylvania"],
    ["CHILDREN'S INSTITUTE OF PITTSBURGH, THE", "Children's Institute of Pittsburgh, The"],
    ['THE HOSPITAL OF THE UNIVERSITY OF PENNSYLVANIA', 'The Hospital of the University of Pennsylvania'],
    ['UPMC MCKEESPORT', 'UPMC McKeesport'],
    ['METHODIST HOSPITAL-ER', 'Methodist Hospital-ER'],
    ['LEHIGH VALLEY HOSPITAL-17TH ST', 'Lehigh Valley Hospital-17th St'],
    ['WILKES - BARRE GENERAL HOSPITAL', 'Wilkes - Barre General Hospital'],
    ['LVH COORDINATED ALLENTOWN', 'LVH Coordinated Allentown'],
    ['PENN HIGHLANDS DUBOIS', 'Penn Highlands DuBois'],
    ["O'CONNOR CLINIC, LLC", "O'Connor Clinic, LLC"],
    ['1637 W CHEW ST', '1637 W Chew St'],
    ['250 COLLEGE AVENUE, PO BOX 3434', '250 College Avenue, PO Box 3434'],
    ['SAINT  VINCENT ', 'Saint Vincent'],
    ['THE BRYN MAWR HOSPITAL', 'The Bryn Mawr Hospital'],
  ])('writes %s as %s', (from, to) => {
    expect(titleCase(from)).toBe(to);
  });

  it('leaves what somebody has already written with care', () => {
    expect(titleCase('Hospital of the UPenn, iCare')).toBe('Hospital of the UPenn, iCare');
  });
});
