import { DomainError } from '@causeway/contracts';
import { decodeCursor, limitOf, pageOf, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FacilityPage, FacilityQuery, FacilityView } from '../partners.dto.js';
import { Facility } from '../persistence/facility.entity.js';

/** Whose it is and whether it has retired is said by people; a list that is imported again does not change it. */
export type NewFacility = Omit<Facility, 'id' | 'organizationId' | 'partnerId' | 'retiredAt'>;

/** The places that requests come from. */
@Injectable()
export class Facilities {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(organizationId: string, query: FacilityQuery): Promise<FacilityPage> {
    const after = decodeCursor(query.cursor, ['text', 'id']);
    const limit = limitOf(query);
    const { state = 'active' } = query;
    const rows = await this.unitOfWork.run(organizationId, () => {
      const found = this.unitOfWork.manager
        .createQueryBuilder(Facility, 'facility')
        .orderBy('facility.name')
        .addOrderBy('facility.id')
        .take(limit + 1);
      if (state !== 'all') found.where(`facility.retiredAt IS ${state === 'retired' ? 'NOT NULL' : 'NULL'}`);
      for (const [index, word] of (query.search ?? '').split(/\s+/).filter(Boolean).slice(0, 8).entries()) {
        found.andWhere(`concat_ws(' ', facility.name, facility.city) ILIKE :word${index}`, {
          [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%`,
        });
      }
      if (after)
        found.andWhere('(facility.name, facility.id) > (:name, :id)', { name: after[0], id: after[1] });
      return found.getMany();
    });
    return pageOf(rows, limit, showFacility, (facility) => [facility.name, facility.id]);
  }

  /** @throws DomainError `facility.not_found` */
  async show(organizationId: string, id: string): Promise<FacilityView> {
    const facility = await this.unitOfWork.run(organizationId, () => this.find(id));
    if (!facility) throw new DomainError('facility.not_found');
    return showFacility(facility);
  }

  /**
   * The facility, for a change. Not as strong a lock as for deleting it: requests that come in meanwhile refer to it and are
   * not to wait. Call inside a unit of work.
   * @throws DomainError `facility.not_found`
   */
  async lock(id: string): Promise<Facility> {
    const lock = { mode: 'for_no_key_update' } as const;
    const facility = await this.unitOfWork.manager.findOne(Facility, { where: { id }, lock });
    if (!facility) throw new DomainError('facility.not_found');
    return facility;
  }

  /** The facility, or undefined when this organization has none of that id. Call inside a unit of work. */
  async find(id: string): Promise<Facility | undefined> {
    return (await this.unitOfWork.manager.findOneBy(Facility, { id })) ?? undefined;
  }

  /**
   * Adds facilities; those with a `sourceId` that is already known are updated.
   * @returns their ids in the given order, and how many of them were updated
   */
  async put(organizationId: string, facilities: NewFacility[]): Promise<{ ids: string[]; updated: number }> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const known = new Map(
        (await manager.find(Facility)).flatMap((facility) =>
          facility.sourceId ? [[facility.sourceId, facility.id]] : [],
        ),
      );
      const rows = facilities.map((facility) => {
        const id = facility.sourceId ? known.get(facility.sourceId) : undefined;
        return manager.create(Facility, { ...facility, organizationId, ...(id ? { id } : {}) });
      });
      const updated = rows.filter((row) => row.id).length;
      const saved = await manager.save(rows, { chunk: 100 });
      return { ids: saved.map((row) => row.id), updated };
    });
  }
}

/** A facility, as members see it. */
export const showFacility = ({
  organizationId: _tenant,
  retiredAt,
  ...facility
}: Facility): FacilityView => ({
  ...facility,
  retiredAt: retiredAt?.toISOString() ?? null,
});
