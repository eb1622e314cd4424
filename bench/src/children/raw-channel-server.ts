import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answer } from '../support/answering.js';

interface Command {
  channelId: string;
  clientMessageId: string;
  text: string;
}

/** A broadcast by Socket.IO and nothing else: no log, no disk, no question who somebody is; the same event on the wire. */
const http = createServer();
const server = new Server(http, { serveClient: false });
const author = { id: randomUUID(), name: 'Coach 100', kind: 'member' };
let seq = 0;

server.on('connection', (socket) => {
  void socket.join('channel');
  socket.on('channel.send', (command: Command, acknowledge: (reply: object) => void) => {
    seq += 1;
    const event = { ...command, seq, type: 'message.posted', at: new Date().toISOString(), author };
    server.to('channel').emit('channel.event', event);
    acknowledge({ ok: true, event });
  });
});
await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));

answer<{ ask: 'port' }, number>(async () => (http.address() as AddressInfo).port);
