import { setTimeout as sleep } from 'node:timers/promises';
import { comeBack, reconnection } from '@causeway/contracts';
import { io } from 'socket.io-client';
import { Pool } from 'undici';
import { answer } from '../support/answering.js';
import { inTurns } from '../support/in-turns.js';
import type { LiveClient } from '../support/sockets.js';
import { machineTime } from '../support/wire/tally.js';

/** Members with the channel on their screens, each with the reconnection of the web client. */
export type ReturningQuestion =
  | { ask: 'come'; baseUrl: string; channelId: string; tokens: string[] }
  /** Waits until everybody has come again and knows of this seq. */
  | { ask: 'returned'; head: number };

export interface Returned {
  /** When each was connected again, by the machine's clock in milliseconds. */
  connected: number[];
  /** When each had what it missed. */
  healed: number[];
  /** Attempts to connect that failed. */
  refused: number;
  /** Fetches that failed and were made again. */
  failed: number;
}

/** Connections opened at the same time in the beginning. */
const TOGETHER = 20;
const LIMIT_MS = 280_000;

interface Member {
  socket: LiveClient;
  token: string;
  last: number;
  connected: number;
  healed: number;
}

const members: Member[] = [];
let pool: Pool;
let channel = '';
let refused = 0;
let failed = 0;

async function get(path: string, token: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}` };
  const { statusCode, body } = await pool.request({ path, method: 'GET', headers });
  if (statusCode !== 200) {
    await body.dump();
    throw new Error(String(statusCode));
  }
  return body.json();
}

/** What the channel's screen asks for whenever it is connected again. */
async function catchUp(member: Member): Promise<void> {
  const { token, last, socket } = member;
  for (; socket.connected; failed += 1) {
    try {
      const [, page] = await Promise.all([
        get('/v1/channels', token),
        get(`/v1/channels/${channel}/events?after=${last}&limit=100`, token),
      ]);
      member.last = (page as { headSeq: number }).headSeq;
      member.healed = machineTime();
      return;
    } catch {
      await sleep(500 + Math.random() * 1000);
    }
  }
}

async function come(baseUrl: string, tokens: string[]): Promise<void> {
  pool = new Pool(baseUrl, { connections: 128, headersTimeout: 30_000 });
  await inTurns(tokens, TOGETHER, async (token) => {
    const socket: LiveClient = io(baseUrl, {
      ...reconnection,
      transports: ['websocket'],
      forceNew: true,
      auth: { token },
    });
    comeBack(socket);
    const member: Member = { socket, token, last: 0, connected: 0, healed: 0 };
    members.push(member);
    await new Promise<void>((connected) => socket.once('connect', connected));
    await catchUp(member);
    socket.on('connect', () => {
      member.connected = machineTime();
      void catchUp(member);
    });
    socket.on('channel.events', (events) => {
      if (events[0]?.seq === member.last + 1) member.last = events.at(-1)?.seq ?? member.last;
    });
    socket.on('channel.heads', (heads) => {
      if (member.healed > 0 && (heads[channel] ?? 0) > member.last) void catchUp(member);
    });
    socket.on('disconnect', () => (member.connected = member.healed = 0));
    socket.io.on('reconnect_error', () => (refused += 1));
    socket.on('connect_error', () => (refused += 1));
  });
}

answer<ReturningQuestion, Returned | number>(async (question) => {
  if (question.ask === 'come') {
    channel = question.channelId;
    await come(question.baseUrl, question.tokens);
    return members.length;
  }
  const end = Date.now() + LIMIT_MS;
  const back = (member: Member): boolean => member.healed > 0 && member.last >= question.head;
  while (!members.every(back)) {
    if (Date.now() > end) throw new Error(`${members.filter((one) => !back(one)).length} did not come back`);
    await sleep(20);
  }
  const connected = members.map((member) => member.connected);
  return { connected, healed: members.map((member) => member.healed), refused, failed };
});
