import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Allow, currentActor, Documented } from '@causeway/platform';
import {
  CreateFacilityKey,
  FacilityKeyCreated,
  FacilityKeyList,
  FacilityPage,
  FacilityQuery,
  FacilityView,
  WriteFacility,
} from './partners.dto.js';
import { ServiceTermsView } from './agreements.dto.js';
import { Facilities } from './use-cases/facilities.js';
import { FacilityKeys } from './use-cases/facility-keys.js';
import { RetireFacility } from './use-cases/retire-facility.js';
import { WriteFacility as FacilityWriting } from './use-cases/write-facility.js';
import { ShowTerms } from './use-cases/show-terms.js';

@Controller('v1/facilities')
export class FacilitiesController {
  constructor(
    private readonly facilities: Facilities,
    private readonly keys: FacilityKeys,
    private readonly terms: ShowTerms,
    private readonly writing: FacilityWriting,
    private readonly retiring: RetireFacility,
  ) {}

  @Get()
  @Allow('facility.list')
  @Documented(
    'facilities',
    'The facilities of the organization that take requests, by name; also retired ones on demand.',
    { type: FacilityPage },
  )
  list(@Query() query: FacilityQuery): Promise<FacilityPage> {
    return this.facilities.list(currentActor().organizationId, query);
  }

  @Post()
  @Allow('facility.edit')
  @Documented('facilities', 'Adds a facility.', { type: FacilityView, status: 201 })
  create(@Body() body: WriteFacility): Promise<FacilityView> {
    return this.writing.create(currentActor().organizationId, body);
  }

  @Put(':id')
  @Allow('facility.edit')
  @Documented('facilities', 'Changes a facility. Requests that were taken keep their promise.', {
    type: FacilityView,
  })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: WriteFacility): Promise<FacilityView> {
    return this.writing.change(currentActor().organizationId, id, body);
  }

  @Post(':id/retire')
  @Allow('facility.edit')
  @Documented(
    'facilities',
    'Takes no new requests from it any more. Open ones go on, reports and portal links stay.',
    { type: FacilityView },
  )
  retire(@Param('id', ParseUUIDPipe) id: string): Promise<FacilityView> {
    return this.retiring.retire(currentActor().organizationId, id);
  }

  @Post(':id/reopen')
  @Allow('facility.edit')
  @Documented('facilities', 'Takes requests from it again; its links and keys work as before.', {
    type: FacilityView,
  })
  reopen(@Param('id', ParseUUIDPipe) id: string): Promise<FacilityView> {
    return this.retiring.reopen(currentActor().organizationId, id);
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
