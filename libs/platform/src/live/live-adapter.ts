import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server, type ServerOptions } from 'socket.io';
import { Authentication, tokenOf } from '../access/authentication.js';
import type { Configuration } from '../config/config.js';
import { sameOrigin } from '../http/same-origin.js';
import { Arrivals } from './arrivals.js';
import { Live } from './live.js';
import { room, type LiveServer, type LiveSocket } from './sockets.js';

/** Largest message a client may send over its socket, in bytes. */
const MAX_MESSAGE = 32 * 1024;

/**
 * Heartbeat, in milliseconds. A line that died without a word (a ward's lift, a sleeping phone) is noticed by both ends within the
 * sum of the two; Socket.IO's own 45 s would leave a dispatcher looking at an old board. Longer intervals spare phones' batteries.
 */
const HEARTBEAT = { pingInterval: 10_000, pingTimeout: 5_000 };

/** Options that every Socket.IO server of Causeway has; without Redis there is one process and no adapter. */
export function liveOptions(configuration: Configuration): {
  options: Partial<ServerOptions>;
  close: () => void;
} {
  // No ready check: the adapter may subscribe just before it, after which Redis refuses the check and the line stays deaf.
  const redis = configuration.REDIS_URL
    ? new Redis(configuration.REDIS_URL, { enableReadyCheck: false })
    : undefined;
  redis?.on('error', () => undefined); // ioredis reconnects by itself; health reports it
  const live = `${configuration.REDIS_PREFIX}:live`;
  return {
    options: {
      serveClient: false,
      ...HEARTBEAT,
      maxHttpBufferSize: MAX_MESSAGE,
      ...(redis ? { adapter: createAdapter(redis, { streamName: live, channelPrefix: live }) } : {}),
    },
    close: () => redis?.disconnect(),
  };
}

/** Socket.IO on the HTTP server: every socket is authenticated before it connects, and put in its own rooms. */
export class LiveAdapter extends IoAdapter {
  private readonly live = liveOptions(this.configuration);

  constructor(
    private readonly app: INestApplicationContext,
    private readonly configuration: Configuration,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const arrivals = new Arrivals<IncomingMessage>();
    const server = super.createIOServer(port, {
      ...options,
      ...this.live.options,
      path: '/socket.io',
      allowRequest: (request, decide) => {
        const welcome = sameOrigin(request.headers, this.configuration.BASE_URL) && arrivals.admit(request);
        if (welcome) request.socket.once('close', () => arrivals.done(request));
        decide(null, welcome);
      },
    } as ServerOptions) as LiveServer;
    const authentication = this.app.get(Authentication);
    server.use(
      (socket, next) =>
        void this.authenticate(authentication, socket, next).finally(() => arrivals.done(socket.request)),
    );
    server.on('connection', (socket) => void socket.join(roomsOf(socket)));
    this.app.get(Live).attach(server);
    return server as Server;
  }

  /** Not Socket.IO's own close(): it would close the HTTP server under requests that Fastify still answers. */
  override async close(server: Server): Promise<void> {
    server.disconnectSockets(true);
    server.engine.close();
    await server.of('/').adapter.close();
    this.live.close();
  }

  private async authenticate(
    authentication: Authentication,
    socket: LiveSocket,
    next: (error?: Error) => void,
  ) {
    try {
      const offered: unknown = socket.handshake.auth['token'];
      const token = typeof offered === 'string' ? offered : tokenOf(socket.handshake.headers)?.token;
      const actor = token ? await authentication.resolve(token) : null;
      if (!actor) return next(new Error('auth.required'));
      socket.data.actor = actor;
      next();
    } catch {
      next(new Error('service.unavailable'));
    }
  }
}

function roomsOf(socket: LiveSocket): string[] {
  const { actor } = socket.data;
  if (actor.kind === 'requester') return [room.request(actor.requestId)];
  if (actor.kind !== 'member') return [];
  const rooms = [room.member(actor.memberId), room.session(actor.sessionId), room.team(actor.organizationId)];
  const onBoard = actor.roles.some((role) => role !== 'coach');
  return onBoard ? [...rooms, room.board(actor.organizationId)] : rooms;
}
