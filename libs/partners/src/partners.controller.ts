import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented, PageQuery } from '@causeway/platform';
import { AgreementHistory, AgreementTerms, ChangeAgreement } from './agreements.dto.js';
import { PartnerDetail, PartnerPage, WritePartner } from './partners.dto.js';
import { Partners } from './use-cases/partners.js';
import { WriteAgreement } from './use-cases/write-agreement.js';

@Controller('v1/partners')
export class PartnersController {
  constructor(
    private readonly partners: Partners,
    private readonly agreements: WriteAgreement,
  ) {}

  @Get()
  @Allow('partner.read')
  @Documented('partners', 'Whom the organization has agreements with, by name.', { type: PartnerPage })
  list(@Query() query: PageQuery): Promise<PartnerPage> {
    return this.partners.list(currentActor().organizationId, query);
  }

  @Post()
  @Allow('partner.edit')
  @Documented('partners', 'Adds a partner and says which facilities are its.', {
    type: PartnerDetail,
    status: 201,
  })
  async create(@Body() body: WritePartner): Promise<PartnerDetail> {
    const { organizationId } = currentActor();
    return this.partners.detail(organizationId, await this.partners.make(organizationId, body));
  }

  @Get(':id')
  @Allow('partner.read')
  @Documented('partners', 'A partner, its facilities and its agreements, the newest first.', {
    type: PartnerDetail,
  })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<PartnerDetail> {
    return this.partners.detail(currentActor().organizationId, id);
  }

  @Put(':id')
  @Allow('partner.edit')
  @Documented('partners', 'Replaces its name, notes and facilities; those under an agreement stay.', {
    type: PartnerDetail,
  })
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: WritePartner): Promise<PartnerDetail> {
    const { organizationId } = currentActor();
    await this.partners.change(organizationId, id, body);
    return this.partners.detail(organizationId, id);
  }

  @Post(':id/agreements')
  @Allow('partner.edit')
  @Documented('partners', 'Makes an agreement. A facility is covered by one at a time.', {
    type: PartnerDetail,
    status: 201,
  })
  async agree(@Param('id', ParseUUIDPipe) id: string, @Body() body: AgreementTerms): Promise<PartnerDetail> {
    const actor = currentMember();
    await this.agreements.make(actor, id, body);
    return this.partners.detail(actor.organizationId, id);
  }

  @Put(':id/agreements/:agreementId')
  @Allow('partner.edit')
  @Documented('partners', 'Replaces what an agreement says from now on; what it said before is kept.', {
    type: PartnerDetail,
  })
  async changeAgreement(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('agreementId', ParseUUIDPipe) agreementId: string,
    @Body() body: ChangeAgreement,
  ): Promise<PartnerDetail> {
    const actor = currentMember();
    await this.agreements.change(actor, id, agreementId, body);
    return this.partners.detail(actor.organizationId, id);
  }

  @Get(':id/agreements/:agreementId/history')
  @Allow('partner.read')
  @Documented('partners', 'What an agreement said from change to change, the newest first.', {
    type: AgreementHistory,
  })
  history(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('agreementId', ParseUUIDPipe) agreementId: string,
  ): Promise<AgreementHistory> {
    return this.partners.history(currentActor().organizationId, id, agreementId);
  }
}
