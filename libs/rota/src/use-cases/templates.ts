import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { layOut } from '../domain/lay-out.js';
import { ShiftTemplate } from '../persistence/shift-template.entity.js';
import type { LayTemplate, SeriesList, SetTemplate, TemplateList, TemplateView } from '../rota.dto.js';
import { PlanSeries } from './plan-series.js';
import { TeamMembers } from './team-members.js';

/** Weeks that work, to be laid over the weeks ahead. */
@Injectable()
export class Templates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: TeamMembers,
    private readonly series: PlanSeries,
    private readonly audit: Audit,
  ) {}

  async list(organizationId: string): Promise<TemplateList> {
    return this.unitOfWork.run(organizationId, async () => {
      const items = await this.unitOfWork.manager.find(ShiftTemplate, { order: { name: 'ASC', id: 'ASC' } });
      return { items: items.map(show) };
    });
  }

  /** @throws DomainError `coach.not_found` */
  async create(organizationId: string, body: SetTemplate): Promise<TemplateView> {
    return this.unitOfWork.run(organizationId, () =>
      this.save(this.unitOfWork.manager.create(ShiftTemplate, { organizationId }), body),
    );
  }

  /** @throws DomainError `template.not_found`, `coach.not_found` */
  async change(organizationId: string, id: string, body: SetTemplate): Promise<TemplateView> {
    return this.unitOfWork.run(organizationId, async () => this.save(await this.find(id), body));
  }

  /** What was laid out with it stays. @throws DomainError `template.not_found` */
  async remove(organizationId: string, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.manager.remove(await this.find(id));
      await this.audit.record('rota.plan', [id]);
    });
  }

  /**
   * Lays the week over some weeks: makes a series of each of its shifts.
   * @throws DomainError `template.not_found`, `coach.not_found` when somebody in it has left
   */
  async lay(organizationId: string, id: string, { from, weeks }: LayTemplate): Promise<SeriesList> {
    return this.unitOfWork.run(organizationId, async () => {
      const { name, slots } = await this.find(id);
      const plans = layOut(slots, from, weeks).map((plan) => ({ ...plan, label: name }));
      return { items: await this.series.createAll(organizationId, plans) };
    });
  }

  private async find(id: string): Promise<ShiftTemplate> {
    const template = await this.unitOfWork.manager.findOneBy(ShiftTemplate, { id });
    if (!template) throw new DomainError('template.not_found');
    return template;
  }

  private async save(template: ShiftTemplate, { name, slots }: SetTemplate): Promise<TemplateView> {
    await this.members.demandCoaches(slots.map(({ memberId }) => memberId));
    const saved = await this.unitOfWork.manager.save(Object.assign(template, { name, slots }));
    await this.audit.record('rota.plan', [saved.id]);
    return show(saved);
  }
}

const show = ({ id, name, slots }: ShiftTemplate): TemplateView => ({
  id,
  name,
  slots: slots.map(({ memberId = null, ...slot }) => ({ ...slot, memberId })),
});
