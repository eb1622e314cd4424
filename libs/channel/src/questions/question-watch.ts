import { Clock } from '@causeway/kernel';
import { actAs, FactBus, HandlesJob, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { escalated, nextLook } from '../domain/question.js';
import type { ChannelEvent } from '../event.dto.js';
import { causeway } from '../participant.js';
import { ChannelLog } from '../persistence/channel-log.js';
import { Asked } from './asked.js';
import { QuestionLife } from './question-life.js';

const SWEEP_LIMIT = 200;

/** Sees to it that nobody asks into silence: who is on duty hears a question at once, and more people when nobody speaks. */
@Injectable()
export class QuestionWatch implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly log: ChannelLog,
    private readonly life: QuestionLife,
    private readonly asked: Asked,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bus.within('channel.events', ({ events }) => this.note(events));
  }

  /** Puts the questions that nobody answered in time to more people. */
  @HandlesJob('channel.escalate-questions')
  async escalateDue(): Promise<void> {
    const now = this.clock.now();
    const due = await this.dataSource.query<{ organization_id: string; channel_id: string; seq: number }[]>(
      'SELECT * FROM questions_due($1, $2)',
      [now, SWEEP_LIMIT],
    );
    for (const { organization_id: organizationId, channel_id: channelId, seq } of due) {
      actAs({ kind: 'engine', organizationId });
      await this.unitOfWork.run(organizationId, () => this.escalate(channelId, seq, now));
    }
  }

  private async escalate(channelId: string, seq: number, now: Date): Promise<void> {
    const channel = await this.log.lock(channelId);
    const [still] = await this.unitOfWork.query(
      'SELECT 1 FROM message WHERE channel_id = $1 AND seq = $2 AND question_due_at <= $3',
      [channelId, seq, now],
    );
    if (!still) return;
    if (channel.archivedAt) return this.rest(channelId, seq);
    const before = await this.life.one(channelId, seq);
    const question = escalated(before);
    await this.life.keep(channelId, seq, { ...question, claimedBy: null, answer: null });
    await this.life.tell(channel, { type: 'question.escalated', author: causeway, target: seq });
    await this.tell(channelId, before.authorId, seq, question.rounds === 1 ? 1 : 2, now);
  }

  /** What was just said may be a question, or may answer one. */
  private async note(events: readonly ChannelEvent[]): Promise<void> {
    for (const { channelId, seq, type, author, question, thread, target } of events) {
      if (type === 'message.deleted' && target) await this.rest(channelId, target);
      if (type !== 'message.posted') continue;
      if (question) await this.ask(channelId, seq, author.id);
      else if (thread) await this.heard(channelId, thread, author.id);
    }
  }

  private async ask(channelId: string, seq: number, by: string | null): Promise<void> {
    const now = this.clock.now();
    await this.look(channelId, seq, nextLook({ state: 'open', rounds: 0 }, now));
    await this.tell(channelId, by, seq, 0, now);
  }

  /** Somebody else spoke: a question that waits for a first word waits anew. */
  private async heard(channelId: string, seq: number, by: string | null): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE message SET question_due_at = $4
       WHERE channel_id = $1 AND seq = $2 AND question = 'open' AND author_id IS DISTINCT FROM $3`,
      [channelId, seq, by, nextLook({ state: 'open', rounds: 0 }, this.clock.now())],
    );
  }

  private rest(channelId: string, seq: number): Promise<void> {
    return this.look(channelId, seq, null);
  }

  private async look(channelId: string, seq: number, at: Date | null): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE message SET question_due_at = $3 WHERE channel_id = $1 AND seq = $2',
      [channelId, seq, at],
    );
  }

  private async tell(
    channelId: string,
    askedBy: string | null,
    seq: number,
    round: 0 | 1 | 2,
    at: Date,
  ): Promise<void> {
    const memberIds = await this.asked.of(channelId, askedBy, round, at);
    if (memberIds.length > 0)
      this.unitOfWork.raise('question.asked', { channelId, seq, round, memberIds, at });
  }
}
