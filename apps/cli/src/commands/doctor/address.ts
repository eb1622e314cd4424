import type { Configuration } from '@causeway/platform';
import { reasonOf } from './reach.js';
import { ok, warning, type Finding } from './finding.js';

const PATIENCE_MS = 5_000;

/** Whether people who open BASE_URL find Causeway there. */
export async function checkAddress({ BASE_URL }: Configuration): Promise<Finding> {
  const unsure = (says: string): Finding =>
    warning(
      'address',
      `${BASE_URL} ${says}`,
      'Open it on a phone that is not in your network. If that works, only this machine cannot reach it.',
    );
  try {
    const answer = await fetch(`${BASE_URL}/health/live`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const body: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
    return typeof body === 'object' && body !== null && 'status' in body && body.status === 'ok'
      ? ok('address', `${BASE_URL} answers`)
      : unsure(`is answered by something else (${answer.status})`);
  } catch (error) {
    return unsure(`does not answer: ${reasonOf(error)}`);
  }
}
