import { Controller, Get, Headers, Ip, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { Allow, currentMember, Documented, Public } from '@causeway/platform';
import type { FastifyReply } from 'fastify';
import { ResourceLinkView } from './handing.dto.js';
import { languageFor } from './page/language.js';
import { gonePage, handedPage } from './page/page.js';
import { ResourceLinks } from './use-cases/resource-links.js';

/** The reply of a response under helmet, which made a nonce for its styles. */
type Reply = FastifyReply & { cspNonce: { style: string } };

/** Gives a resource into the hands of a person: a link for the coach, a page for who was given it. */
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

  @Get('i/:token')
  @Public()
  @Documented('resources', 'The page of a resource, for who was handed it: no sign-in, no script, no trace.')
  async page(
    @Param('token') token: string,
    @Query('l') asked: string | undefined,
    @Headers('accept-language') accepted: string | undefined,
    @Ip() address: string,
    @Res() reply: Reply,
  ): Promise<void> {
    const shown = { language: languageFor(asked, accepted), nonce: reply.cspNonce.style };
    const handed = await this.links.open(token, address);
    void reply
      .status(handed ? 200 : 404)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow, noarchive')
      .header('referrer-policy', 'no-referrer')
      .send(handed ? handedPage(handed, shown) : gonePage(shown));
  }
}
