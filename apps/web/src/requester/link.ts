/** Where this page is: `/request/<token>` or `/status/<token>`. */
export interface PageLink {
  page: 'request' | 'status';
  token: string;
  /** The whole path, to come back to. */
  path: string;
}

/** Reads a path; undefined when it is neither page, or its token is missing or cut in the middle of a character. */
export function readLink(path: string): PageLink | undefined {
  const [, page, token = ''] = path.split('/');
  if ((page !== 'request' && page !== 'status') || token === '') return undefined;
  try {
    return { page, token: decodeURIComponent(token), path: `/${page}/${token}` };
  } catch {
    return undefined;
  }
}

/** `statusUrl` may name the public address while the ward came in through another one: only its path is used. */
export function statusPath(statusUrl: string): string {
  return new URL(statusUrl, window.location.href).pathname;
}
