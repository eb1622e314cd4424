import { DomainError, type OneOf, type outcomes } from '@causeway/contracts';
import { AdvanceAssignment, normalizeCallBackNumber } from '@causeway/dispatch';
import { Access, Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { AnswerFollowUp, CloseAssignment, NewContact } from '../closing.dto.js';
import { canAgree } from '../domain/consequence.js';
import { Engagement } from '../persistence/engagement.entity.js';
import { Linkages } from '../persistence/linkages.js';
import { Plans } from '../persistence/plans.js';

/** Closes an assignment with what came of it, and plans the calls that the person agreed to. */
@Injectable()
export class Close {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly advance: AdvanceAssignment,
    private readonly plans: Plans,
    private readonly linkages: Linkages,
  ) {}

  /**
   * By the coach, or by a dispatcher for her. All or nothing: the assignment's end, the linkages and the calls are one
   * transaction.
   * @throws DomainError `assignment.not_found`, `assignment.invalid_state`, `resource.not_found`, `follow_up.not_met`, `request.invalid`
   */
  async close(actor: MemberActor, assignmentId: string, body: CloseAssignment): Promise<void> {
    const { organizationId } = actor;
    const { naloxoneGiven = false, naloxoneTrained = false, followUp = null, contact } = body;
    await this.unitOfWork.run(organizationId, async () => {
      const coachId = await this.advance.close(actor, assignmentId, body);
      const engagement = { assignmentId, organizationId, naloxoneGiven, naloxoneTrained, followUp };
      await this.unitOfWork.manager.insert(Engagement, engagement);
      await this.linkages.add(organizationId, { assignmentId }, body.linkages);
      if (followUp === 'yes') {
        await this.agree(organizationId, { assignmentId, coachId, outcome: body.outcome, contact });
        await this.audit.record('follow_up.agree', [assignmentId]);
      }
    });
  }

  /**
   * The person was to be asked later, and answered.
   * @throws DomainError `assignment.not_found`, `follow_up.already_answered`, `follow_up.not_met`, `request.invalid`
   */
  async answer(actor: MemberActor, assignmentId: string, body: AnswerFollowUp): Promise<void> {
    const { organizationId } = actor;
    await this.unitOfWork.run(organizationId, async () => {
      await this.access.demand(actor, 'assignment.advance', assignmentId, 'assignment.not_found');
      const [asked] = await this.unitOfWork.query<{ outcome: OneOf<typeof outcomes>; coachId: string }>(
        `UPDATE engagement SET follow_up = $2 FROM assignment
         WHERE assignment_id = $1 AND follow_up = 'ask_later' AND assignment.id = assignment_id RETURNING outcome, coach_id AS "coachId"`,
        [assignmentId, body.answer],
      );
      if (!asked) throw new DomainError('follow_up.already_answered');
      if (body.answer === 'yes')
        await this.agree(organizationId, {
          assignmentId,
          ...asked,
          contact: body.contact,
        });
      await this.audit.record('follow_up.agree', [assignmentId]);
    });
  }

  private async agree(
    organizationId: string,
    said: {
      assignmentId: string;
      coachId: string;
      outcome: OneOf<typeof outcomes>;
      contact: NewContact | undefined;
    },
  ): Promise<void> {
    const { assignmentId, coachId, outcome, contact } = said;
    if (!canAgree(outcome)) throw new DomainError('follow_up.not_met');
    if (!contact) {
      throw new DomainError('request.invalid', undefined, [
        { field: 'contact', message: 'contact is needed when the person wants to be called' },
      ]);
    }
    const {
      addressedAs,
      mayLeaveMessage,
      weekday = null,
      time = null,
      language = null,
      consentText,
    } = contact;
    await this.plans.start(organizationId, coachId, {
      assignmentId,
      consentText,
      addressedAs,
      phone: normalizeCallBackNumber(contact.phone, 'contact.phone'),
      mayLeaveMessage,
      weekday,
      time,
      language,
    });
    this.unitOfWork.raise('follow_up.changed', { coachIds: [coachId] });
  }
}
