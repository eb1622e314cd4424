import { DomainError } from '@causeway/contracts';
import { Organization } from '@causeway/identity';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Fact } from '../persistence/fact.entity.js';
import { Location } from '../persistence/location.entity.js';
import { Provider } from '../persistence/provider.entity.js';
import { ResourceCapacity } from '../persistence/resource-capacity.entity.js';
import { ResourceLocation } from '../persistence/resource-location.entity.js';
import { Resource } from '../persistence/resource.entity.js';
import { Facts } from './facts.js';

export interface Placed {
  place: ResourceLocation;
  location: Location;
}

/** A resource with all that belongs to it. */
export interface WholeResource {
  resource: Resource;
  provider: Provider | null;
  places: Placed[];
  capacities: ResourceCapacity[];
  facts: Fact[];
  /** IANA zone of the organization, for places that say none. */
  zone: string;
}

/** Reads resources with all their rows, a few statements for as many as are asked for. */
@Injectable()
export class LoadResources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: Facts,
  ) {}

  /** Those of `ids` that are there, in the same order. Call inside a unit of work. */
  async whole(ids: string[]): Promise<WholeResource[]> {
    if (ids.length === 0) return [];
    const { manager } = this.unitOfWork;
    const these = { resourceId: In(ids) };
    const [resources, at, capacities, facts, zone] = await Promise.all([
      manager.findBy(Resource, { id: In(ids) }),
      manager.find(ResourceLocation, { where: these, order: { position: 'ASC' } }),
      manager.find(ResourceCapacity, { where: these, order: { id: 'ASC' } }),
      this.facts.of(ids),
      this.zone(),
    ]);
    const [locations, providers] = await Promise.all([
      manager.findBy(Location, { id: In(at.map(({ locationId }) => locationId)) }),
      manager.findBy(Provider, { id: In(resources.flatMap(({ providerId }) => providerId ?? [])) }),
    ]);
    const byId = new Map([...resources, ...locations, ...providers].map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const resource = byId.get(id) as Resource | undefined;
      if (!resource) return [];
      const places = at
        .filter(({ resourceId }) => resourceId === id)
        .flatMap((place) => {
          const location = byId.get(place.locationId) as Location | undefined;
          return location ? [{ place, location }] : [];
        });
      return {
        resource,
        places,
        provider: (byId.get(resource.providerId ?? '') as Provider | undefined) ?? null,
        capacities: capacities.filter(({ resourceId }) => resourceId === id),
        facts: facts.get(id) ?? [],
        zone,
      };
    });
  }

  /** Whether it is there, retired or not. Call inside a unit of work. @throws DomainError `resource.not_found` */
  async demand(id: string): Promise<void> {
    if (!(await this.unitOfWork.manager.existsBy(Resource, { id })))
      throw new DomainError('resource.not_found');
  }

  /** IANA zone of the organization. Call inside a unit of work. */
  async zone(): Promise<string> {
    const [organization] = await this.unitOfWork.manager.find(Organization, {
      take: 1,
      select: { id: true, timeZone: true },
    });
    if (!organization) throw new Error('A unit of work has an organization');
    return organization.timeZone;
  }

  /** What members are called, by their ids. Call inside a unit of work. */
  async names(ids: Iterable<string | null>): Promise<Map<string, string>> {
    const named = [...new Set([...ids].filter((id) => id !== null))];
    if (named.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ id: string; name: string }>(
      'SELECT id, display_name AS name FROM member WHERE id = ANY ($1)',
      [named],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
