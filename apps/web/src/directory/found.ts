import type { Schemas } from '../shared/api.js';

/** A resource among the results. */
export type Found = Schemas['ResourcePage']['items'][number];
