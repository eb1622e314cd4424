import { describe, expect, it } from '@jest/globals';
import { fitting } from './names.js';

const team = ['Ana Dale', 'Dana Reyes', 'José Núñez', 'Dan Okonkwo-Reyes'];
const find = (query: string, most = 10) => fitting(team, query, (name) => name, most);

describe('fitting', () => {
  it('finds beginnings of names and of later words, the former first', () => {
    expect(find('da')).toEqual(['Dana Reyes', 'Dan Okonkwo-Reyes', 'Ana Dale']);
    expect(find('reyes')).toEqual(['Dana Reyes', 'Dan Okonkwo-Reyes']);
    expect(find('d re')).toEqual(['Dana Reyes', 'Dan Okonkwo-Reyes']);
  });

  it('needs no accents', () => {
    expect(find('jose nun')).toEqual(['José Núñez']);
  });

  it('offers everybody when nothing was typed yet, and no more than asked for', () => {
    expect(find('', 2)).toEqual(['Ana Dale', 'Dana Reyes']);
    expect(find('zoe')).toEqual([]);
  });
});
