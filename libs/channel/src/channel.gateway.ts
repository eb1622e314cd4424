import { randomUUID } from 'node:crypto';
import { DomainError, type SendAcknowledgement } from '@causeway/contracts';
import {
  Live,
  Metrics,
  problemOf,
  room,
  runInContext,
  validated,
  type LiveServer,
  type LiveSocket,
} from '@causeway/platform';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import {
  Ack,
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
} from '@nestjs/websockets';
import { ChannelBeat } from './channel.beat.js';
import { ChannelPresence } from './channel.presence.js';
import { SendMessage, Typing } from './message.dto.js';
import { isParticipant } from './participant.js';
import { Post } from './use-cases/post.js';

/** Between two beats that tell every client its channels' heads, in milliseconds: a silent loss heals within one. */
const BEAT_MS = 20_000;

/** Channels over Socket.IO. */
@WebSocketGateway()
export class ChannelGateway
  implements OnGatewayConnection, OnGatewayDisconnect, OnModuleInit, OnModuleDestroy
{
  @WebSocketServer()
  private readonly server!: LiveServer;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly post: Post,
    private readonly beats: ChannelBeat,
    private readonly presence: ChannelPresence,
    private readonly live: Live,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.beat().catch(() => undefined), BEAT_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Joins the rooms first and tells the heads after: what happens in between comes by the room. */
  async handleConnection(socket: LiveSocket): Promise<void> {
    this.metrics.sockets.inc();
    const { actor } = socket.data;
    if (!isParticipant(actor)) return;
    socket.on('disconnecting', () => this.presence.goes(socket));
    try {
      const heads = await this.beats.enter(socket);
      if (heads === null) return;
      socket.emit('channel.heads', heads);
      this.presence.came(socket);
    } catch {
      socket.disconnect(true); // the client comes back, and then it may go better
    }
  }

  handleDisconnect(): void {
    this.metrics.sockets.dec();
  }

  @SubscribeMessage('channel.send')
  async send(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
    @Ack() acknowledge: ((answer: SendAcknowledgement) => void) | undefined,
  ): Promise<void> {
    // Not returned: Nest would take the `event` in it for the name of one to emit.
    acknowledge?.(await this.store(socket.data.actor, body));
  }

  /** Told to the others in the channel, as it is; what is wrong with it is not worth an answer. */
  @SubscribeMessage('channel.typing')
  async typing(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<void> {
    const typing = await validated(Typing, body).catch(() => undefined);
    if (!typing || !this.presence.mayType(socket, typing.channelId)) return;
    const { channelId, thread } = typing;
    const author = this.presence.authorOf(socket);
    const told = { channelId, ...(thread === undefined ? {} : { thread }), author };
    const { actor } = socket.data;
    const own = actor.kind === 'member' ? [room.member(actor.memberId)] : [socket.id];
    this.live.emitBut([room.channel(channelId)], own, 'channel.typing', told);
  }

  /** What every process does for its own sockets again and again; see {@link ChannelBeat}. */
  beat(): Promise<void> {
    return this.beats.beat(this.server);
  }

  private store(actor: LiveSocket['data']['actor'], body: unknown): Promise<SendAcknowledgement> {
    return runInContext({ correlationId: randomUUID(), actor }, async (): Promise<SendAcknowledgement> => {
      try {
        if (!isParticipant(actor)) throw new DomainError('access.denied');
        const { channelId, ...message } = await validated(SendMessage, body);
        return { ok: true, event: await this.post.message(actor, channelId, message) };
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    });
  }
}
