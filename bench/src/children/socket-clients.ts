import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from '../support/answering.js';
import { connect } from '../support/sockets.js';

/** One socket for every token. */
export interface SocketClients {
  baseUrl: string;
  tokens: string[];
}

/** Connections opened at the same time; the others wait. */
const TOGETHER = 20;

/** Holds many sockets open, away from the process that is measured. */
answer<SocketClients, number>(async ({ baseUrl, tokens }) => {
  for (let first = 0; first < tokens.length; first += TOGETHER) {
    await Promise.all(tokens.slice(first, first + TOGETHER).map((token) => connect(baseUrl, token)));
  }
  await sleep(1000);
  return tokens.length;
});
