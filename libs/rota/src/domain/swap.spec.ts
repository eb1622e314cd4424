import { describe, expect, it } from '@jest/globals';
import { swapStatuses } from '@causeway/contracts';
import { afterStep, isTheirs, type SwapStep } from './swap.js';

const steps: SwapStep[] = ['accept', 'decline', 'withdraw', 'approve', 'refuse'];
const swap = { fromMemberId: 'ada', toMemberId: 'ben' } as const;

/** For every state, what each step makes of it. */
const table = (needsApproval: boolean) =>
  Object.fromEntries(
    swapStatuses.map((status) => [
      status,
      Object.fromEntries(
        steps.flatMap((step) => {
          const after = afterStep(step, { ...swap, status }, needsApproval);
          return after ? [[step, after]] : [];
        }),
      ),
    ]),
  );

describe('a swap', () => {
  it('goes from proposed over accepted to done, and can end before', () => {
    const over = { done: {}, declined: {}, refused: {}, withdrawn: {} };
    const accepted = { withdraw: 'withdrawn', approve: 'done', refuse: 'refused' };
    const proposed = { decline: 'declined', withdraw: 'withdrawn' };
    expect(table(true)).toEqual({ proposed: { ...proposed, accept: 'accepted' }, accepted, ...over });
    expect(table(false)).toEqual({ proposed: { ...proposed, accept: 'done' }, accepted, ...over });
  });

  it('is for the colleague who was asked to accept or decline, and for the proposer to withdraw', () => {
    const asked = { ...swap, status: 'proposed' } as const;
    const may = (memberId: string, to: string | null) =>
      (['accept', 'decline', 'withdraw'] as const).filter((step) =>
        isTheirs(step, { ...asked, toMemberId: to }, memberId),
      );
    expect(may('ada', 'ben')).toEqual(['withdraw']);
    expect(may('ben', 'ben')).toEqual(['accept', 'decline']);
    expect(may('cal', 'ben')).toEqual([]);
    expect(may('cal', null)).toEqual(['accept']);
    expect(may('ada', null)).toEqual(['withdraw']);
  });
});
