import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may use the browser's cookies: it comes from our own pages, or from a program that sends no Origin.
 * Our own is the configured address or the very host that was called, so that a phone in the same network works too.
 */
export function sameOrigin(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  const { origin, host } = headers;
  if (!origin) return headers['sec-fetch-site'] !== 'cross-site';
  if (origin === new URL(baseUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
