import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addressLine } from '../domain/address.js';
import { overallState, stateOf } from '../domain/freshness.js';
import type { Phone } from '../domain/parts.js';
import type { Fact } from '../persistence/fact.entity.js';
import { Location } from '../persistence/location.entity.js';
import { ResourceLocation } from '../persistence/resource-location.entity.js';
import { Resource } from '../persistence/resource.entity.js';
import type { FactAge, ResourceView } from '../resource.dto.js';
import { Facts } from './facts.js';

/** Resources as people see them, each fact with its age. Everything is called inside a unit of work. */
@Injectable()
export class ShowResources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: Facts,
  ) {}

  /** Those of `ids` that are there, in the same order. */
  async cards(ids: string[], now: Date): Promise<ResourceView[]> {
    if (ids.length === 0) return [];
    const { manager } = this.unitOfWork;
    const resources = new Map((await manager.findBy(Resource, { id: In(ids) })).map((row) => [row.id, row]));
    const places = await this.placesOf(ids);
    const facts = await this.facts.of(ids);
    const names = await this.names([
      ...[...resources.values()].map(({ addedBy }) => addedBy),
      ...[...facts.values()].flat().map(({ confirmedBy }) => confirmedBy),
    ]);
    return ids.flatMap((id) => {
      const resource = resources.get(id);
      if (!resource) return [];
      return [showCard(resource, places.get(id) ?? [], facts.get(id) ?? [], names, now)];
    });
  }

  private async placesOf(ids: string[]): Promise<Map<string, Placed[]>> {
    const { manager } = this.unitOfWork;
    const at = await manager.find(ResourceLocation, {
      where: { resourceId: In(ids) },
      order: { position: 'ASC' },
    });
    const found = await manager.findBy(Location, { id: In(at.map(({ locationId }) => locationId)) });
    const locations = new Map(found.map((location) => [location.id, location]));
    const placed = new Map<string, Placed[]>();
    for (const place of at) {
      const location = locations.get(place.locationId);
      if (location)
        placed.set(place.resourceId, [...(placed.get(place.resourceId) ?? []), { place, location }]);
    }
    return placed;
  }

  /** What the members are called. */
  private async names(ids: (string | null)[]): Promise<Map<string, string>> {
    const named = [...new Set(ids.filter((id) => id !== null))];
    if (named.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ id: string; name: string }>(
      'SELECT id, display_name AS name FROM member WHERE id = ANY ($1)',
      [named],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

interface Placed {
  place: ResourceLocation;
  location: Location;
}

function showCard(
  resource: Resource,
  places: readonly Placed[],
  facts: readonly Fact[],
  names: ReadonlyMap<string, string>,
  now: Date,
): ResourceView {
  const { id, name, kind, status, alert, description, url } = resource;
  const first = places[0]?.location;
  return {
    ...{ id, name, kind, status, alert, description, url },
    phone: firstPhone([resource, ...places.flatMap(({ place, location }) => [place, location])]),
    address: first ? addressLine(first) : null,
    latitude: first?.latitude ?? null,
    longitude: first?.longitude ?? null,
    addedBy: resource.addedBy === null ? null : (names.get(resource.addedBy) ?? null),
    createdAt: resource.createdAt.toISOString(),
    retiredAt: resource.retiredAt?.toISOString() ?? null,
    state: overallState(facts, kind, now),
    facts: facts.map((fact) => showFact(fact, kind, names, now)),
  };
}

/** A hotline before an ordinary number; never a fax. */
function firstPhone(holders: readonly { phones: Phone[] }[]): string | null {
  const callable = holders.flatMap(({ phones }) => phones).filter(({ type }) => type !== 'fax');
  const { number, extension } = callable.find(({ type }) => type === 'hotline') ?? callable[0] ?? {};
  if (!number) return null;
  return extension ? `${number};ext=${extension}` : number;
}

const showFact = (
  fact: Fact,
  of: Resource['kind'],
  names: ReadonlyMap<string, string>,
  now: Date,
): FactAge => ({
  kind: fact.kind,
  state: stateOf(fact, of, now),
  confirmedAt: fact.confirmedAt.toISOString(),
  confirmedBy: fact.confirmedBy === null ? null : (names.get(fact.confirmedBy) ?? null),
  source: fact.source,
  checkAt: fact.checkAt.toISOString(),
  doubtedAt: fact.doubtedAt?.toISOString() ?? null,
});
