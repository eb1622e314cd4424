import { describe, expect, it } from '@jest/globals';
import { findNamed, namesIn, type Named } from './named.js';

const member = (id: string, words: string): Named => ({ kind: 'member', id, words });
const all: Named[] = [
  member('dan', '@Dan'),
  member('dana', '@Dana Reyes'),
  member('other', '@Dana Reyes'),
  { kind: 'onduty', words: '@onduty' },
  { kind: 'resource', id: 'cedar', words: '#Cedar House' },
];
const ids = (text: string) => namesIn(text, all).map((each) => ('id' in each ? each.id : each.kind));

describe('namesIn', () => {
  it('finds people, groups and resources in the order in which they stand, each once', () => {
    expect(ids('@onduty: #Cedar House? @dana reyes and @Dan know, @Dan')).toEqual([
      'onduty',
      'cedar',
      'dana',
      'dan',
    ]);
  });

  it.each(['dan@dan.example', '@Danae', '@Dana_x', '# Cedar House', 'Dana Reyes'])(
    'names nobody in %j',
    (text) => {
      expect(ids(text)).toEqual([]);
    },
  );

  it('takes the longest name, and of two alike the first', () => {
    expect(ids('@Dana Reyes')).toEqual(['dana']);
    expect(ids('@Dana')).toEqual([]);
    expect(ids('@Dan Reyes')).toEqual(['dan']);
  });
});

describe('findNamed', () => {
  it('says where', () => {
    expect(findNamed('ask @Dan.', all)).toEqual([{ named: all[0], start: 4, end: 8 }]);
  });
});
