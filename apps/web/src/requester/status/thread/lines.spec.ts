import { describe, expect, it } from '@jest/globals';
import type { ChannelEvent } from '../../api.js';
import { linesOf } from './lines.js';

const dana = { id: 'dana', name: 'Dana', kind: 'member' as const };
const unit = { id: null, name: 'Mercy', kind: 'guest' as const };
const log = (...events: Partial<ChannelEvent>[]): ChannelEvent[] =>
  events.map((event, index) => ({
    channelId: 'c1',
    seq: index + 1,
    type: 'message.posted',
    at: new Date(index).toISOString(),
    author: dana,
    ...event,
  }));
const said = (...events: Partial<ChannelEvent>[]) =>
  linesOf(log(...events)).map(({ by, text }) => [by, text]);

describe('what a unit reads of its thread', () => {
  it('is who said what, the unit’s own without a name', () => {
    expect(said({ text: 'Ten minutes' }, { text: 'Thanks', author: unit })).toEqual([
      ['Dana', 'Ten minutes'],
      [undefined, 'Thanks'],
    ]);
  });

  it('is as it was changed and deleted', () => {
    expect(
      said(
        { text: 'Room 4' },
        { text: 'Wrong one' },
        { type: 'message.edited', target: 1, text: 'Room 5' },
        { type: 'message.deleted', target: 2 },
        { type: 'reaction.added', target: 1, emoji: '👍' },
      ),
    ).toEqual([
      ['Dana', 'Room 5'],
      ['Dana', undefined],
    ]);
  });

  it('holds nothing of what is past its time, and nothing of what it was not shown', () => {
    expect(
      said(
        { text: 'Old' },
        { text: 'New' },
        { type: 'message.edited', target: 99, text: 'Unknown' },
        { type: 'messages.purged', readUpTo: 1 },
      ),
    ).toEqual([['Dana', 'New']]);
  });
});
