import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidOf } from '../../hsds/ids.js';
import type { KnownService } from '../../hsds/known.js';
import { knownOf } from '../../hsds/to-known.js';
import { Location } from '../../persistence/location.entity.js';
import { Provider } from '../../persistence/provider.entity.js';
import { ResourceCapacity } from '../../persistence/resource-capacity.entity.js';
import { ResourceLocation } from '../../persistence/resource-location.entity.js';
import { Resource } from '../../persistence/resource.entity.js';
import type { Difference } from '../persistence/import-row.entity.js';
import type { ImportSource } from '../persistence/import-source.entity.js';
import type { ListedService } from '../reading.js';
import { PersonalChanges } from './personal-changes.js';

/** A listed service beside what the directory has of it. */
export interface Compared {
  listed: ListedService;
  /** Of its resource, also of one that is yet to be made. */
  id: string;
  hash: string;
  verdict: 'new' | 'changed' | 'same';
  known: KnownService;
  differences: Difference[];
}

type Source = Pick<ImportSource, 'id' | 'organizationId' | 'kind' | 'pathways'>;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Says of listed services what they would change. Call inside a unit of work. */
@Injectable()
export class CompareList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personal: PersonalChanges,
  ) {}

  /** Ids of rows that a list fills; the same for the same list, so that it can be read again and again. */
  static readonly idOf = (
    { organizationId, id }: Source,
    what: 'resource' | 'provider' | 'location',
    key: string,
  ) => uuidOf(organizationId, id, what, key);

  async compare(source: Source, services: readonly ListedService[]): Promise<Compared[]> {
    const known = await this.unitOfWork.query<{ id: string; hash: string | null; gone: boolean }>(
      `SELECT id, import_hash AS hash, gone_at IS NOT NULL AS gone FROM resource WHERE source_id = $1`,
      [source.id],
    );
    const byId = new Map(known.map((row) => [row.id, row]));
    const compared = services.map((listed): Compared => {
      const id = CompareList.idOf(source, 'resource', listed.externalId);
      const hash = hashOf(source, listed);
      const before = byId.get(id);
      const verdict = !before ? 'new' : before.hash === hash && !before.gone ? 'same' : 'changed';
      const defaults = { sourceId: source.id, kind: source.kind, pathways: source.pathways };
      return { listed, id, hash, verdict, known: knownOf(listed.service, defaults), differences: [] };
    });
    await this.tellDifferences(
      source,
      compared.filter(({ verdict }) => verdict === 'changed'),
    );
    return compared;
  }

  /** The external ids of this list's resources that are not among these. */
  async gone(
    source: Source,
    keys: ReadonlySet<string>,
  ): Promise<{ id: string; externalId: string; name: string }[]> {
    const rows = await this.unitOfWork.query<{ id: string; externalId: string; name: string }>(
      `SELECT id, external_id AS "externalId", name FROM resource WHERE source_id = $1 AND gone_at IS NULL ORDER BY name, id`,
      [source.id],
    );
    return rows.filter(({ externalId }) => !keys.has(externalId));
  }

  private async tellDifferences(source: Source, changed: Compared[]): Promise<void> {
    if (changed.length === 0) return;
    const { manager } = this.unitOfWork;
    const ids = changed.map(({ id }) => id);
    const rows = keyed(await manager.findBy(Resource, { id: In(ids) }));
    const providerIds = [...rows.values()].flatMap(({ providerId }) => providerId ?? []);
    const providers = keyed(await manager.findBy(Provider, { id: In(providerIds) }));
    const places = await manager.find(ResourceLocation, {
      where: { resourceId: In(ids) },
      order: { position: 'ASC' },
    });
    const locations = keyed(
      await manager.findBy(Location, { id: In(places.map(({ locationId }) => locationId)) }),
    );
    const capacities = await manager.findBy(ResourceCapacity, { resourceId: In(ids) });
    const personal = await this.personal.of([...ids, ...providers.keys(), ...locations.keys()]);
    const placesOf = grouped(places);
    const capacitiesOf = grouped(capacities);
    for (const each of changed) {
      const row = rows.get(each.id);
      if (!row) continue;
      const differ = differing(personal, each.differences);
      const { resource, provider, capacities: room } = each.known;
      differ(each.id, '', { ...resource }, row);
      const before = row.providerId ? providers.get(row.providerId) : undefined;
      if (provider && before) differ(before.id, 'provider.', { ...provider.fields }, before);
      const theirs = each.known.places.map(({ key, place }) => ({
        locationId: CompareList.idOf(source, 'location', key),
        ...place,
      }));
      const ours = (placesOf.get(each.id) ?? []).map(
        ({ locationId, description, phones, contacts, schedules }) => ({
          ...{ locationId, description, phones, contacts, schedules },
        }),
      );
      differ(each.id, '', { places: theirs }, { places: ours });
      for (const { key, location } of each.known.places) {
        const place = locations.get(CompareList.idOf(source, 'location', key));
        if (place) differ(place.id, 'location.', { ...location, providerId: place.providerId }, place);
      }
      const seats = (
        list: readonly {
          unit: string;
          description: string | null;
          available: number | null;
          maximum: number | null;
        }[],
      ) =>
        list.map(({ unit, description, available, maximum }) => ({ unit, description, available, maximum }));
      differ(
        each.id,
        '',
        { capacities: seats(room) },
        { capacities: seats(capacitiesOf.get(each.id) ?? []) },
      );
    }
  }
}

/**
 * Collects where theirs is not ours. What a person said stays, and is not even worth a word where the list says nothing; of
 * a place or provider, which several rows tell of, silence takes nothing away.
 */
const differing =
  (personal: ReadonlyMap<string, ReadonlySet<string>>, into: Difference[]) =>
  (id: string, prefix: string, theirs: object, ours: object): void => {
    for (const [field, value] of Object.entries(theirs)) {
      const before = (ours as Record<string, unknown>)[field];
      const kept = personal.get(id)?.has(field) ?? false;
      if (isDeepStrictEqual(value, before) || (isEmpty(value) && (kept || prefix !== '' || isEmpty(before))))
        continue;
      into.push({ field: `${prefix}${field}`, recordId: id, ours: before, theirs: value, kept });
    }
  };

/** When a list was last touched is no news of its own. */
function hashOf(
  { kind, pathways }: Source,
  { service: { last_modified: _, ...said } }: ListedService,
): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, pathways, said], sorted))
    .digest('base64url');
}

/** The database keeps the names of JSON in an order of its own; the hash must not notice. */
const sorted = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const keyed = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

function grouped<Row extends { resourceId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.resourceId, [...(groups.get(row.resourceId) ?? []), row]);
  return groups;
}
