import { Controller, Get, Headers, Ip, Param, Query, Res } from '@nestjs/common';
import { Public } from '@causeway/platform';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { languageFor } from './page/language.js';
import { gonePage, handedPage } from './page/page.js';
import { ResourceLinks } from './use-cases/resource-links.js';

/** The reply of a response under helmet, which made a nonce for its styles. */
type Reply = FastifyReply & { cspNonce: { style: string } };

/** The page of a resource, for who was handed it: no sign-in, no script, no trace. */
@ApiExcludeController()
@Public()
@Controller()
export class HandedPageController {
  constructor(private readonly links: ResourceLinks) {}

  @Get('i/:token')
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
