import type { RequestCreated } from './api.js';
import { statusPath } from './link.js';
import { onThisDevice, shelf } from './storage.js';

/** A request that was filed from this device, so that a closed tab is found again from the request page. */
export interface RecentRequest {
  caseNumber: string;
  statusPath: string;
  /** The request page that it came from: the way back to "another person". */
  requestPath: string;
  /** Milliseconds, by this device's clock. */
  askedAt: number;
  /** Case number of a request that was already open for the unit. */
  duplicateOf?: string;
  ended?: boolean;
  /** See `Sent.earlierWording`. */
  earlierWording?: boolean;
}

/** A shift. The entries hold no more than the browser's own history does. */
const shelfMinutes = 12 * 60;
const most = 4;

const recents = shelf<RecentRequest[]>(onThisDevice, 'request.recent', shelfMinutes);

const readAll = (): RecentRequest[] =>
  (recents.read() ?? []).filter((each) => Date.now() - each.askedAt < shelfMinutes * 60_000);

/** Notes a request that was just stored. */
export function noteRecent(
  created: RequestCreated,
  requestPath: string,
  earlierWording: boolean,
): RecentRequest {
  const noted: RecentRequest = {
    caseNumber: created.caseNumber,
    statusPath: statusPath(created.statusUrl),
    requestPath,
    askedAt: Date.now(),
    ...(created.likelyDuplicateOf ? { duplicateOf: created.likelyDuplicateOf.caseNumber } : {}),
    ...(earlierWording ? { earlierWording } : {}),
  };
  const others = readAll().filter((each) => each.statusPath !== noted.statusPath);
  recents.write([noted, ...others].slice(0, most));
  return noted;
}

/** Requests that this device filed over this request link and that, as far as it knows, are still open. */
export const recentFrom = (requestPath: string): RecentRequest[] =>
  readAll().filter((each) => each.requestPath === requestPath && !each.ended);

/** What this device knows of the request behind a status link; undefined on every other device. */
export const recentAt = (path: string): RecentRequest | undefined =>
  readAll().find((each) => each.statusPath === path);

/** The request has ended, so the request page need not offer it any more. */
export function noteEnded(path: string): void {
  recents.write(readAll().map((each) => (each.statusPath === path ? { ...each, ended: true } : each)));
}
