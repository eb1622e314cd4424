import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { answer } from '../support/answering.js';
import { sustain, type Done, type Load } from '../support/load.js';
import { requestBody } from '../support/request-body.js';

export interface HttpLoad extends Load {
  baseUrl: string;
  path: string;
  /** A facility's key; with it every request carries an Idempotency-Key, as the requester's page sends it. */
  key?: string;
}

let number = 0;

/** POSTs requests over connections that are kept open, one for each client. */
answer<HttpLoad, Done>(async ({ baseUrl, path, key, ...load }) => {
  const pool = new Pool(baseUrl, { connections: load.clients, headersTimeout: 30_000, bodyTimeout: 30_000 });
  try {
    return await sustain(load, async () => {
      const authentication = key ? { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() } : {};
      const { statusCode, body } = await pool.request({
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authentication },
        body: JSON.stringify(requestBody(number++)),
      });
      const text = await body.text();
      if (statusCode !== 201) throw new Error(`${path} answered ${statusCode}: ${text}`);
    });
  } finally {
    await pool.close();
  }
});
