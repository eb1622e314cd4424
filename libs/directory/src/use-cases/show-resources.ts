import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ResourceCard, ResourceDetail, ResourceView } from '../views.dto.js';
import { showCard, showDetail, type Said } from '../views/show-resource.js';
import { LoadResources, type WholeResource } from './load-resources.js';
import { Merged } from './merged.js';
import { MessageSources } from './message-sources.js';

/** Resources as people see them, each fact with its age. */
@Injectable()
export class ShowResources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loading: LoadResources,
    private readonly sources: MessageSources,
    private readonly merged: Merged,
    private readonly clock: Clock,
  ) {}

  /** Those of `ids` that are there, in the same order. Call inside a unit of work. */
  async cards(ids: string[]): Promise<ResourceView[]> {
    const whole = await this.loading.whole(ids);
    const said = await this.said(whole);
    return whole.map((each) => showCard(each, said, this.clock.now()));
  }

  /** For each of `ids` that is there, in the same order, the resource as which it goes on. */
  async some(organizationId: string, ids: string[]): Promise<{ items: ResourceCard[] }> {
    return this.unitOfWork.run(organizationId, async () => {
      const lasting = await this.merged.lasting(ids);
      const cards = new Map(
        (await this.cards([...new Set(lasting.values())])).map((card) => [card.id, card]),
      );
      const items = [...new Set(ids)].flatMap((askedAs) => {
        const card = cards.get(lasting.get(askedAs) ?? '');
        return card ? { ...card, askedAs } : [];
      });
      return { items };
    });
  }

  /** @throws DomainError `resource.not_found` */
  async detail(organizationId: string, id: string): Promise<ResourceDetail> {
    const [detail] = await this.unitOfWork.run(organizationId, () => this.details([id]));
    if (!detail) throw new DomainError('resource.not_found');
    return detail;
  }

  /** Those of `ids` that are there, in the same order. Call inside a unit of work. */
  async details(ids: string[]): Promise<ResourceDetail[]> {
    const whole = await this.loading.whole(ids);
    const said = await this.said(whole);
    return whole.map((each) => showDetail(each, said, this.clock.now()));
  }

  private async said(whole: WholeResource[]): Promise<Said> {
    const messages = await this.sources.readable(
      whole.flatMap(({ facts }) => facts.map(({ reference }) => reference)),
    );
    const names = await this.loading.names(
      whole.flatMap(({ resource, facts, capacities }) => [
        resource.addedBy,
        ...facts.map(({ confirmedBy }) => confirmedBy),
        ...capacities.map(({ updatedBy }) => updatedBy),
      ]),
    );
    return { names, messages };
  }
}
