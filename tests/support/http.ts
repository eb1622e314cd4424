import type { paths, Problem } from '@causeway/contracts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Every path of the API that answers this method. */
type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = Extract<paths[P][M], { responses: unknown }>;

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : undefined;

type Success<Responses> = Responses extends { 200: infer Ok }
  ? Json<Ok>
  : Responses extends { 201: infer Created }
    ? Json<Created>
    : undefined;

type Answer<P extends keyof paths, M extends Method> = Success<Operation<P, M>['responses']>;

type Sent<Op> = (Op extends { parameters: { path: infer Path extends object } } ? Path : unknown) &
  (Op extends { parameters: { query?: infer Query } } ? { query?: Query } : unknown) &
  (Op extends { requestBody: { content: { 'application/json': infer Body } } } ? { body: Body } : unknown) & {
    headers?: Record<string, string>;
  };

/** Options may be left out where nothing has to be given. */
type Options<Op> = object extends Sent<Op> ? [options?: Sent<Op>] : [options: Sent<Op>];

/** What came back, whatever it was. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

/** The server said no, in the way that every no has to be said. */
export class Refused extends Error {
  constructor(
    readonly request: string,
    readonly problem: Problem,
  ) {
    super(`${request} → ${problem.status} ${JSON.stringify(problem)}`);
  }
}

/** Calls the API as somebody: with a bearer token, with other headers, or with nothing. */
export class Client {
  constructor(
    readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  get<P extends PathWith<'get'>>(
    path: P,
    ...options: Options<Operation<P, 'get'>>
  ): Promise<Answer<P, 'get'>> {
    return this.typed('GET', path, options[0]);
  }

  post<P extends PathWith<'post'>>(
    path: P,
    ...options: Options<Operation<P, 'post'>>
  ): Promise<Answer<P, 'post'>> {
    return this.typed('POST', path, options[0]);
  }

  put<P extends PathWith<'put'>>(
    path: P,
    ...options: Options<Operation<P, 'put'>>
  ): Promise<Answer<P, 'put'>> {
    return this.typed('PUT', path, options[0]);
  }

  patch<P extends PathWith<'patch'>>(
    path: P,
    ...options: Options<Operation<P, 'patch'>>
  ): Promise<Answer<P, 'patch'>> {
    return this.typed('PATCH', path, options[0]);
  }

  delete<P extends PathWith<'delete'>>(
    path: P,
    ...options: Options<Operation<P, 'delete'>>
  ): Promise<Answer<P, 'delete'>> {
    return this.typed('DELETE', path, options[0]);
  }

  /** Sends anything at all: what no typed call would let through. A string or buffer is sent as it is. */
  async send(
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Reply> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...this.headers,
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text ? (JSON.parse(text) as unknown) : undefined,
    };
  }

  /** Sends what has to be refused. @returns the problem, after a look at its form */
  async refused(...[method, path, options]: Parameters<Client['send']>): Promise<Problem> {
    const reply = await this.send(method, path, options);
    if (reply.status < 400) throw new Error(`${method} ${path} was answered: ${reply.status} ${reply.text}`);
    return problemIn(`${method} ${path}`, reply);
  }

  private async typed<T>(method: string, path: string, options: object = {}): Promise<T> {
    const {
      body,
      headers = {},
      query = {},
      ...ids
    } = options as {
      body?: unknown;
      headers?: Record<string, string>;
      query?: Record<string, unknown>;
    } & Record<string, unknown>;
    const filled = path.replace(/\{(\w+)\}/g, (_place, name: string) =>
      encodeURIComponent(String(ids[name])),
    );
    const given = Object.entries(query).filter(([, value]) => value != null);
    const search = new URLSearchParams(
      Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    );
    const target = search.size > 0 ? `${filled}?${search.toString()}` : filled;
    const reply = await this.send(method, target, { body, headers });
    if (reply.status >= 300) throw new Refused(`${method} ${target}`, problemIn(target, reply));
    return reply.body as T;
  }
}

/** Every refusal is a problem document whose parts agree with each other. */
function problemIn(request: string, { status, headers, body, text }: Reply): Problem {
  const problem = body as Problem | undefined;
  const isProblem =
    headers.get('content-type')?.startsWith('application/problem+json') &&
    problem?.status === status &&
    problem.type === `urn:causeway:problem:${problem.code}` &&
    problem.title.length > 0 &&
    problem.correlationId === headers.get('x-correlation-id');
  if (!isProblem) throw new Error(`${request} → ${status}, which is no problem document: ${text}`);
  return problem;
}

/** The problem that `call` was refused with. @throws when it was not refused */
export async function refusal(call: Promise<unknown>): Promise<Problem> {
  const answer = await call.catch((error: unknown) => error);
  if (answer instanceof Refused) return answer.problem;
  if (answer instanceof Error) throw answer;
  throw new Error(`This should have been refused, but was answered: ${JSON.stringify(answer)}`);
}
