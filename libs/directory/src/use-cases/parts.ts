import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { In, type QueryDeepPartialEntity } from 'typeorm';
import type { PlaceFields } from '../domain/records.js';
import type { Writer } from '../domain/writer.js';
import { ResourceCapacity } from '../persistence/resource-capacity.entity.js';
import { ResourceLocation } from '../persistence/resource-location.entity.js';
import { ResourceTerm } from '../persistence/resource-term.entity.js';

export type PlacePut = PlaceFields & { more?: Record<string, unknown> };

export type CapacityPut = Pick<ResourceCapacity, 'unit' | 'description' | 'available' | 'maximum'> &
  Partial<Pick<ResourceCapacity, 'id' | 'expectedAt' | 'expected' | 'more'>>;

/** What a part was before and is now, where that is not the same. */
export interface PartChange {
  resourceId: string;
  field: 'places' | 'capacities';
  previous: unknown;
  replacement: unknown;
}

type Parts<Part> = readonly { resourceId: string; parts: readonly Part[] }[];

/** What belongs to resources in rows of its own. Everything is called inside a unit of work; what is put is all there is. */
@Injectable()
export class ResourceParts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async places(writer: Writer, of: Parts<PlacePut>): Promise<PartChange[]> {
    const { manager } = this.unitOfWork;
    const { organizationId } = writer;
    const known = await manager.find(ResourceLocation, { where: this.these(of), order: { position: 'ASC' } });
    const rows = of.flatMap(({ resourceId, parts }) =>
      parts.map(({ more = {}, ...place }, position) => {
        const before = known.find(
          (each) => each.resourceId === resourceId && each.locationId === place.locationId,
        );
        return {
          id: before?.id ?? randomUUID(),
          organizationId,
          resourceId,
          position,
          ...place,
          more: { ...before?.more, ...more },
        };
      }),
    );
    const gone = known.filter(({ id }) => !rows.some((row) => row.id === id));
    if (gone.length > 0) await manager.delete(ResourceLocation, { id: In(gone.map(({ id }) => id)) });
    await manager.upsert(ResourceLocation, rows as QueryDeepPartialEntity<ResourceLocation>[], ['id']);
    return changes('places', of, known, rows, ({ locationId, description, phones, contacts, schedules }) => ({
      locationId,
      description,
      phones,
      contacts,
      schedules,
    }));
  }

  async capacities(writer: Writer, of: Parts<CapacityPut>): Promise<PartChange[]> {
    const { manager } = this.unitOfWork;
    const known = await manager.find(ResourceCapacity, { where: this.these(of), order: { id: 'ASC' } });
    const updatedAt = this.clock.now();
    const rows = of.flatMap(({ resourceId, parts }) =>
      parts.map(({ id, expected = null, expectedAt = null, more = {}, ...capacity }) => ({
        // Only one of this very resource keeps its id.
        id: known.find((each) => each.id === id && each.resourceId === resourceId)?.id ?? randomUUID(),
        organizationId: writer.organizationId,
        resourceId,
        ...capacity,
        expected,
        expectedAt,
        more,
        updatedAt,
        updatedBy: writer.memberId,
      })),
    );
    const gone = known.filter(({ id }) => !rows.some((row) => row.id === id));
    if (gone.length > 0) await manager.delete(ResourceCapacity, { id: In(gone.map(({ id }) => id)) });
    await manager.upsert(ResourceCapacity, rows as QueryDeepPartialEntity<ResourceCapacity>[], ['id']);
    return changes(
      'capacities',
      of,
      known,
      rows,
      ({ unit, description, available, maximum, expected, expectedAt }) => ({
        unit,
        description,
        available,
        maximum,
        expected,
        expectedAt: expectedAt?.toISOString() ?? null,
      }),
    );
  }

  async terms(writer: Writer, of: Parts<string>): Promise<void> {
    const { manager } = this.unitOfWork;
    const rows = of.flatMap(({ resourceId, parts }) =>
      parts.map((termId) => ({ resourceId, termId, organizationId: writer.organizationId })),
    );
    await manager.delete(ResourceTerm, this.these(of));
    await manager.upsert(ResourceTerm, rows, ['resourceId', 'termId']);
  }

  private these(of: Parts<unknown>) {
    return { resourceId: In(of.map(({ resourceId }) => resourceId)) };
  }
}

function changes<Row extends { resourceId: string }>(
  field: PartChange['field'],
  of: Parts<unknown>,
  known: readonly Row[],
  rows: readonly Row[],
  show: (row: Row) => unknown,
): PartChange[] {
  return of.flatMap(({ resourceId }) => {
    const [previous, replacement] = [known, rows].map((all) =>
      all.filter((row) => row.resourceId === resourceId).map(show),
    );
    return isDeepStrictEqual(previous, replacement) ? [] : [{ resourceId, field, previous, replacement }];
  });
}
