import { describe, expect, it } from '@jest/globals';
import { emptyConversation, foldNewer } from '../log/conversation.js';
import { findHeld } from './find-held.js';

const texts = ['Two beds at Cedar House', 'José has the van', 'Cedar House is full'];
const { messages } = foldNewer(
  emptyConversation,
  texts.map((text, index) => ({
    channelId: 'c1',
    seq: index + 1,
    type: 'message.posted',
    at: new Date(index).toISOString(),
    author: { id: 'lee', name: 'Lee Ortiz', kind: 'member' },
    text,
  })),
);
const found = (asked: string) => findHeld(messages.values(), asked, 10).map(({ seq }) => seq);

describe('findHeld', () => {
  it('finds every word by its beginning, without accents, the newest message first', () => {
    expect(found('ceda hou')).toEqual([3, 1]);
    expect(found('BEDS cedar')).toEqual([1]);
    expect(found('jose')).toEqual([2]);
    expect(found('lee van')).toEqual([2]);
  });

  it('finds nothing when nothing is asked for or nothing fits', () => {
    expect(found('  ')).toEqual([]);
    expect(found('edar')).toEqual([]);
  });
});
