import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { ResourceLinkView } from './handing.dto.js';
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
    return { url: await this.links.linkOf(currentMember().organizationId, id) };
  }

  @Post('v1/resources/:id/link/revoke')
  @Allow('resource.end_links')
  @Documented('resources', 'Whatever was handed out of it opens nothing any more.', { status: 204 })
  revoke(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.links.revoke(currentMember().organizationId, id);
  }
}
