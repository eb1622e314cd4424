import { DomainError } from '@causeway/contracts';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { organizationFrom, taxonomyFrom, termFrom } from '../../hsds/from-rows.js';
import { uuidOf } from '../../hsds/ids.js';
import { LoadServices } from '../../hsds/load-services.js';
import { ownTaxonomies, ownTerms } from '../../hsds/own-terms.js';
import type { HsdsService, HsdsServiceAtLocation, HsdsTerm } from '../../hsds/shapes.js';
import { Provider } from '../../persistence/provider.entity.js';
import { ResourceLocation } from '../../persistence/resource-location.entity.js';
import { TaxonomyTerm } from '../../persistence/taxonomy-term.entity.js';
import type { HsdsQuery } from '../hsds.dto.js';
import { FindServices, type Span } from './find-services.js';

/** A part of a list, and how many there are in all. */
export interface Part {
  contents: unknown[];
  total: number;
}

/** Answers what the standard's API asks. Everything is called inside a unit of work, and shows public facts only. */
@Injectable()
export class ReadHsds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly finding: FindServices,
    private readonly loading: LoadServices,
  ) {}

  async services(query: HsdsQuery, span: Span): Promise<Part> {
    const { ids, total } = await this.finding.services(query, span);
    const services = await this.loading.load(ids);
    if (query.minimal) {
      const contents = services.map(({ id, last_modified }) => ({
        id,
        modified_date: last_modified,
        last_modified,
      }));
      return { contents, total };
    }
    return { contents: query.full ? services : services.map(plain), total };
  }

  /** @throws DomainError `hsds.not_found` */
  async service(id: string): Promise<HsdsService> {
    const [service] = await this.loading.load([id]);
    return service ?? nothing();
  }

  async organizations(query: HsdsQuery, span: Span): Promise<Part> {
    const { ids, total } = await this.finding.providers(query, span);
    const rows = new Map(
      (await this.unitOfWork.manager.findBy(Provider, { id: In(ids) })).map((row) => [row.id, row]),
    );
    const found = ids.flatMap((id) => rows.get(id) ?? []).map(organizationFrom);
    if (!query.full && !query.full_service) return { contents: found.map(plain), total };
    const contents: unknown[] = [];
    for (const each of found) contents.push(await this.withServices(each.id ?? '', each, query));
    return { contents, total };
  }

  /** @throws DomainError `hsds.not_found` */
  async organization(id: string, query: HsdsQuery): Promise<unknown> {
    const provider = await this.unitOfWork.manager.findOneBy(Provider, { id });
    const publisher = await this.loading.publisher();
    if (!provider && publisher.id !== id) return nothing();
    return this.withServices(id, organizationFrom(provider ?? publisher), query);
  }

  private async withServices(
    organization_id: string,
    organization: object,
    { full_service: full }: HsdsQuery,
  ) {
    const { ids } = await this.finding.services({ organization_id }, { offset: 0, limit: 500 });
    const services = (await this.loading.load(ids)).map(({ organization: _, ...service }) =>
      full ? service : { id: service.id, name: service.name, status: service.status },
    );
    return { ...organization, ...(services.length > 0 && { services }) };
  }

  async places(query: HsdsQuery, span: Span): Promise<Part> {
    const { ids, total } = await this.finding.places(query, span);
    const places = await this.placesOf(ids);
    return { contents: query.full ? places : places.map(plain), total };
  }

  /** @throws DomainError `hsds.not_found` */
  async place(id: string): Promise<HsdsServiceAtLocation> {
    const [place] = await this.placesOf([id]);
    return place ?? nothing();
  }

  private async placesOf(ids: string[]) {
    const rows = await this.unitOfWork.manager.findBy(ResourceLocation, { id: In(ids) });
    const services = await this.loading.load([...new Set(rows.map(({ resourceId }) => resourceId))]);
    const found = services.flatMap(({ service_at_locations: places = [], ...service }) =>
      places.map((place) => ({ ...place, service })),
    );
    return ids.flatMap((id) => found.find((place) => place.id === id) ?? []);
  }

  async taxonomies({
    search,
  }: HsdsQuery): Promise<(ReturnType<typeof taxonomyFrom> | (typeof ownTaxonomies)[number])[]> {
    const all = [...ownTaxonomies, ...(await this.finding.taxonomyNames()).map(taxonomyFrom)];
    return all.filter(({ name }) => fits(name, search));
  }

  /** @throws DomainError `hsds.not_found` */
  async taxonomy(id: string): Promise<unknown> {
    return (await this.taxonomies({})).find((each) => each.id === id) ?? nothing();
  }

  async terms({ search, taxonomy_id, top_only, parent_id }: HsdsQuery): Promise<HsdsTerm[]> {
    const rows = await this.unitOfWork.manager.find(TaxonomyTerm, {
      order: { taxonomy: 'ASC', name: 'ASC', id: 'ASC' },
    });
    const parents = new Set(rows.map(({ parentId }) => parentId));
    return [...ownTerms, ...rows.map(termFrom)].filter(
      (term) =>
        fits(term.name, search) &&
        (!taxonomy_id || uuidOf('taxonomy', term.taxonomy ?? '') === taxonomy_id) &&
        (!parent_id || term.parent_id === parent_id) &&
        // The standard: only terms that have no terms below them.
        !(top_only && parents.has(term.id ?? '')),
    );
  }

  /** @throws DomainError `hsds.not_found` */
  async term(id: string): Promise<HsdsTerm> {
    return (await this.terms({})).find((each) => each.id === id) ?? nothing();
  }
}

const nothing = (): never => {
  throw new DomainError('hsds.not_found');
};

const fits = (name: string, search: string | undefined): boolean =>
  !search || name.toLowerCase().includes(search.toLowerCase());

/** Without lists of other things: what the standard calls fields that stand one to one. */
const plain = (whole: object): object =>
  Object.fromEntries(
    Object.entries(whole)
      .filter(([, value]) => !Array.isArray(value))
      .map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'object' && value !== null ? plain(value) : value,
      ]),
  );
