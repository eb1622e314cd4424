import { DomainError } from '@causeway/contracts';
import { Resources } from '@causeway/directory';
import { Clock } from '@causeway/kernel';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { emptySteps, type PlaybookStep } from '../domain/playbook.js';
import { PlaybookVersion } from '../persistence/playbook-version.entity.js';
import { Playbook } from '../persistence/playbook.entity.js';
import type { ChangePlaybook, WritePlaybook as Body } from '../playbooks.dto.js';

/** More would be found by nobody; who has so many keeps a directory, not playbooks. */
const PLAYBOOKS_MAX = 200;

/** Writes down who to call, and when. */
@Injectable()
export class WritePlaybook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resources: Resources,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns its id @throws DomainError `request.invalid`, `resource.not_found`, `playbook.too_many` */
  async make(actor: MemberActor, body: Body): Promise<string> {
    const { organizationId, memberId } = actor;
    return this.unitOfWork.run(organizationId, async () => {
      const said = await this.demandSense(body);
      const { manager } = this.unitOfWork;
      if ((await manager.count(Playbook)) >= PLAYBOOKS_MAX) throw new DomainError('playbook.too_many');
      const now = this.clock.now();
      const by = { changedBy: memberId, changedAt: now };
      const checked = { checkedBy: memberId, checkedAt: now };
      const { id } = await manager.save(
        manager.create(Playbook, { organizationId, ...said, ...by, ...checked }),
      );
      await this.keep({ playbookId: id, version: 1, organizationId, ...said, ...by });
      await this.audit.record('playbook.edit', [id]);
      return id;
    });
  }

  /**
   * Who writes it has looked through it.
   * @throws DomainError `playbook.not_found`, `playbook.changed_meanwhile`, `request.invalid`, `resource.not_found`
   */
  async change(actor: MemberActor, id: string, { version: from, ...body }: ChangePlaybook): Promise<void> {
    const { organizationId, memberId } = actor;
    await this.unitOfWork.run(organizationId, async () => {
      const said = await this.demandSense(body);
      const playbook = await this.lock(id);
      if (playbook.version !== from) throw new DomainError('playbook.changed_meanwhile');
      const now = this.clock.now();
      const by = { changedBy: memberId, changedAt: now };
      const version = from + 1;
      await this.unitOfWork.manager.update(
        Playbook,
        { id },
        { ...said, ...by, version, checkedBy: memberId, checkedAt: now },
      );
      await this.keep({ playbookId: id, version, organizationId, ...said, ...by });
      await this.audit.record('playbook.edit', [id]);
    });
  }

  /** "I looked through it, and it still holds." @throws DomainError `playbook.not_found` */
  async check({ organizationId, memberId }: MemberActor, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.lock(id);
      const checked = { checkedBy: memberId, checkedAt: this.clock.now() };
      await this.unitOfWork.manager.update(Playbook, { id }, checked);
      await this.audit.record('playbook.edit', [id]);
    });
  }

  /** Takes it out of use, or back into it. @throws DomainError `playbook.not_found` */
  async retire({ organizationId }: MemberActor, id: string, retired: boolean): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const { retiredAt } = await this.lock(id);
      if ((retiredAt !== null) === retired) return;
      await this.unitOfWork.manager.update(
        Playbook,
        { id },
        { retiredAt: retired ? this.clock.now() : null },
      );
      await this.audit.record('playbook.retire', [id]);
    });
  }

  private async lock(id: string): Promise<Playbook> {
    const playbook = await this.unitOfWork.manager.findOne(Playbook, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!playbook) throw new DomainError('playbook.not_found');
    return playbook;
  }

  /** Every step says something, and every resource is one of the organization's. */
  private async demandSense({ title, situation = null, ...body }: Body) {
    const steps = body.steps.map(({ resourceId = null, say = null, hours, onlyFor = [] }): PlaybookStep => ({
      ...{ resourceId, say, onlyFor },
      hours: hours ? { from: hours.from, until: hours.until, days: hours.days ?? [] } : null,
    }));
    const empty = emptySteps(steps);
    if (empty.length > 0)
      throw new DomainError(
        'request.invalid',
        undefined,
        empty.map((index) => ({ field: `steps.${index}`, message: 'needs a resource, or what to do' })),
      );
    const named = [...new Set(steps.flatMap(({ resourceId }) => resourceId ?? []))];
    if ((await this.resources.kindsOf(named)).size < named.length)
      throw new DomainError('resource.not_found');
    return { title, situation, steps };
  }

  private async keep(version: PlaybookVersion): Promise<void> {
    await this.unitOfWork.manager.insert(PlaybookVersion, version);
  }
}
