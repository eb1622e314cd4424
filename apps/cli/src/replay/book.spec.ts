import { describe, expect, it } from '@jest/globals';
import { Book } from './book.js';

const demand = (number: number) => ({
  number,
  minute: 0,
  survival: {
    date: '2018-03-12',
    minute: 0,
    county: 'Erie',
    countyFips: '42049',
    latitude: 42,
    longitude: -80,
  },
});

describe('Book', () => {
  it('waits for acknowledgements on their way before it says that a request is not ours', async () => {
    const book = new Book();
    let acknowledge: (answer: { id: string; caseNumber: string }) => void = () => undefined;
    const noted = book.note(demand(1), new Promise((resolve) => (acknowledge = resolve)));
    const asked = book.find('r1');
    acknowledge({ id: 'r1', caseNumber: 'K7-42' });
    expect(await asked).toMatchObject({ id: 'r1', demand: { number: 1 } });
    await noted;
    expect(await book.find('r2')).toBeUndefined();
  });

  it('does not keep what was refused', async () => {
    const book = new Book();
    await expect(book.note(demand(1), Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect(book.filed).toEqual([]);
  });
});
