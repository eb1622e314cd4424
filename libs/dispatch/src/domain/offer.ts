import type { Candidate } from './matching.js';
import type { Decision } from './plan.js';
import type { Policy } from './policy.js';
import type { Modality } from './situation.js';

export type OfferDecision = Extract<Decision, { type: 'offer' }>;

/** Asks a coach now, for as long as the policy gives her to answer. */
export function offerTo(
  { coachId, travel, afterwards }: Pick<Candidate, 'coachId' | 'travel' | 'afterwards'>,
  { modality, alone }: { modality: Modality; alone: boolean },
  { offerSeconds }: Policy,
  now: Date,
): OfferDecision {
  const travels = modality === 'in_person' ? travel : null;
  return {
    type: 'offer',
    coachId,
    modality,
    // Whoever is with somebody is asked about nothing else meanwhile.
    alone: alone || afterwards !== null,
    expiresAt: new Date(now.getTime() + offerSeconds * 1000),
    travelMinutes: travels?.minutes ?? null,
    distanceKm: travels?.km ?? null,
    after: afterwards,
  };
}
