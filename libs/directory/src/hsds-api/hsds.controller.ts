import { DomainError } from '@causeway/contracts';
import { Controller, Get, Headers, Ip, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { Public, tokenOf, UnitOfWork } from '@causeway/platform';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { HsdsQuery, type HsdsPage } from './hsds.dto.js';
import type { Span } from './use-cases/find-services.js';
import { ReadHsds, type Part } from './use-cases/read-hsds.js';
import { Sharing } from './use-cases/sharing.js';

/** Rows of a page where nobody says how many, and of each turn where everything is asked for at once. */
const PAGE = 50;
const TURN = 200;
/** Ids and times are short: a page of them may be long. */
const MINIMAL_PAGE = 10_000;

type Lister = (query: HsdsQuery, span: Span) => Promise<Part>;

/** The read-only API of HSDS 3.1, of each organization that shares its directory. Described by the standard itself. */
@ApiExcludeController()
@Public()
@Controller('hsds/:slug')
export class HsdsController {
  constructor(
    private readonly sharing: Sharing,
    private readonly reading: ReadHsds,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  async about(
    @Param('slug') slug: string,
    @Headers('authorization') key: string | undefined,
    @Ip() ip: string,
  ) {
    await this.sharing.organizationFor(slug, bearer(key), ip);
    return {
      version: '3.1',
      profile: 'https://docs.openreferral.org/en/3.1/hsds/',
      openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json',
    };
  }

  @Get(':what')
  async list(
    @Param('slug') slug: string,
    @Param('what') what: string,
    @Query() query: HsdsQuery,
    @Headers('authorization') key: string | undefined,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HsdsPage | Readable> {
    const organizationId = await this.sharing.organizationFor(slug, bearer(key), ip);
    const lister = this.listers[what];
    if (!lister) throw new DomainError('hsds.not_found');
    if (query.format !== 'ndjson') return this.unitOfWork.run(organizationId, () => pageOf(lister, query));
    void reply.header('content-type', 'application/x-ndjson; charset=utf-8');
    return Readable.from(this.lines(organizationId, lister, query));
  }

  @Get(':what/:id')
  async one(
    @Param('slug') slug: string,
    @Param('what') what: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: HsdsQuery,
    @Headers('authorization') key: string | undefined,
    @Ip() ip: string,
  ): Promise<unknown> {
    const organizationId = await this.sharing.organizationFor(slug, bearer(key), ip);
    const show = this.ones[what];
    if (!show) throw new DomainError('hsds.not_found');
    return this.unitOfWork.run(organizationId, () => show(id, query));
  }

  private readonly listers: Partial<Record<string, Lister>> = {
    services: (query, span) => this.reading.services(query, span),
    organizations: (query, span) => this.reading.organizations(query, span),
    service_at_locations: (query, span) => this.reading.places(query, span),
    taxonomies: async (query, span) => cut(await this.reading.taxonomies(query), span),
    taxonomy_terms: async (query, span) => cut(await this.reading.terms(query), span),
  };

  private readonly ones: Partial<Record<string, (id: string, query: HsdsQuery) => Promise<unknown>>> = {
    services: (id) => this.reading.service(id),
    organizations: (id, query) => this.reading.organization(id, query),
    service_at_locations: (id) => this.reading.place(id),
    taxonomies: (id) => this.reading.taxonomy(id),
    taxonomy_terms: (id) => this.reading.term(id),
  };

  /** Everything, line by line, some at a time: nobody holds it all. */
  private async *lines(organizationId: string, lister: Lister, query: HsdsQuery): AsyncGenerator<string> {
    for (let offset = 0; ; offset += TURN) {
      const span = { offset, limit: TURN };
      const { contents } = await this.unitOfWork.run(organizationId, () => lister(query, span));
      if (contents.length > 0) yield contents.map((each) => `${JSON.stringify(each)}\n`).join('');
      if (contents.length < TURN) return;
    }
  }
}

const bearer = (authorization: string | undefined): string | undefined => tokenOf({ authorization })?.token;

const cut = (all: readonly unknown[], { offset, limit }: Span): Part => ({
  contents: all.slice(offset, offset + limit),
  total: all.length,
});

async function pageOf(lister: Lister, query: HsdsQuery): Promise<HsdsPage> {
  const size = query.per_page ?? (query.minimal ? MINIMAL_PAGE : PAGE);
  const page = query.page ?? 1;
  const { contents, total } = await lister(query, { offset: (page - 1) * size, limit: size });
  const pages = Math.max(1, Math.ceil(total / size));
  return {
    ...{ total_items: total, total_pages: pages, page_number: page, size: contents.length },
    ...{ first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents },
  };
}
