import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented, PageQuery } from '@causeway/platform';
import {
  AreaList,
  AreaQuery,
  CardsQuery,
  ResourceCards,
  ResourcePage,
  ResourceQuery,
} from './directory.dto.js';
import { FactChangePage, MergeResource } from './living.dto.js';
import { ChangeResource, CreateResource, PutCapacity } from './resource.dto.js';
import { History } from './use-cases/history.js';
import { Resources } from './use-cases/resources.js';
import { RetireResource } from './use-cases/retire-resource.js';
import { SearchResources } from './use-cases/search-resources.js';
import { ShowResources } from './use-cases/show-resources.js';
import { WriteResource } from './use-cases/write-resource.js';
import { ResourceDetail } from './views.dto.js';

@Controller('v1')
export class DirectoryController {
  constructor(
    private readonly search: SearchResources,
    private readonly resources: Resources,
    private readonly showing: ShowResources,
    private readonly writing: WriteResource,
    private readonly retiring: RetireResource,
    private readonly history: History,
  ) {}

  @Get('resources')
  @Allow('resource.read')
  @Documented('resources', 'The resources of the team, searched.', { type: ResourcePage })
  list(@Query() query: ResourceQuery): Promise<ResourcePage> {
    const { organizationId } = currentActor();
    return query.retired
      ? this.resources.retired(organizationId, query)
      : this.search.find(organizationId, query);
  }

  @Post('resources')
  @Allow('resource.add')
  @Documented('resources', 'Adds a resource that the team knows.', { type: ResourceDetail, status: 201 })
  async add(@Body() body: CreateResource): Promise<ResourceDetail> {
    return this.one(await this.writing.add(currentMember(), body));
  }

  @Get('resource-cards')
  @Allow('resource.read')
  @Documented('resources', 'Some resources by their ids, as they stand under messages.', {
    type: ResourceCards,
  })
  cards(@Query() { ids }: CardsQuery): Promise<ResourceCards> {
    return this.showing.some(currentActor().organizationId, ids);
  }

  @Get('resources/:id')
  @Allow('resource.read')
  @Documented('resources', 'All that is known of a resource, and how old each fact is.', {
    type: ResourceDetail,
  })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<ResourceDetail> {
    return this.showing.detail(currentActor().organizationId, id);
  }

  @Patch('resources/:id')
  @Allow('resource.edit')
  @Documented(
    'resources',
    'Changes what is named, unless somebody else did meanwhile; it counts as confirmed.',
    {
      type: ResourceDetail,
    },
  )
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeResource,
  ): Promise<ResourceDetail> {
    await this.writing.change(currentMember(), id, body);
    return this.one(id);
  }

  @Put('resources/:id/capacity')
  @Allow('resource.edit')
  @Documented('resources', 'How much room there is, now and soon.', { type: ResourceDetail })
  async count(@Param('id', ParseUUIDPipe) id: string, @Body() body: PutCapacity): Promise<ResourceDetail> {
    await this.writing.count(currentMember(), id, body.capacities);
    return this.one(id);
  }

  @Post('resources/:id/retire')
  @Allow('resource.retire')
  @Documented('resources', 'Nobody is sent there any more. What was linked to it stays.', {
    type: ResourceDetail,
  })
  async retire(@Param('id', ParseUUIDPipe) id: string): Promise<ResourceDetail> {
    await this.retiring.retire(currentMember(), id);
    return this.one(id);
  }

  @Post('resources/:id/bring-back')
  @Allow('resource.retire')
  @Documented('resources', 'It can be used again.', { type: ResourceDetail })
  async bringBack(@Param('id', ParseUUIDPipe) id: string): Promise<ResourceDetail> {
    await this.retiring.bringBack(currentMember(), id);
    return this.one(id);
  }

  @Post('resources/:id/merge')
  @Allow('resource.retire')
  @Documented('resources', 'It is the same as another one, which goes on.', { type: ResourceDetail })
  async merge(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { intoId }: MergeResource,
  ): Promise<ResourceDetail> {
    await this.retiring.merge(currentMember(), id, intoId);
    return this.one(intoId);
  }

  @Get('resources/:id/history')
  @Allow('resource.read')
  @Documented('resources', 'Who said what of it, when; the newest first.', { type: FactChangePage })
  changes(@Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<FactChangePage> {
    return this.history.list(currentActor().organizationId, id, query);
  }

  @Get('resource-areas')
  @Allow('resource.read')
  @Documented('resources', 'Cities and counties in which something is known.', { type: AreaList })
  areas(@Query() { search }: AreaQuery): Promise<AreaList> {
    return this.resources.areas(currentActor().organizationId, search);
  }
}
