import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import {
  ChangeLocation,
  ChangeProvider,
  CreateProvider,
  LocationPage,
  NameQuery,
  ProviderPage,
  ProviderView,
} from './providers.dto.js';
import { Providers } from './use-cases/providers.js';
import { LocationView } from './views.dto.js';

@Controller('v1')
export class ProvidersController {
  constructor(private readonly providers: Providers) {}

  @Get('resource-providers')
  @Allow('resource.read')
  @Documented('resources', 'Who runs resources, by name.', { type: ProviderPage })
  list(@Query() query: NameQuery): Promise<ProviderPage> {
    return this.providers.providers(currentActor().organizationId, query);
  }

  @Post('resource-providers')
  @Allow('resource.edit')
  @Documented('resources', 'Adds somebody who runs resources.', { type: ProviderView, status: 201 })
  add(@Body() body: CreateProvider): Promise<ProviderView> {
    return this.providers.add(currentMember(), body);
  }

  @Patch('resource-providers/:id')
  @Allow('resource.edit')
  @Documented('resources', 'Changes what is named, unless somebody else did meanwhile.', {
    type: ProviderView,
  })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeProvider): Promise<ProviderView> {
    return this.providers.change(currentMember(), id, body);
  }

  @Get('resource-locations')
  @Allow('resource.read')
  @Documented('resources', 'Where resources are, by name or address.', { type: LocationPage })
  locations(@Query() query: NameQuery): Promise<LocationPage> {
    return this.providers.locations(currentActor().organizationId, query);
  }

  @Patch('resource-locations/:id')
  @Allow('resource.edit')
  @Documented('resources', 'Changes what is named of a place, for all resources there.', {
    type: LocationView,
  })
  changeLocation(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeLocation,
  ): Promise<LocationView> {
    return this.providers.changeLocation(currentMember(), id, body);
  }
}
