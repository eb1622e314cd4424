import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answer } from '../support/answering.js';

/** `times` events, each to one of the connected clients in turn. */
export type BareQuestion = { ask: 'url' } | { ask: 'emit'; perSecond: number; times: number };

/** Socket.IO and nothing else. */
const http = createServer();
const server = new Server(http, { serveClient: false });
await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));

answer<BareQuestion, string>(async (question) => {
  if (question.ask === 'emit') {
    const sockets = [...server.sockets.sockets.values()];
    for (let sent = 0; sent < question.times; sent += 1) {
      sockets[sent % sockets.length]?.emit('stamp', process.hrtime.bigint().toString());
      await sleep(1000 / question.perSecond);
    }
  }
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
