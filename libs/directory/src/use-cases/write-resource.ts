import { DomainError } from '@causeway/contracts';
import { Audit, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { LocationFields, ResourceFields } from '../domain/records.js';
import type { Writer } from '../domain/writer.js';
import { Location } from '../persistence/location.entity.js';
import { Provider } from '../persistence/provider.entity.js';
import type { CreateResource, WriteLocation, WritePlace } from '../resource.dto.js';
import type { PlacePut } from './parts.js';
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
    private readonly putting: PutResource,
    private readonly audit: Audit,
  ) {}

  /**
   * @returns the new resource's id
   * @throws DomainError `request.invalid`, `provider.not_found`, `location.not_found`
   */
  async add(actor: MemberActor, body: CreateResource): Promise<string> {
    const id = randomUUID();
    return this.unitOfWork.run(actor.organizationId, async () => {
      await this.write(writerOf(actor), { id, body });
      await this.audit.record('resource.add', [id]);
      return id;
    });
  }

  /**
   * Writes what a body says. Call inside a unit of work.
   * @throws DomainError as {@link add} and {@link PutResource.resources} do
   */
  async write(
    writer: Writer,
    { id, body, version }: { id: string; body: Partial<CreateResource>; version?: number },
  ): Promise<void> {
    if (body.providerId && !(await this.unitOfWork.manager.existsBy(Provider, { id: body.providerId })))
      throw new DomainError('provider.not_found');
    const places = body.places && (await this.places(writer, body.places));
    const set = fieldsIn(body);
    await this.putting.resources(writer, [
      { id, set, ...(places && { places }), ...(version !== undefined && { version }) },
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
          ? [{ id: locationId, set: locationIn(location ?? {}, `places.${index}.location`) }]
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

function fieldsIn(body: Partial<CreateResource>): Partial<ResourceFields> {
  const { places: _places, phones, contacts, schedules, requiredDocuments, ...rest } = body;
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

export function locationIn(body: WriteLocation, field: string): Partial<LocationFields> {
  const { phones, schedules, ...plain } = body;
  demandTimeZone(plain.timeZone, `${field}.timeZone`);
  demandBoth(plain, `${field}.longitude`);
  return {
    ...plain,
    ...(phones && { phones: readPhones(phones, `${field}.phones`) }),
    ...(schedules && { schedules: readSchedules(schedules, `${field}.schedules`) }),
  };
}
