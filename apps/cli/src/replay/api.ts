import type { components, paths, Problem } from '@causeway/contracts';
import createClient, { type Client } from 'openapi-fetch';
import { patientFetch, reasonOf, type Hindrances } from './patient-fetch.js';

export type Schemas = components['schemas'];

/** The public API of a running server, as one member or as nobody yet. */
export type Api = Client<paths>;

/** The server refused; the message is for people. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    request: string,
  ) {
    const fields = problem.errors?.map(({ message }) => message).join('; ');
    super(
      `${request} was refused: ${[problem.title, problem.detail, fields].filter(Boolean).join(' ')} (${problem.code})`,
    );
  }
}

/** Whether a server refused with one of these codes. */
export const refusedWith = (error: unknown, ...codes: Problem['code'][]): boolean =>
  error instanceof Refusal && codes.includes(error.problem.code);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer. @throws Refusal when the server refused */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  const problem =
    typeof error === 'object' && error !== null && 'code' in error ? (error as Problem) : undefined;
  const { pathname } = new URL(response.url);
  if (!problem)
    throw new Error(`${pathname} was answered with status ${response.status}; is this a Causeway server?`);
  throw new Refusal(problem, pathname);
}

/** Every item of a list, page by page. */
export async function everything<T>(
  page: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    all.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor);
  return all;
}

/** Somebody who is signed in. */
export interface Session {
  baseUrl: string;
  /** Bearer for HTTP and for Socket.IO. */
  token: string;
  memberId: string;
  api: Api;
}

/** One server, and what it made us wait for. */
export class Server {
  constructor(
    readonly baseUrl: string,
    readonly hindrances: Hindrances,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws with what to do when nothing answers there, or the server is not ready */
  async demandReady(): Promise<void> {
    const answer = await fetch(`${this.baseUrl}/health/ready`, { signal: AbortSignal.timeout(10_000) }).catch(
      (error: unknown) => {
        throw new Error(
          `no server answers at ${this.baseUrl} (${reasonOf(error)}). Start one with: npm start`,
        );
      },
    );
    if (answer.ok) return;
    const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
    throw new Error(
      `the server at ${this.baseUrl} is not ready: ${problem.detail ?? problem.title ?? `status ${answer.status}`}`,
    );
  }

  /** @throws Refusal `auth.invalid_credentials` */
  async signIn(email: string, password: string): Promise<Session> {
    const call = this.client({}).POST('/v1/auth/sign-in', { body: { email, password } });
    const { id } = await ask(call);
    const { response } = await call;
    const token = /^causeway_session=([^;]+)/.exec(response.headers.getSetCookie().join('\n'))?.[1];
    if (!token)
      throw new Error(
        `${this.baseUrl} signed us in, but gave no session. Is there a proxy that takes cookies away?`,
      );
    return {
      baseUrl: this.baseUrl,
      token,
      memberId: id,
      api: this.client({ authorization: `Bearer ${token}` }),
    };
  }

  private client(headers: Record<string, string>): Api {
    return createClient<paths>({
      baseUrl: this.baseUrl,
      headers,
      fetch: patientFetch(this.hindrances, this.signal),
    });
  }
}
