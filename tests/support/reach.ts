import type { Holder } from './people.js';

/** How somebody tries to reach what belongs to another organization. */
export interface Reach {
  /** Who of my organization may call this at all. */
  who: () => Holder;
  /** The other organization's id that is put in the path's first place. */
  id: () => string;
  body?: () => object;
  code: string;
  /** A valid id for every further place. */
  more?: () => string;
  /** What stands behind the path. */
  query?: string;
}
