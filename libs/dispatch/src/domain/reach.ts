import type { Modality } from './situation.js';

/** How far a search looks at one moment. */
export interface Reach {
  modality: Modality;
  /** Only coaches nearby who match every wish. */
  nearby: boolean;
  /** The second line of the rota, too. */
  onCall: boolean;
}
