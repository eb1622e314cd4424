import { describe, expect, it } from '@jest/globals';
import { shareOut } from './share-out.js';

const things = Array.from({ length: 300 }, (_, index) => `fact ${index}`);
const people = ['ana', 'ben', 'cleo'];
const of = (person: string, among = people) => shareOut(things, (thing) => thing, among, person);

describe('sharing out', () => {
  it('gives each thing to one person', () => {
    expect(people.flatMap((person) => of(person)).sort()).toEqual([...things].sort());
  });

  it('gives everybody about as many', () => {
    for (const person of people) {
      expect(of(person).length).toBeGreaterThan(70);
      expect(of(person).length).toBeLessThan(130);
    }
  });

  it('leaves with everybody what she has when somebody goes', () => {
    const rest = people.filter((person) => person !== 'ben');
    for (const person of rest) expect(of(person, rest)).toEqual(expect.arrayContaining(of(person)));
  });

  it('gives nothing to who is not among them', () => {
    expect(of('dana')).toEqual([]);
    expect(of('dana', [])).toEqual([]);
  });
});
