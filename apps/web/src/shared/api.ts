import type { Problem, components, paths } from '@causeway/contracts';
import createClient from 'openapi-fetch';
import { i18next, shownLanguage } from '../i18n/index.js';
import { noteServerTime } from './clock.js';

/** What the API sends and takes, by the names of the contract. */
export type Schemas = components['schemas'];

/** The API, typed by its contract. Always go through {@link unwrap}. */
export const api = createClient<paths>({ credentials: 'same-origin' });

/** Every answer sets the clock. The header counts whole seconds, so half of one is added. */
api.use({
  onResponse({ response }) {
    noteServerTime(Date.parse(response.headers.get('date') ?? '') + 500);
    return undefined;
  },
});

/** The API refused, or could not be reached (`isUnreachable`). Carries the problem as it was sent. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }

  /** Nothing was answered: no network, or no server behind it. What was sent may or may not have arrived. */
  get isUnreachable(): boolean {
    return this.problem.status === 0 || this.problem.code === 'service.unavailable';
  }
}

/** Whether the same may go well later: nobody answered, "not now", or a session that ended and waits for the next sign-in. */
export const mayPass = (status: number): boolean =>
  status < 400 || status >= 500 || [401, 408, 425, 429].includes(status);

/** The message belonging to `field`, when the problem names it. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  const message = error.problem.errors?.find((entry) => entry.field === field)?.message;
  if (!message || shownLanguage() === 'en') return message;
  // The server's message is in English; a language has its own for the fields in which most goes wrong.
  const name = field.split('.').at(-1) ?? field;
  return i18next.t(`problemByField.${name}`, { defaultValue: i18next.t('problem.field') });
}

interface Answer<D> {
  data?: D;
  error?: unknown;
  response: Response;
}

/**
 * The data of a call to {@link api}.
 *
 * @throws {@link ProblemError} for every refusal, and for a network that does not answer.
 */
export async function unwrap<D>(call: Promise<Answer<D>>): Promise<NonNullable<D>> {
  let answer: Answer<D>;
  try {
    answer = await call;
  } catch {
    throw new ProblemError(unreachable);
  }
  // Where the contract promises a body there is one; where it promises none, D is never and nobody reads it.
  if (answer.response.ok) return answer.data as NonNullable<D>;
  throw new ProblemError(asProblem(answer.error, answer.response.status));
}

const unreachable: Problem = { type: 'about:blank', title: '', status: 0, code: 'service.unavailable' };

/** Something between us and the API (a proxy, a captive portal) answers in its own words; those are not shown. */
function asProblem(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body && 'title' in body) return body as Problem;
  return { type: 'about:blank', title: '', status, code: status >= 500 ? 'service.unavailable' : 'internal' };
}
