import type { Schemas } from '../../shared/api.js';

/** How people call a place: its name, else its address, else its town. */
export const placeName = ({ name, address, city }: Schemas['LocationView']): string =>
  name ?? address ?? city ?? '';
