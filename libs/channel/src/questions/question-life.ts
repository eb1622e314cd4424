import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { after, isPossible, nextLook, type Question, type Step } from '../domain/question.js';
import { authorOf, moderates } from '../participant.js';
import { ChannelLog, type LockedChannel, type NewEvent } from '../persistence/channel-log.js';
import { Membership } from '../use-cases/membership.js';

export interface AskedQuestion extends Question {
  seq: number;
  authorId: string | null;
  claimedBy: string | null;
}

/** What members do with a question: "I'm looking", "I can't after all", "that is the answer", "still needed". */
@Injectable()
export class QuestionLife {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly membership: Membership,
    private readonly log: ChannelLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param answer seq of the message that answers it, where there is one
   * @throws DomainError `channel.not_found`, `channel.archived`, `question.not_found`, `question.moved_on`, `question.not_own`,
   * `message.not_found`
   */
  async step(
    actor: MemberActor,
    channelId: string,
    seq: number,
    step: Step,
    answer: number | null = null,
  ): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      const channel = await this.membership.lock(actor, 'channel.post', channelId);
      if (channel.archivedAt) throw new DomainError('channel.archived');
      const question = await this.one(channelId, seq);
      // Said twice, by a thumb that was not sure: once is enough.
      if (question.state === step && (step === 'answered' || question.claimedBy === actor.memberId)) return;
      if (!isPossible(step, question.state)) throw new DomainError('question.moved_on');
      const own = question.claimedBy === actor.memberId;
      if (step === 'released' && !own && !moderates(actor)) throw new DomainError('question.not_own');
      if (answer !== null) await this.demandAnswer(channelId, seq, answer);
      const claimedBy = step === 'claimed' ? actor.memberId : step === 'answered' ? question.claimedBy : null;
      await this.keep(channelId, seq, { ...after(step, question), claimedBy, answer });
      await this.log.append(channel, [
        {
          ...{ type: `question.${step}`, author: authorOf(actor), target: seq },
          ...(answer === null ? {} : { answer }),
        },
      ]);
    });
  }

  /** Call inside a unit of work, behind the channel's lock. @throws DomainError `question.not_found` */
  async one(channelId: string, seq: number): Promise<AskedQuestion> {
    const [row] = await this.unitOfWork.query<AskedQuestion>(
      `SELECT seq, author_id AS "authorId", question AS state, question_rounds AS rounds, claimed_by AS "claimedBy"
       FROM message WHERE channel_id = $1 AND seq = $2 AND question IS NOT NULL`,
      [channelId, seq],
    );
    if (!row) throw new DomainError('question.not_found');
    return row;
  }

  /** How a question stands now, and when it is looked at again. */
  async keep(
    channelId: string,
    seq: number,
    question: Question & { claimedBy: string | null; answer: number | null },
  ): Promise<void> {
    const { state, rounds, claimedBy, answer } = question;
    await this.unitOfWork.query(
      `UPDATE message SET question = $3, question_rounds = $4, claimed_by = $5, answer = $6, question_due_at = $7
       WHERE channel_id = $1 AND seq = $2`,
      [channelId, seq, state, rounds, claimedBy, answer, nextLook(question, this.clock.now())],
    );
  }

  /** Says it in the channel. */
  async tell(channel: LockedChannel, event: NewEvent): Promise<void> {
    await this.log.append(channel, [event]);
  }

  private async demandAnswer(channelId: string, question: number, answer: number): Promise<void> {
    const [found] = await this.unitOfWork.query(
      'SELECT 1 FROM message WHERE channel_id = $1 AND seq = $2 AND seq > $3 AND deleted_at IS NULL',
      [channelId, answer, question],
    );
    if (!found) throw new DomainError('message.not_found');
  }
}
