import type { Configuration } from '@causeway/platform';
import type { Policy } from '../domain/situation.js';

/** The policy that every organization dispatches by. */
export const policyOf = ({ OFFER_SECONDS }: Configuration): Policy => ({
  offerSeconds: OFFER_SECONDS,
  askAgainSeconds: Math.max(600, OFFER_SECONDS * 3),
  recheckSeconds: 15,
});
