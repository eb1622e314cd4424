import { DomainError } from '@causeway/contracts';
import type { Ladder } from './policy.js';

const order: readonly (keyof Ladder)[] = [
  'wider',
  'onCall',
  'dispatcher',
  'supervisor',
  'video',
  'phone',
  'unmet',
];

/** A ladder is climbed upwards. @throws DomainError `request.invalid` that names the step which comes too soon */
export function checkLadder(ladder: Ladder): void {
  let before: keyof Ladder = 'wider';
  for (const step of order) {
    const minutes = ladder[step];
    if (minutes === null) continue;
    if (minutes < (ladder[before] ?? 0)) {
      const message = `policy.ladder.${step} must not come before policy.ladder.${before}`;
      throw new DomainError('request.invalid', undefined, [{ field: `policy.ladder.${step}`, message }]);
    }
    before = step;
  }
}
