import { DomainError } from '@causeway/contracts';
import { currentContext, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FactReference } from '../domain/writer.js';
import type { MessageRef } from '../views.dto.js';

/** What a message is known by. */
export interface MessageKey {
  channelId: string;
  seq: number;
}

/** Those of the messages that are still there and that the member may read. Called inside a unit of work. */
export type FindMessages = (actor: MemberActor, keys: MessageKey[]) => Promise<MessageRef[]>;

/** Messages by what they are known by. */
export type Messages = ReadonlyMap<string, MessageRef>;

const nameOf = ({ channelId, seq }: MessageKey): string => `${channelId}/${String(seq)}`;

/**
 * The messages of the channel that facts were read from. The directory knows nothing of channels: whoever keeps the messages says
 * how they are found. A message that is gone, or that is not for the eyes of who asks, is left out; the fact stays.
 */
@Injectable()
export class MessageSources {
  private find: FindMessages = () => Promise.resolve([]);

  keptBy(find: FindMessages): void {
    this.find = find;
  }

  /** Those of `references` that are messages which the member who acts may read. Call inside a unit of work. */
  async readable(references: Iterable<FactReference | null>): Promise<Messages> {
    const actor = currentContext()?.actor;
    const keys = new Map([...references].flatMap(keyOf).map((key) => [nameOf(key), key]));
    if (actor?.kind !== 'member' || keys.size === 0) return new Map();
    const found = await this.find(actor, [...keys.values()]);
    return new Map(found.map((message) => [nameOf(message), message]));
  }

  /**
   * Passes when there is no message, or the member who acts may read it. Call inside a unit of work.
   * @throws DomainError `message.not_found`
   */
  async demand(reference: FactReference | null): Promise<void> {
    if (!reference) return;
    const found = await this.readable([reference]);
    if (found.size === 0) throw new DomainError('message.not_found');
  }
}

const keyOf = (reference: FactReference | null): MessageKey[] =>
  reference?.channelId && reference.seq !== undefined
    ? [{ channelId: reference.channelId, seq: reference.seq }]
    : [];

/** The message that something was read from; null when there is none, or none to be seen. */
export const messageOf = (reference: FactReference | null, messages: Messages): MessageRef | null =>
  keyOf(reference).map((key) => messages.get(nameOf(key)))[0] ?? null;
