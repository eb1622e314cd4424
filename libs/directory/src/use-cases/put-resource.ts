import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { factKindsIn, factKindsOf } from '../domain/fact-fields.js';
import {
  fieldsOf,
  type LocationFields,
  type ProviderFields,
  type ResourceFields,
} from '../domain/records.js';
import type { Writer } from '../domain/writer.js';
import type { Location } from '../persistence/location.entity.js';
import type { Provider } from '../persistence/provider.entity.js';
import type { Resource } from '../persistence/resource.entity.js';
import { Facts } from './facts.js';
import { ResourceParts, type CapacityPut, type PartChange, type PlacePut } from './parts.js';
import { locationRecords, providerRecords, resourceRecords } from './record-kinds.js';
import { Records, type Put, type Written } from './records.js';
import { SearchIndex } from './search-index.js';

export interface ResourcePut extends Put<ResourceFields> {
  /** All places where it is; left out: those that are known. The locations are there already. */
  places?: PlacePut[];
  /** All that there is room for. */
  capacities?: CapacityPut[];
  /** Ids of all the terms that it is sorted under. */
  terms?: string[];
  /** When this was known to be so; now, where nothing is said. */
  confirmedAt?: Date;
}

/**
 * The one way in which resources, who runs them and where they are get into the directory: screens, proposals and imports
 * all come through here. Everything is called inside a unit of work of the writer's organization, and takes many at once.
 */
@Injectable()
export class PutResource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: Records,
    private readonly parts: ResourceParts,
    private readonly facts: Facts,
    private readonly index: SearchIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `provider.changed_meanwhile`, `request.invalid` for a new one without a name */
  async providers(writer: Writer, puts: readonly Put<ProviderFields>[]): Promise<Written<Provider>[]> {
    const written = await this.records.put(writer, providerRecords, puts);
    await this.index.refreshAt('provider', changedIn(written));
    return written;
  }

  /** @throws DomainError `location.changed_meanwhile` */
  async locations(writer: Writer, puts: readonly Put<LocationFields>[]): Promise<Written<Location>[]> {
    const written = await this.records.put(writer, locationRecords, puts);
    await this.index.refreshAt('location', changedIn(written));
    return written;
  }

  /**
   * Adds or changes resources with all their parts. What is named counts as confirmed by the writer, changed or not.
   * @throws DomainError `resource.changed_meanwhile`, `request.invalid` for a new one without name or kind
   */
  async resources(writer: Writer, puts: readonly ResourcePut[]): Promise<Written<Resource>[]> {
    const written = await this.records.put(writer, resourceRecords, puts);
    await this.keep(writer, written, [
      ...(await this.parts.places(writer, partsOf(puts, 'places'))),
      ...(await this.parts.capacities(writer, partsOf(puts, 'capacities'))),
    ]);
    await this.parts.terms(writer, partsOf(puts, 'terms'));
    await this.age(writer, puts, written);
    await this.index.refresh(written.map(({ id }) => id));
    this.unitOfWork.raise('resource.changed', { resourceIds: written.map(({ id }) => id) });
    return written;
  }

  private async age(
    writer: Writer,
    puts: readonly ResourcePut[],
    written: readonly Written<Resource>[],
  ): Promise<void> {
    const now = this.clock.now();
    const aged = written.map(({ created, row }, index) => {
      const { set = {}, places, capacities, confirmedAt: at = now } = puts[index] ?? {};
      const parts = { ...(places && { places }), ...(capacities && { capacities }) };
      // Parts that are not named stay as they are: what is known of them does, too.
      const left = { places: places ?? [true], capacities: capacities ?? [true] };
      const known = factKindsIn({ ...fieldsOf(row), ...left });
      const named = factKindsOf(Object.keys({ ...set, ...parts }));
      const kinds = created
        ? factKindsIn({ ...fieldsOf(row), ...parts })
        : [...named].filter((kind) => known.has(kind));
      const emptied = created ? [] : [...named].filter((kind) => !known.has(kind));
      return { resourceId: row.id, of: row.kind, kinds, at, emptied };
    });
    await this.facts.confirm(writer, aged);
    for (const { resourceId, emptied } of aged) await this.facts.forget(resourceId, emptied);
  }

  private async keep(writer: Writer, written: Written<Resource>[], changes: PartChange[]): Promise<void> {
    const { organizationId, memberId: changedBy, source, reference = null } = writer;
    const changedAt = this.clock.now();
    const byId = new Map(written.map((each) => [each.id, each]));
    const ofOld = changes.filter(({ resourceId }) => !byId.get(resourceId)?.created);
    for (const { resourceId, field } of changes) byId.get(resourceId)?.changed.push(field);
    await this.records.record(
      ofOld.map(({ resourceId: recordId, field, previous, replacement }) => ({
        ...{
          organizationId,
          changedBy,
          source,
          reference,
          changedAt,
          recordId,
          field,
          previous,
          replacement,
        },
        recordType: 'resource',
        action: 'update',
      })),
    );
  }
}

const changedIn = (written: readonly Written<Provider | Location>[]): string[] =>
  written.flatMap(({ id, created, changed }) => (!created && changed.length > 0 ? [id] : []));

const partsOf = <Name extends 'places' | 'capacities' | 'terms'>(puts: readonly ResourcePut[], name: Name) =>
  puts.flatMap((put) => {
    const parts = put[name];
    return parts ? [{ resourceId: put.id, parts }] : [];
  }) as { resourceId: string; parts: NonNullable<ResourcePut[Name]> }[];
