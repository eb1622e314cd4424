import { Pool } from 'undici';
import { answer } from '../support/answering.js';

export interface SearchLoad {
  baseUrl: string;
  /** Of members who take turns. */
  tokens: string[];
  /** With their queries; each is asked once, in this order. */
  paths: string[];
  /** How many are on their way at the same time. */
  clients: number;
}

export interface Searched {
  /** Milliseconds each took, in the order of the paths. */
  times: number[];
  /** How many found something. */
  found: number;
}

/** Asks one search after the other. */
answer<SearchLoad, Searched>(async ({ baseUrl, tokens, paths, clients }) => {
  const pool = new Pool(baseUrl, { connections: clients });
  const times: number[] = [];
  let found = 0;
  const waiting = paths.entries();
  const ask = async (): Promise<void> => {
    for (const [index, path] of waiting) {
      const begun = performance.now();
      const reply = await pool.request({
        path,
        method: 'GET',
        headers: { authorization: `Bearer ${tokens[index % tokens.length]}` },
      });
      const text = await reply.body.text();
      times[index] = performance.now() - begun;
      if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}: ${text}`);
      if (text.includes('"id"')) found += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, ask));
  await pool.close();
  return { times, found };
});
