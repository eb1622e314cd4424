import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Hindrances, patientFetch } from './patient-fetch.js';

/** A server that gives the same answers in turn: a status, or a cut connection. */
let server: Server | undefined;
afterEach(() => void server?.close());

async function answering(...answers: (number | 'cut')[]): Promise<{ url: string; bodies: string[] }> {
  const bodies: string[] = [];
  const started = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      const answer = answers.shift() ?? 200;
      if (answer === 'cut') request.socket.destroy();
      else response.writeHead(answer, answer === 429 ? { 'retry-after': '0' } : {}).end();
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1/requests`, bodies };
}

const post = (url: string) => new Request(url, { method: 'POST', body: 'the same' });

describe('patientFetch', () => {
  it('sends the same again until the server can', async () => {
    const { url, bodies } = await answering('cut', 503, 429, 201);
    const limited: string[] = [];
    const hindrances = new Hindrances((path) => limited.push(path));
    const { status } = await patientFetch(hindrances, new AbortController().signal)(post(url));
    expect(status).toBe(201);
    expect(bodies).toEqual(['the same', 'the same', 'the same', 'the same']);
    expect(hindrances.away).toBe(2);
    expect(limited).toEqual(['/v1/requests']);
  });

  it('says it once only that a path is limited', async () => {
    const { url } = await answering(429, 429, 429, 200);
    const limited: string[] = [];
    const hindrances = new Hindrances((path) => limited.push(path));
    await patientFetch(hindrances, new AbortController().signal)(post(url));
    expect(limited).toHaveLength(1);
    expect(hindrances.limited.get('/v1/requests')).toBe(3);
  });

  it('takes a refusal for an answer', async () => {
    const { url, bodies } = await answering(409);
    const { status } = await patientFetch(
      new Hindrances(() => undefined),
      new AbortController().signal,
    )(post(url));
    expect(status).toBe(409);
    expect(bodies).toHaveLength(1);
  });

  it('tries nothing again once it was ended', async () => {
    const { url, bodies } = await answering('cut', 200);
    const calling = patientFetch(new Hindrances(() => undefined), AbortSignal.abort())(post(url));
    await expect(calling).rejects.toThrow('the server does not answer any more');
    expect(bodies).toHaveLength(1);
  });
});
