import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import { ResourcePage, ResourceQuery } from './directory.dto.js';
import { CreateResource, ResourceView } from './resource.dto.js';
import { Resources } from './use-cases/resources.js';
import { WriteResource } from './use-cases/write-resource.js';

@Controller('v1/resources')
export class DirectoryController {
  constructor(
    private readonly resources: Resources,
    private readonly writing: WriteResource,
  ) {}

  @Get()
  @Allow('resource.read')
  @Documented('resources', 'The resources of the team, searched.', { type: ResourcePage })
  list(@Query() query: ResourceQuery): Promise<ResourcePage> {
    return this.resources.list(currentActor().organizationId, query);
  }

  @Post()
  @Allow('resource.add')
  @Documented('resources', 'Adds a resource that the team knows.', { type: ResourceView, status: 201 })
  async add(@Body() body: CreateResource): Promise<ResourceView> {
    const actor = currentMember();
    return this.resources.card(actor.organizationId, await this.writing.add(actor, body));
  }
}
