import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventQueue } from './event-queue.js';

it('gives back what was added in the order of time, and of the same moment in the order of adding', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant('take' as const))), (steps) => {
      const queue = new EventQueue<number>();
      const expected: { minute: number; event: number }[] = [];
      for (const [event, step] of steps.entries()) {
        if (step !== 'take') {
          queue.add(step, event);
          expected.push({ minute: step, event });
          expected.sort((a, b) => a.minute - b.minute || a.event - b.event);
        } else {
          const next = queue.next();
          expect(next && { minute: next.minute, event: next.event }).toEqual(expected.shift());
        }
      }
    }),
  );
});
