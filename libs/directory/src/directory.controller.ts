import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import { CreateResource, ResourceView, ResourcePage, ResourceQuery } from './directory.dto.js';
import { Resources } from './resources.js';

@Controller('v1/resources')
export class DirectoryController {
  constructor(private readonly resources: Resources) {}

  @Get()
  @Allow('resource.read')
  @Documented('resources', 'The resources of the team, searched.', { type: ResourcePage })
  list(@Query() query: ResourceQuery): Promise<ResourcePage> {
    return this.resources.list(currentActor().organizationId, query);
  }

  @Post()
  @Allow('resource.add')
  @Documented('resources', 'Adds a resource that the team knows.', { type: ResourceView, status: 201 })
  add(@Body() body: CreateResource): Promise<ResourceView> {
    return this.resources.add(currentMember(), body);
  }
}
