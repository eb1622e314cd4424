import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, currentActor, Documented } from '@causeway/platform';
import {
  CreateFacilityKey,
  FacilityKeyCreated,
  FacilityKeyList,
  FacilityPage,
  FacilityQuery,
  FacilityView,
} from './partners.dto.js';
import { ServiceTermsView } from './agreements.dto.js';
import { Facilities } from './use-cases/facilities.js';
import { FacilityKeys } from './use-cases/facility-keys.js';
import { ShowTerms } from './use-cases/show-terms.js';

@Controller('v1/facilities')
export class FacilitiesController {
  constructor(
    private readonly facilities: Facilities,
    private readonly keys: FacilityKeys,
    private readonly terms: ShowTerms,
  ) {}

  @Get()
  @Allow('facility.list')
  @Documented('facilities', 'The facilities of the organization, by name.', { type: FacilityPage })
  list(@Query() query: FacilityQuery): Promise<FacilityPage> {
    return this.facilities.list(currentActor().organizationId, query);
  }

  @Get(':id')
  @Allow('facility.list')
  @Documented('facilities', 'One facility.', { type: FacilityView })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<FacilityView> {
    return this.facilities.show(currentActor().organizationId, id);
  }

  @Get(':id/terms')
  @Allow('facility.terms')
  @Documented('facilities', 'What holds for a facility now: of the agreement in force, or its own promise.', {
    type: ServiceTermsView,
  })
  readTerms(@Param('id', ParseUUIDPipe) id: string): Promise<ServiceTermsView> {
    return this.terms.now(currentActor().organizationId, id);
  }

  @Get(':id/keys')
  @Allow('facility.keys')
  @Documented(
    'facilities',
    'Request links, portal links and API keys of a facility, newest first; never the keys themselves.',
    { type: FacilityKeyList },
  )
  async listKeys(@Param('id', ParseUUIDPipe) id: string): Promise<FacilityKeyList> {
    return { items: await this.keys.list(currentActor().organizationId, id) };
  }

  @Post(':id/keys')
  @Allow('facility.keys')
  @Documented('facilities', 'Makes a request link, a portal link or an API key; it is shown this once.', {
    type: FacilityKeyCreated,
    status: 201,
  })
  createKey(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CreateFacilityKey,
  ): Promise<FacilityKeyCreated> {
    return this.keys.create(currentActor().organizationId, id, body.kind, body.label);
  }

  @Post(':id/keys/:keyId/revoke')
  @Allow('facility.keys')
  @Documented('facilities', 'Ends a link or key for ever.', { status: 204 })
  revokeKey(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('keyId', ParseUUIDPipe) keyId: string,
  ): Promise<void> {
    return this.keys.revoke(currentActor().organizationId, id, keyId);
  }
}
