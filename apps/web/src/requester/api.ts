import type { components, Problem } from '@causeway/contracts';

type Schemas = components['schemas'];
export type Intake = Schemas['Intake'];
export type CreateRequest = Schemas['CreateRequest'];
export type RequestCreated = Schemas['RequestCreated'];
export type StatusView = Schemas['StatusView'];
export type CancelReason = Schemas['CancelReason'];
export type ChannelEvent = Schemas['ChannelEvent'];
type RequestDetails = Schemas['RequestDetails'];

/** The server answered, and said no. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    /** What `Retry-After` asks for, in seconds. */
    readonly waitSeconds: number | undefined,
  ) {
    super(problem.code);
    this.name = 'Refusal';
  }
}

/** No answer came, or not from the server itself: whether it was heard is not known. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

/** Silence longer than this, in milliseconds, counts as no answer: ward Wi-Fi often hangs instead of failing. */
const patience = 10_000;

interface Call {
  token: string;
  method?: 'GET' | 'POST' | 'PATCH';
  body?: unknown;
  headers?: Record<string, string>;
}

async function answer(path: string, call: Call, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      method: call.method ?? 'GET',
      headers: {
        authorization: `Bearer ${call.token}`,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      // The link's token alone says who asks; a member who is signed in on this computer is not meant.
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
  } catch (cause) {
    throw new Unreachable(cause);
  }
}

async function problemOf(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('content-type')?.includes('problem+json')) return undefined;
  return (await response.json().catch(() => undefined)) as Problem | undefined;
}

async function ask<Answer>(path: string, call: Call): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await answer(path, call, abort.signal);
    if (response.ok) {
      return (await response.json().catch((cause: unknown) => {
        throw new Unreachable(cause);
      })) as Answer;
    }
    const problem = await problemOf(response);
    // 502 to 504 come from what stands between: a restart, a proxy, a hotel-style Wi-Fi page.
    if (!problem || (response.status >= 502 && response.status <= 504)) throw new Unreachable();
    const wait = Number(response.headers.get('retry-after'));
    throw new Refusal(problem, wait > 0 ? Math.ceil(wait) : undefined);
  } finally {
    clearTimeout(timer);
  }
}

/** What a facility's request link stands for. */
export const getIntake = (token: string): Promise<Intake> => ask('/v1/intake', { token });

/** Files a request; the same `key` never makes two. */
export const createRequest = (token: string, key: string, body: CreateRequest): Promise<RequestCreated> =>
  ask('/v1/requests', { token, method: 'POST', body, headers: { 'idempotency-key': key } });

/** How the request behind a status link stands. */
export const getStatus = (token: string): Promise<StatusView> => ask('/v1/status', { token });

/** Says whether the person is still there; `leavesInMinutes` when it is known. "No" ends the request. */
export const answerStillHere = (
  token: string,
  id: string,
  body: { here: boolean; leavesInMinutes?: number },
): Promise<unknown> =>
  ask(`/v1/requests/${encodeURIComponent(id)}/still-here`, { token, method: 'POST', body });

/** What can be corrected about the request behind a status link. */
export const getDetails = (token: string, id: string): Promise<RequestDetails> =>
  ask(`/v1/requests/${encodeURIComponent(id)}/details`, { token });

/** Corrects it; what is left away stays as it is. */
export const correctRequest = (
  token: string,
  id: string,
  body: Schemas['CorrectRequest'],
): Promise<RequestDetails> => ask(`/v1/requests/${encodeURIComponent(id)}`, { token, method: 'PATCH', body });

/** Cancels the request behind a status link. */
export const cancelRequest = (token: string, id: string, reason: CancelReason): Promise<unknown> =>
  ask(`/v1/requests/${encodeURIComponent(id)}/cancel`, { token, method: 'POST', body: { reason } });

/** The thread with the team, once it has invited; undefined before and after. */
export const getThread = async (token: string): Promise<Schemas['ChannelItem'] | undefined> =>
  (await ask<Schemas['ChannelList']>('/v1/channels', { token })).items[0];

/** What was said there lately, in order. */
export const getTalk = async (token: string, id: string): Promise<ChannelEvent[]> =>
  (
    await ask<Schemas['ChannelEventPage']>(`/v1/channels/${encodeURIComponent(id)}/events?limit=200`, {
      token,
    })
  ).items;

/** Says something there; the same `clientMessageId` is never said twice. */
export const say = (
  token: string,
  id: string,
  clientMessageId: string,
  text: string,
): Promise<ChannelEvent> =>
  ask(`/v1/channels/${encodeURIComponent(id)}/messages`, {
    token,
    method: 'POST',
    body: { clientMessageId, text },
  });
