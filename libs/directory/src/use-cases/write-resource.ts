import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { LocationFields, ResourceFields } from '../domain/records.js';
import type { Writer } from '../domain/writer.js';
import { Location } from '../persistence/location.entity.js';
import { Provider } from '../persistence/provider.entity.js';
import type {
  ChangeResource,
  CreateResource,
  ResourceChanges,
  WriteCapacity,
  WriteLocation,
  WriteMessageRef,
  WritePlace,
} from '../resource.dto.js';
import { MessageSources } from './message-sources.js';
import type { CapacityPut, PlacePut } from './parts.js';
import { LoadResources } from './load-resources.js';
import { PutResource } from './put-resource.js';
import {
  demandBoth,
  demandTimeZone,
  readContacts,
  readCostOptions,
  readDocuments,
  readPhones,
  readSchedules,
  readServiceAreas,
} from './read-parts.js';

/** What a member of the team writes down of resources. */
@Injectable()
export class WriteResource {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loading: LoadResources,
    private readonly putting: PutResource,
    private readonly sources: MessageSources,
    private readonly audit: Audit,
  ) {}

  /**
   * @returns the new resource's id
   * @throws DomainError `request.invalid`, `provider.not_found`, `location.not_found`, `message.not_found` when what is named as
   * its source is not there, or not for the eyes of who writes
   */
  async add(actor: MemberActor, { message, ...body }: CreateResource): Promise<string> {
    const id = randomUUID();
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.write(await this.readingFrom(actor, message), { id, body });
      await this.audit.record('resource.add', [id]);
      return id;
    });
  }

  /**
   * Changes what the body names, if nobody changed the resource since.
   * @throws DomainError `resource.not_found`, `resource.changed_meanwhile`, and as {@link add} does
   */
  async change(actor: MemberActor, id: string, { version, message, ...body }: ChangeResource): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      await this.loading.demand(id);
      await this.write(await this.readingFrom(actor, message), { id, body, version });
      await this.audit.record('resource.edit', [id]);
    });
  }

  /**
   * Writes how much room there is. What was counted last is right, whatever else changed.
   * @throws DomainError `resource.not_found`
   */
  async count(actor: MemberActor, id: string, capacities: WriteCapacity[]): Promise<void> {
    await this.unitOfWork.run(actor.organizationId, async () => {
      await this.loading.demand(id);
      await this.write(writerOf(actor), { id, body: { capacities } });
      await this.audit.record('resource.edit', [id]);
    });
  }

  private async readingFrom(actor: MemberActor, message: WriteMessageRef | undefined): Promise<Writer> {
    if (!message) return writerOf(actor);
    const { channelId, seq } = message;
    await this.sources.demand({ channelId, seq });
    return { ...writerOf(actor), source: 'message', reference: { channelId, seq } };
  }

  /**
   * Writes what a body says. Call inside a unit of work.
   * @throws DomainError as {@link add} and {@link PutResource.resources} do
   */
  async write(
    writer: Writer,
    { id, body, version }: { id: string; body: ResourceChanges; version?: number },
  ): Promise<void> {
    if (body.providerId && !(await this.unitOfWork.manager.existsBy(Provider, { id: body.providerId })))
      throw new DomainError('provider.not_found');
    const places = body.places && (await this.places(writer, body.places));
    await this.putting.resources(writer, [
      {
        id,
        set: fieldsIn(body),
        ...(places && { places }),
        ...(body.capacities && { capacities: capacitiesIn(body.capacities) }),
        ...(version !== undefined && { version }),
      },
    ]);
  }

  private async places(writer: Writer, places: WritePlace[]): Promise<PlacePut[]> {
    const named = places.flatMap(({ locationId }) => locationId ?? []);
    const known = await this.unitOfWork.manager.countBy(Location, { id: In(named) });
    if (known !== new Set(named).size || named.length !== new Set(named).size)
      throw new DomainError('location.not_found');
    const withIds = places.map((place) => ({ ...place, locationId: place.locationId ?? randomUUID() }));
    await this.putting.locations(
      writer,
      withIds.flatMap(({ locationId, location }, index) =>
        location || !named.includes(locationId)
          ? [{ id: locationId, set: locationIn(location ?? {}, `places.${index}.location.`) }]
          : [],
      ),
    );
    return withIds.map(({ locationId, description, phones, contacts, schedules }, index) => ({
      locationId,
      description: description ?? null,
      phones: readPhones(phones ?? [], `places.${index}.phones`),
      contacts: readContacts(contacts ?? [], `places.${index}.contacts`),
      schedules: readSchedules(schedules ?? [], `places.${index}.schedules`),
    }));
  }
}

/** The member as the writer of what is said here and now. */
export const writerOf = ({ organizationId, memberId }: MemberActor): Writer => ({
  organizationId,
  memberId,
  source: 'person',
});

const capacitiesIn = (capacities: readonly WriteCapacity[]): CapacityPut[] =>
  capacities.map(({ id, unit, description, available, maximum, expected, expectedAt }) => ({
    ...(id && { id }),
    unit,
    description: description ?? null,
    available: available ?? null,
    maximum: maximum ?? null,
    expected: expected ?? null,
    expectedAt: expectedAt ? new Date(expectedAt) : null,
  }));

function fieldsIn(body: ResourceChanges): Partial<ResourceFields> {
  const {
    places: _places,
    capacities: _capacities,
    phones,
    contacts,
    schedules,
    requiredDocuments,
    ...rest
  } = body;
  const { costOptions, serviceAreas, ...plain } = rest;
  if ((plain.minimumAge ?? 0) > (plain.maximumAge ?? 120)) {
    throw new DomainError('request.invalid', undefined, [
      { field: 'maximumAge', message: 'maximumAge must not be below minimumAge' },
    ]);
  }
  return {
    ...plain,
    ...(phones && { phones: readPhones(phones) }),
    ...(contacts && { contacts: readContacts(contacts) }),
    ...(schedules && { schedules: readSchedules(schedules) }),
    ...(requiredDocuments && { requiredDocuments: readDocuments(requiredDocuments) }),
    ...(costOptions && { costOptions: readCostOptions(costOptions) }),
    ...(serviceAreas && { serviceAreas: readServiceAreas(serviceAreas) }),
  };
}

/** @param path where the location stands in what came in, ending with a dot; empty where it is all that came in */
export function locationIn(body: WriteLocation, path = ''): Partial<LocationFields> {
  const { phones, schedules, ...plain } = body;
  demandTimeZone(plain.timeZone, `${path}timeZone`);
  demandBoth(plain, `${path}longitude`);
  return {
    ...plain,
    ...(phones && { phones: readPhones(phones, `${path}phones`) }),
    ...(schedules && { schedules: readSchedules(schedules, `${path}schedules`) }),
  };
}
