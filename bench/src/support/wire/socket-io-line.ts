import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { LINE_LIMIT_MS, type Hear, type Line, type Place } from './line.js';

interface Event {
  text?: string;
}

/**
 * What arrived last at any line of this process. A broadcast is the same bytes for everybody: reading them once keeps
 * the work of a hundred phones, which this one machine does not have in life, out of the server's figure.
 */
let lastBytes: Buffer = Buffer.alloc(0);
let lastTexts: readonly string[] = [];

/**
 * Socket.IO over a WebSocket, by hand: `socket.io-client` would parse every packet again for every member of this
 * process, and what would be measured is the clients.
 */
export async function openSocketIo({ kind, port, channel }: Place, token: string, hear: Hear): Promise<Line> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  const waiting = new Map<number, () => void>();
  let number = 0;
  const failed = (why: string): void => {
    throw new Error(`${kind}: ${why}`);
  };
  await new Promise<void>((connected, refused) => {
    const late = setTimeout(() => refused(new Error(`${kind} does not let anybody in`)), LINE_LIMIT_MS);
    socket.on('error', refused);
    socket.on('message', (data: Buffer) => {
      // Engine.IO's and Socket.IO's kinds of packets, as digits.
      const packet = data[0] === 52 ? (data[1] ?? 0) : -1;
      if (packet === 50) hear(textsOf(data));
      else if (packet === 51) acknowledged(waiting, data.toString('utf8', 2), failed);
      else if (data[0] === 50) socket.send('3');
      else if (data[0] === 48) socket.send(`40${JSON.stringify({ token })}`);
      else if (packet === 48) {
        clearTimeout(late);
        connected();
      } else if (packet === 52) refused(new Error(`${kind} refused: ${data.toString()}`));
    });
  });
  return {
    send: (text) =>
      new Promise((taken) => {
        const id = (number += 1);
        waiting.set(id, taken);
        const command = { channelId: channel, clientMessageId: randomUUID(), text };
        socket.send(`42${id}${JSON.stringify(['channel.send', command])}`);
      }),
    close: () => socket.terminate(),
  };
}

function textsOf(data: Buffer): readonly string[] {
  if (lastBytes.equals(data)) return lastTexts;
  lastBytes = data;
  const [name, payload] = JSON.parse(data.toString('utf8', 2)) as [string, unknown];
  const events = name === 'channel.events' ? (payload as Event[]) : [payload as Event];
  lastTexts = name.startsWith('channel.event') ? events.flatMap(({ text }) => text ?? []) : [];
  return lastTexts;
}

function acknowledged(waiting: Map<number, () => void>, packet: string, failed: (why: string) => void): void {
  const from = packet.indexOf('[');
  const id = Number(packet.slice(0, from));
  if (!packet.startsWith('[{"ok":true', from)) failed(packet.slice(from));
  waiting.get(id)?.();
  waiting.delete(id);
}
