import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Location } from '../persistence/location.entity.js';
import { Provider } from '../persistence/provider.entity.js';
import { ResourceCapacity } from '../persistence/resource-capacity.entity.js';
import { ResourceLocation } from '../persistence/resource-location.entity.js';
import { ResourceTerm } from '../persistence/resource-term.entity.js';
import { Resource } from '../persistence/resource.entity.js';
import { TaxonomyTerm } from '../persistence/taxonomy-term.entity.js';
import { serviceFrom, type Publisher } from './from-rows.js';
import type { HsdsService } from './shapes.js';

/** Services read together. */
const CHUNK = 500;

/** Reads resources as services of HSDS. Everything is called inside a unit of work. */
@Injectable()
export class LoadServices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of `ids` that are there, in the same order. */
  async load(ids: readonly string[]): Promise<HsdsService[]> {
    if (ids.length === 0) return [];
    const { manager } = this.unitOfWork;
    const of = { resourceId: In([...ids]) };
    const resources = keyed(await manager.findBy(Resource, { id: In([...ids]) }));
    const at = await manager.find(ResourceLocation, { where: of, order: { position: 'ASC', id: 'ASC' } });
    const locations = keyed(
      await manager.findBy(Location, { id: In(at.map(({ locationId }) => locationId)) }),
    );
    const providerIds = [...resources.values()].flatMap(({ providerId }) => providerId ?? []);
    const providers = keyed(await manager.findBy(Provider, { id: In(providerIds) }));
    const capacities = grouped(await manager.find(ResourceCapacity, { where: of, order: { id: 'ASC' } }));
    const sorted = await manager.find(ResourceTerm, { where: of, order: { termId: 'ASC' } });
    const terms = keyed(
      await manager.findBy(TaxonomyTerm, { id: In([...new Set(sorted.map(({ termId }) => termId))]) }),
    );
    const [places, under] = [grouped(at), grouped(sorted)];
    const publisher = await this.publisher();
    return ids.flatMap((id) => {
      const resource = resources.get(id);
      if (!resource) return [];
      return serviceFrom({
        resource,
        provider: providers.get(resource.providerId ?? '') ?? publisher,
        places: (places.get(id) ?? []).flatMap((place) => {
          const location = locations.get(place.locationId);
          return location ? [{ place, location }] : [];
        }),
        capacities: capacities.get(id) ?? [],
        terms: (under.get(id) ?? []).flatMap(({ termId }) => terms.get(termId) ?? []),
      });
    });
  }

  /** All that are not retired, some at a time, by their ids. */
  async *all(): AsyncGenerator<HsdsService[]> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.unitOfWork.query<{ id: string }>(
        'SELECT id FROM resource WHERE id > $1 AND retired_at IS NULL ORDER BY id LIMIT $2',
        [after, CHUNK],
      );
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      yield await this.load(rows.map(({ id }) => id));
    }
  }

  /** The organization whose directory this is. */
  async publisher(): Promise<Publisher> {
    const [found] = await this.unitOfWork.query<{ id: string; name: string }>(
      'SELECT id, name FROM organization WHERE id = current_organization()',
    );
    if (!found) throw new Error('There is no organization');
    return { publisher: true, ...found };
  }
}

const keyed = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

function grouped<Row extends { resourceId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.resourceId);
    if (group) group.push(row);
    else groups.set(row.resourceId, [row]);
  }
  return groups;
}
