import { softExclusions } from '@causeway/contracts';
import type { Exclusion } from './exclusions.js';
import type { Ranking } from './judged.js';
import { rank } from './matching.js';
import type { CoachState, Modality, WaitingRequest } from './situation.js';

const soft: readonly Exclusion[] = softExclusions;

/** Whether a dispatcher may ask a coach whom the engine would not. Hard constraints hold for people, too. */
export const canBeAskedByHand = (excludedBecause: Exclusion | null): boolean =>
  excludedBecause === null || soft.includes(excludedBecause);

const unfit: readonly Exclusion[] = ['excluded', 'no_modality', 'no_language', 'no_gender', 'not_cleared'];

/**
 * Why a dispatcher cannot give a request to this coach, whatever they spoke about; null where she can. On duty or off,
 * rested or not, is between the two of them.
 */
export function unfitBecause(coach: CoachState, ranking: Ranking): Exclusion | null {
  const because = rank([{ ...coach, duty: 'on_duty' }], ranking)[0]?.excludedBecause ?? null;
  return because !== null && unfit.includes(because) ? because : null;
}

/** Whether coach and person may meet in this way: as it was asked, or as the facility's agreement covers. */
export const mayMeet = (
  { modality, modalitiesCovered }: Pick<WaitingRequest, 'modality' | 'modalitiesCovered'>,
  way: Modality,
): boolean => way === modality || modalitiesCovered.includes(way);
