import { describe, expect, it } from '@jest/globals';
import { notificationStates } from '@causeway/contracts';
import { afterReport, stateOfTwilioStatus } from './delivery-state.js';

describe('afterReport', () => {
  it('goes forward', () => {
    expect(afterReport('sending', 'sent')).toBe('sent');
    expect(afterReport('sent', 'delivered')).toBe('delivered');
    expect(afterReport('sent', 'failed')).toBe('failed');
  });

  it('never goes back when reports come in the wrong order', () => {
    expect(afterReport('delivered', 'sent')).toBe('delivered');
    expect(afterReport('failed', 'sending')).toBe('failed');
    expect(afterReport('delivered', 'failed')).toBe('delivered');
  });

  it('believes that it arrived, even after it was given up', () => {
    expect(afterReport('failed', 'delivered')).toBe('delivered');
  });

  it('ends the same in whatever order the same reports come', () => {
    const reports = ['sending', 'sent', 'delivered'] as const;
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      const end = order.reduce<(typeof notificationStates)[number]>(
        (state, index) => afterReport(state, reports[index] ?? 'pending'),
        'pending',
      );
      expect(end).toBe('delivered');
    }
  });

  it('says the same when it is told the same twice', () => {
    for (const state of notificationStates) expect(afterReport(state, state)).toBe(state);
  });
});

describe('stateOfTwilioStatus', () => {
  it('knows its words, and makes nothing of others', () => {
    expect(stateOfTwilioStatus('undelivered')).toBe('failed');
    expect(stateOfTwilioStatus('receiving')).toBeUndefined();
  });
});
