import { Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { LiveLinkList, ResourceLinkView } from './handing.dto.js';
import { ResourceLinks } from './use-cases/resource-links.js';

/** Makes and ends the links under which a resource is handed over. */
@Controller()
export class HandingController {
  constructor(private readonly links: ResourceLinks) {}

  @Post('v1/resources/:id/link')
  @Allow('resource.hand_over')
  @Documented('resources', 'The address of the page of this resource that anybody can open who has it.', {
    type: ResourceLinkView,
    status: 200,
  })
  async link(@Param('id', ParseUUIDPipe) id: string): Promise<ResourceLinkView> {
    return { url: await this.links.linkOf(currentMember(), id) };
  }

  @Get('v1/resources/:id/links')
  @Allow('resource.end_links')
  @Documented('resources', 'The links of this resource that open its page now.', { type: LiveLinkList })
  live(@Param('id', ParseUUIDPipe) id: string): Promise<LiveLinkList> {
    return this.links.live(currentMember().organizationId, id);
  }

  @Post('v1/resources/:id/link/revoke')
  @Allow('resource.end_links')
  @Documented('resources', 'Whatever was handed out of it opens nothing any more.', { status: 204 })
  revoke(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.links.revoke(currentMember().organizationId, id);
  }
}
