import { setTimeout as sleep } from 'node:timers/promises';

/** A request that is not answered within this many milliseconds is sent again. */
const ANSWER_MS = 30_000;
/** How long a server that is away, or starts again, is waited for, in milliseconds. */
const AWAY_MS = 60_000;
const LONGEST_PAUSE_MS = 5_000;

/** What a server made a replay wait for. */
export class Hindrances {
  /** How often a path was limited (429). */
  readonly limited = new Map<string, number>();
  /** How often the server did not answer, or said that it cannot (502, 503, 504). */
  away = 0;

  /** @param firstLimit told once for every path that is limited */
  constructor(private readonly firstLimit: (path: string) => void) {}

  countLimit(path: string): void {
    const times = this.limited.get(path) ?? 0;
    this.limited.set(path, times + 1);
    if (times === 0) this.firstLimit(path);
  }
}

/**
 * A `fetch` that tries again when the server is away or asks for patience. Everything that is sent through it may be
 * sent twice: requests carry an Idempotency-Key, and the server refuses steps that were taken.
 * @param signal once it is aborted nothing is tried again
 */
export function patientFetch(hindrances: Hindrances, signal: AbortSignal) {
  return async (request: Request): Promise<Response> => {
    const deadline = Date.now() + AWAY_MS;
    for (let attempt = 1; ; attempt += 1) {
      const { response, failure } = await once(request.clone());
      const limited = response?.status === 429;
      const away = !response || [502, 503, 504].includes(response.status);
      if (limited) hindrances.countLimit(new URL(request.url).pathname);
      if (away) hindrances.away += 1;
      const enough = signal.aborted || (away && Date.now() > deadline);
      if (response && (enough || (!limited && !away))) return response;
      if (enough) throw new Error(`the server does not answer any more (${reasonOf(failure)})`);
      await sleep(limited ? askedPause(response) : awayPause(attempt), undefined, { signal });
    }
  };
}

async function once(request: Request): Promise<{ response?: Response; failure?: unknown }> {
  try {
    return { response: await fetch(request, { signal: AbortSignal.timeout(ANSWER_MS) }) };
  } catch (failure) {
    return { failure };
  }
}

/** As long as the server asks for, in milliseconds. */
function askedPause(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : LONGEST_PAUSE_MS;
}

/** Longer from time to time. */
const awayPause = (attempt: number): number => Math.min(LONGEST_PAUSE_MS, 100 * 2 ** attempt);

/** What lies behind "fetch failed", e.g. ECONNREFUSED. */
export function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}
