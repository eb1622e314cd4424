import { DomainError } from '@causeway/contracts';
import { Audit, decodeCursor, limitOf, pageOf, UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { SelectQueryBuilder } from 'typeorm';
import { Location } from '../persistence/location.entity.js';
import { Provider } from '../persistence/provider.entity.js';
import type {
  ChangeLocation,
  ChangeProvider,
  CreateProvider,
  LocationPage,
  NameQuery,
  ProviderPage,
  ProviderView,
} from '../providers.dto.js';
import type { LocationView } from '../views.dto.js';
import { showLocation } from '../views/show-resource.js';
import { PutResource } from './put-resource.js';
import { readContacts, readPhones } from './read-parts.js';
import { locationIn, writerOf } from './write-resource.js';

/** Who runs resources, and where they are: known once, for as many resources as are there. */
@Injectable()
export class Providers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly putting: PutResource,
    private readonly audit: Audit,
  ) {}

  /** By name. */
  providers(organizationId: string, query: NameQuery): Promise<ProviderPage> {
    const of = (each: string) => `coalesce(${each}.name, '')`;
    return this.page(organizationId, query, Provider, of, showProvider, ({ name }) => name);
  }

  /** By name; those without a name by their address. */
  locations(organizationId: string, query: NameQuery): Promise<LocationPage> {
    const of = (each: string) => `concat_ws(' ', ${each}.name, ${each}.address_1, ${each}.city)`;
    const name = (row: Location) =>
      [row.name, row.address1, row.city].filter((part) => part !== null).join(' ');
    return this.page(organizationId, query, Location, of, showLocation, name);
  }

  /** @throws DomainError `request.invalid` */
  async add(actor: MemberActor, body: CreateProvider): Promise<ProviderView> {
    return this.put(actor, randomUUID(), body);
  }

  /** @throws DomainError `provider.not_found`, `provider.changed_meanwhile`, `request.invalid` */
  async change(actor: MemberActor, id: string, body: ChangeProvider): Promise<ProviderView> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      if (!(await this.unitOfWork.manager.existsBy(Provider, { id })))
        throw new DomainError('provider.not_found');
      return this.put(actor, id, body);
    });
  }

  /** @throws DomainError `location.not_found`, `location.changed_meanwhile`, `request.invalid` */
  async changeLocation(
    actor: MemberActor,
    id: string,
    { version, ...body }: ChangeLocation,
  ): Promise<LocationView> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      if (!(await this.unitOfWork.manager.existsBy(Location, { id })))
        throw new DomainError('location.not_found');
      const set = locationIn(body);
      const [written] = await this.putting.locations(writerOf(actor), [{ id, set, version }]);
      if (!written) throw new DomainError('location.not_found');
      await this.audit.record('resource.edit', [id]);
      return showLocation(written.row);
    });
  }

  private put(
    actor: MemberActor,
    id: string,
    { version, phones, contacts, ...plain }: Partial<CreateProvider> & { version?: number },
  ): Promise<ProviderView> {
    return this.unitOfWork.run(actor.organizationId, async () => {
      const set = {
        ...plain,
        ...(phones && { phones: readPhones(phones) }),
        ...(contacts && { contacts: readContacts(contacts) }),
      };
      const put = { id, set, ...(version !== undefined && { version }) };
      const [written] = await this.putting.providers(writerOf(actor), [put]);
      if (!written) throw new DomainError('provider.not_found');
      await this.audit.record('resource.edit', [id]);
      return showProvider(written.row);
    });
  }

  private async page<Row extends { id: string }, View>(
    organizationId: string,
    query: NameQuery,
    entity: new () => Row,
    nameOf: (alias: string) => string,
    show: (row: Row) => View,
    key: (row: Row) => string,
  ): Promise<{ items: View[]; nextCursor: string | null }> {
    const after = decodeCursor(query.cursor, ['text', 'id']);
    const limit = limitOf(query);
    const rows = await this.unitOfWork.run(organizationId, () => {
      const found: SelectQueryBuilder<Row> = this.unitOfWork.manager.createQueryBuilder(entity, 'row');
      for (const [index, word] of (query.search ?? '').split(/\s+/).filter(Boolean).slice(0, 8).entries())
        found.andWhere(`${nameOf('row')} ILIKE :word${index}`, {
          [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%`,
        });
      if (after)
        found.andWhere(`(${nameOf('row')}, row.id) > (:name, :id)`, { name: after[0], id: after[1] });
      return found
        .addSelect(nameOf('row'), 'sorted')
        .orderBy('sorted')
        .addOrderBy('row.id')
        .limit(limit + 1)
        .getMany();
    });
    return pageOf(rows, limit, show, (row) => [key(row), row.id]);
  }
}

const showProvider = ({
  id,
  version,
  name,
  alternateName,
  description,
  email,
  website,
  phones,
  contacts,
}: Provider): ProviderView => ({
  ...{ id, version, name, alternateName, description, email, website, phones, contacts },
});
