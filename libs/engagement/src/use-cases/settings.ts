import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FollowUpSettingsView, SetFollowUpSettings } from '../follow-ups.dto.js';
import { FollowUpSettings } from '../persistence/follow-up-settings.entity.js';
import { Plans } from '../persistence/plans.js';

/** Which calls an organization makes. What is planned already stays as it was agreed. */
@Injectable()
export class Settings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly plans: Plans,
  ) {}

  async read(organizationId: string): Promise<FollowUpSettingsView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { steps, weeks, callsFrom, callsUntil, attempts, expireAfterDays } = await this.plans.rules();
      return { steps: [...steps], weeks, callsFrom, callsUntil, attempts, expireAfterDays };
    });
  }

  /** @throws DomainError `request.invalid` when the hours end before they begin */
  async set({ organizationId }: MemberActor, body: SetFollowUpSettings): Promise<FollowUpSettingsView> {
    if (body.callsUntil <= body.callsFrom) {
      throw new DomainError('request.invalid', undefined, [
        { field: 'callsUntil', message: 'callsUntil must be later than callsFrom' },
      ]);
    }
    return this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.manager.upsert(FollowUpSettings, { ...body, organizationId }, ['organizationId']);
      await this.audit.record('follow_up.settings', [organizationId]);
      return this.read(organizationId);
    });
  }
}
