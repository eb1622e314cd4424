import { describe, expect, it } from '@jest/globals';
import { offersMeant, type OpenOffer } from './offer-meant.js';

const now = new Date('2026-01-11T07:14:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const text = (offerId: string, seconds: number) => ({ offerId, at: ago(seconds) });
const open = (id: string, seen = false): OpenOffer => ({ id, seen });

describe('offersMeant', () => {
  it('is the offer that was texted', () => {
    expect(offersMeant([open('a')], [text('a', 60)], now)).toEqual({ offerIds: ['a'] });
  });

  it('is the only offer there is, however quick the answer, and though it was not texted', () => {
    expect(offersMeant([open('a')], [text('a', 1)], now)).toEqual({ offerIds: ['a'] });
    expect(offersMeant([open('a')], [], now)).toEqual({ offerIds: ['a'] });
  });

  it('is never a newer one that she was not told of', () => {
    expect(offersMeant([open('b')], [text('a', 60)], now)).toEqual({ offerIds: [], newer: 'b' });
  });

  it('is never a newer one whose text she cannot have read yet', () => {
    expect(offersMeant([open('b')], [text('a', 60), text('b', 3)], now)).toEqual({
      offerIds: [],
      newer: 'b',
    });
    expect(offersMeant([open('b')], [text('a', 60), text('b', 10)], now)).toEqual({ offerIds: ['b'] });
    expect(offersMeant([open('b')], [text('b', 2), text('a', 8)], now)).toEqual({ offerIds: [], newer: 'b' });
  });

  it('is a newer one that she saw in the app', () => {
    expect(offersMeant([open('b', true)], [text('a', 60)], now)).toEqual({ offerIds: ['b'] });
  });

  it('is the older one, as long as that is open, when the newer was not texted', () => {
    expect(offersMeant([open('b'), open('a')], [text('a', 60)], now)).toEqual({ offerIds: ['a'] });
    expect(offersMeant([open('b'), open('a')], [text('b', 2), text('a', 60)], now)).toEqual({
      offerIds: ['a'],
    });
  });

  it('is the older one no more once a newer was texted and is over', () => {
    expect(offersMeant([open('a')], [text('b', 30), text('a', 60)], now)).toEqual({
      offerIds: [],
      newer: 'a',
    });
  });

  it('can be two, where she knows of both', () => {
    expect(offersMeant([open('b'), open('a')], [text('b', 30), text('a', 60)], now)).toEqual({
      offerIds: ['b', 'a'],
    });
    expect(offersMeant([open('c'), open('b')], [text('a', 60)], now)).toEqual({ offerIds: ['c', 'b'] });
  });

  it('is none when nothing is open', () => {
    expect(offersMeant([], [text('a', 60)], now)).toEqual({ offerIds: [] });
  });
});
