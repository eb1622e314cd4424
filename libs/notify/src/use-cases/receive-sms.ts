import { Clock } from '@causeway/kernel';
import { DomainError } from '@causeway/contracts';
import { AdvanceAssignment, AnswerOffer, HandBack } from '@causeway/dispatch';
import { Member } from '@causeway/identity';
import {
  actAs,
  CONFIGURATION,
  RateLimit,
  UnitOfWork,
  type Configuration,
  type MemberActor,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actionFor, type SmsAction } from '../domain/sms-action.js';
import { readReply } from '../domain/sms-reply.js';
import { StoppedNumbers } from '../people/use-cases/stopped-numbers.js';
import { SmsMessage } from '../persistence/sms-message.entity.js';
import { Standings } from '../persistence/standings.js';
import { textsIn, type Answer } from '../texts/index.js';

interface Incoming {
  /** The gateway's id; the same message handed in twice is done once. */
  providerId: string;
  from: string;
  body: string;
}

/**
 * Answers that one number gets: a phone that answers by itself ("I'm driving") and we would otherwise talk for ever, and
 * every one of them costs money. What was said is done and kept all the same.
 */
const ANSWERS_PER_HOUR = 30;
/** To a number that is nobody's here. */
const ANSWERS_TO_STRANGERS_PER_DAY = 2;

/** Whoever has this number told nobody which language they read. */
const unknown = `${textsIn('en').answers.unknown} ${textsIn('es').answers.unknown}`;

/** What is said back when dispatch refuses what a reply asked for. */
const refusals: Partial<Record<string, Answer>> = {
  'offer.already_taken': 'taken',
  'offer.no_longer_open': 'over',
  'offer.not_found': 'over',
  'coach.busy': 'busy',
};

/** A member answers by text message: what is understood is done as that member, the rest is kept for a dispatcher. */
@Injectable()
export class ReceiveSms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly standings: Standings,
    private readonly offers: AnswerOffer,
    private readonly assignments: AdvanceAssignment,
    private readonly handBack: HandBack,
    private readonly stops: StoppedNumbers,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** @returns the text to answer with; empty for none */
  async run(incoming: Incoming): Promise<string> {
    const [owner] = await this.dataSource.query<{ organization_id: string; member_id: string }[]>(
      'SELECT * FROM find_phone_owner($1)',
      [incoming.from],
    );
    if (!owner) {
      const { says } = readReply(incoming.body);
      if (says === 'stop' || says === 'start') {
        await this.stops.set(incoming.from, says === 'stop');
        // Their carrier says that it was heard; no message of ours may follow.
        return '';
      }
      // Whoever was handed something must not read from us, on a phone that others see, what we are.
      if (await this.stops.wasTexted(incoming.from)) return '';
      const first = await this.rateLimit.allows('sms-stranger', incoming.from, ANSWERS_TO_STRANGERS_PER_DAY, {
        seconds: 24 * 60 * 60,
      });
      return first ? unknown : '';
    }
    const { organization_id: organizationId, member_id: memberId } = owner;
    const kept = await this.keep(organizationId, memberId, incoming);
    const answer = kept.isNew ? await this.act(kept.actor, kept.id, incoming.body) : kept.answer;
    const hour = { seconds: 60 * 60 };
    if (!(await this.rateLimit.allows('sms-answer', incoming.from, ANSWERS_PER_HOUR, hour))) return '';
    return textsIn(kept.language).answers[answer].replace('{link}', `${this.configuration.BASE_URL}/coach`);
  }

  /** Kept before anything is done about it, as one that a dispatcher has to read: should this process die, one will. */
  private async keep(organizationId: string, memberId: string, { providerId, body }: Incoming) {
    return this.unitOfWork.run(organizationId, async () => {
      const { displayName, roles, language } = await this.unitOfWork.manager.findOneByOrFail(Member, {
        id: memberId,
      });
      const [made] = await this.unitOfWork.query<{ id: string }>(
        `INSERT INTO sms_message (organization_id, member_id, provider_id, body, received_at, answer)
         VALUES ($1, $2, $3, $4, $5, 'passed') ON CONFLICT (organization_id, provider_id) DO NOTHING RETURNING id`,
        [organizationId, memberId, providerId, body, this.clock.now()],
      );
      const { id, answer } = await this.unitOfWork.manager.findOneByOrFail(SmsMessage, { providerId });
      const actor: MemberActor = {
        ...{ kind: 'member', organizationId, memberId, roles, name: displayName },
        sessionId: id,
      };
      return { id, answer: answer as Answer, isNew: made !== undefined, actor, language };
    });
  }

  private async act(actor: MemberActor, smsId: string, body: string): Promise<Answer> {
    actAs(actor);
    const { organizationId, memberId } = actor;
    try {
      return await this.unitOfWork.run(organizationId, async () => {
        const { requestId, ...standing } = await this.standings.of(memberId);
        const action = actionFor(readReply(body), standing);
        const answer = await this.carryOut(actor, action);
        await this.remember(smsId, action.does === 'pass' ? null : action.does, answer, requestId);
        if (action.does === 'tell_newer')
          await this.unitOfWork.manager.update(SmsMessage, { id: smsId }, { offerId: action.offerId });
        return answer;
      });
    } catch (error) {
      const answer = error instanceof DomainError ? (refusals[error.code] ?? 'passed') : undefined;
      if (!answer) throw error;
      await this.unitOfWork.run(organizationId, async () => {
        const { requestId } = await this.standings.of(memberId);
        await this.remember(smsId, answer === 'passed' ? null : 'too_late', answer, requestId);
      });
      return answer;
    }
  }

  private async carryOut(actor: MemberActor, action: SmsAction): Promise<Answer> {
    switch (action.does) {
      case 'accept': {
        const { offerId, etaMinutes, setsOut } = action;
        const body = etaMinutes === undefined ? {} : { etaMinutes };
        const accepted = await this.offers.accept(actor, offerId, body);
        if (accepted.assignmentId === null) return accepted.because === 'late' ? 'standby' : 'afterwards';
        if (setsOut) await this.assignments.enRoute(actor, accepted.assignmentId, body);
        return 'accepted';
      }
      case 'decline':
        await this.offers.decline(actor, action.offerId, {});
        return 'declined';
      case 'standby':
        await this.offers.decline(actor, action.offerId, { availableInMinutes: action.minutes });
        return 'standby';
      case 'set_out': {
        const { assignmentId, etaMinutes } = action;
        await this.assignments.enRoute(actor, assignmentId, etaMinutes === undefined ? {} : { etaMinutes });
        return 'en_route';
      }
      case 'arrive':
        await this.assignments.arrive(actor, action.assignmentId);
        return 'arrived';
      case 'hand_back':
        await this.handBack.run(actor, action.assignmentId, {});
        return 'handed_back';
      case 'stop':
      case 'start':
        await this.standings.setStopped(actor.memberId, action.does === 'stop' ? this.clock.now() : null);
        return action.does === 'stop' ? 'stopped' : 'started';
      case 'help':
        return 'help';
      case 'tell_newer':
        return 'newer';
      case 'thank':
        return 'over';
      case 'pass':
        return 'passed';
    }
  }

  private async remember(
    smsId: string,
    understoodAs: string | null,
    answer: Answer,
    requestId: string | null,
  ): Promise<void> {
    await this.unitOfWork.manager.update(SmsMessage, { id: smsId }, { understoodAs, answer, requestId });
    if (understoodAs === null) this.unitOfWork.raise('sms.passed', { smsId });
  }
}
