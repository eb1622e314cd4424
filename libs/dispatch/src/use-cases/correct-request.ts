import { DomainError } from '@causeway/contracts';
import {
  Access,
  actorId,
  Audit,
  CONFIGURATION,
  RateLimit,
  UnitOfWork,
  type Actor,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { CorrectRequest as Correction, RequestDetails } from '../corrections.dto.js';
import { normalizeCallBackNumber } from '../domain/call-back-number.js';
import { correctable, differing, mattersForChoice, namesOf, type Details } from '../domain/correction.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Requests } from '../persistence/requests.js';
import { DetailViews } from '../views/detail-views.js';
import { TellCorrection } from './tell-correction.js';

/** "It is room 421, not 412": what was filed can be put right while the request is open, and where to call while a call is owed. */
@Injectable()
export class CorrectRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly requests: Requests,
    private readonly views: DetailViews,
    private readonly told: TellCorrection,
    private readonly rateLimit: RateLimit,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Saying the same once more changes nothing, so that a lost answer can be asked for again.
   * @throws DomainError `request.not_found`, `request.invalid`, `request.invalid_state`, `request.corrected_meanwhile`,
   * `request.modality_not_offered`, `rate.limited`
   */
  async run(actor: Actor, id: string, { revision, ...said }: Correction): Promise<RequestDetails> {
    const meant = detailsOf(said);
    const byWhom = actorId(actor) ?? actor.organizationId;
    await this.rateLimit.take('correct', byWhom, this.configuration.INTAKE_PER_MINUTE);
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.access.demand(actor, 'request.correct', id, 'request.not_found');
      const request = await this.requests.lock(id);
      const allowed = correctable(request);
      const before = await this.views.toCorrectNow(actor, request);
      const changes = differing(request, meant);
      if (Object.keys(changes).length === 0) return before;
      if (!namesOf(changes).every((name) => allowed.includes(name)))
        throw new DomainError('request.invalid_state', 'Only where to call can be corrected yet.');
      if (revision !== before.revision) throw new DomainError('request.corrected_meanwhile');
      if (changes.modality && !before.modalities.includes(changes.modality))
        throw new DomainError('request.modality_not_offered', `Offered: ${before.modalities.join(', ')}.`);
      await this.write(request, changes);
      await this.told.run(actor, request, { revision: revision + 1, changes });
      await this.audit.record('request.correct', [id]);
      return this.views.show(actor, request);
    });
  }

  private async write(request: CoachRequest, changes: Partial<Details>): Promise<void> {
    const columns = { ...changes, ...(changes.place ? { placeKey: changes.place.toLowerCase() } : {}) };
    if (mattersForChoice(namesOf(changes))) await this.requests.changeAndLook(request, columns);
    else await this.requests.change(request.id, columns);
    Object.assign(request, columns);
  }
}

/** As it is stored. */
function detailsOf({ callBackNumber, expectedLeaveAt, ...said }: Omit<Correction, 'revision'>) {
  return {
    ...said,
    ...(callBackNumber === undefined ? {} : { callBackNumber: normalizeCallBackNumber(callBackNumber) }),
    ...(expectedLeaveAt === undefined
      ? {}
      : { expectedLeaveAt: expectedLeaveAt === null ? null : new Date(expectedLeaveAt) }),
  } satisfies { [Name in keyof Details]?: Details[Name] | undefined };
}
