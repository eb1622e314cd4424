import type { paths } from '@causeway/contracts';
import createClient from 'openapi-fetch';

/**
 * The API as the holder of a portal link: the token alone says who asks. A member who is signed in on the same
 * computer is not meant.
 */
export const portalApi = (token: string) =>
  createClient<paths>({ credentials: 'omit', headers: { authorization: `Bearer ${token}` } });

export type PortalApi = ReturnType<typeof portalApi>;
