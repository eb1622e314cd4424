import { randomUUID } from 'node:crypto';
import { DomainError, type SendAcknowledgement } from '@causeway/contracts';
import {
  FactBus,
  Live,
  Metrics,
  problemOf,
  room,
  runInContext,
  UnitOfWork,
  validated,
  type LiveServer,
  type LiveSocket,
  type MemberActor,
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
import { SendMessage } from './message.dto.js';
import { Channels } from './use-cases/channels.js';
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
  private beat?: NodeJS.Timeout;

  constructor(
    private readonly channels: Channels,
    private readonly post: Post,
    private readonly unitOfWork: UnitOfWork,
    private readonly bus: FactBus,
    private readonly live: Live,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.bus.on('channel.events', (events) => {
      const [first] = events;
      if (first) this.live.emit([room.channel(first.channelId)], 'channel.events', events);
    });
    this.beat = setInterval(() => void this.tellHeads().catch(() => undefined), BEAT_MS);
    this.beat.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.beat);
  }

  /** Joins the rooms first and tells the heads after: what happens in between comes by the room. */
  async handleConnection(socket: LiveSocket): Promise<void> {
    this.metrics.sockets.inc();
    const { actor } = socket.data;
    if (actor.kind !== 'member') return;
    try {
      const ids = await this.unitOfWork.run(actor.organizationId, () => this.channels.idsOf(actor.memberId));
      await socket.join(ids.map(room.channel));
      socket.emit(
        'channel.heads',
        await this.unitOfWork.run(actor.organizationId, () => this.channels.heads(ids)),
      );
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

  private store(actor: LiveSocket['data']['actor'], body: unknown): Promise<SendAcknowledgement> {
    return runInContext({ correlationId: randomUUID(), actor }, async (): Promise<SendAcknowledgement> => {
      try {
        const { channelId, ...message } = await validated(SendMessage, body);
        return { ok: true, event: await this.post.message(memberOrRefuse(actor), channelId, message) };
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    });
  }

  private async tellHeads(): Promise<void> {
    const byOrganization = new Map<string, Set<string>>();
    for (const socket of this.server.sockets.sockets.values()) {
      const ids = byOrganization.get(socket.data.actor.organizationId) ?? new Set();
      for (const name of socket.rooms)
        if (name.startsWith('channel:')) ids.add(name.slice('channel:'.length));
      byOrganization.set(socket.data.actor.organizationId, ids);
    }
    for (const [organizationId, ids] of byOrganization) {
      const heads = await this.unitOfWork.run(organizationId, () => this.channels.heads([...ids]));
      for (const [id, seq] of Object.entries(heads))
        this.server.local.to(room.channel(id)).emit('channel.heads', { [id]: seq });
    }
  }
}

function memberOrRefuse(actor: LiveSocket['data']['actor']): MemberActor {
  if (actor.kind !== 'member') throw new DomainError('access.denied');
  return actor;
}
