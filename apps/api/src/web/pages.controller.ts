import { DomainError } from '@causeway/contracts';
import { StatusViews } from '@causeway/dispatch';
import { actAs, Authentication, Public, type Actor } from '@causeway/platform';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { languageFor } from './accept-language.js';
import { PageTemplate } from './pages.js';

/** The reply of a response under helmet, which made a nonce for its styles. */
type PageReply = FastifyReply & { cspNonce: { style: string } };

const none = { facilityName: '', organizationName: '', dispatchPhone: null as string | null };

/** Serves the pages. The requester's two can be read, and the number on them called, before any script has run. */
@ApiExcludeController()
@Public()
@Controller()
export class PagesController {
  private readonly request = {
    en: new PageTemplate('request.html'),
    es: new PageTemplate('request.es.html'),
  };
  private readonly status = { en: new PageTemplate('status.html'), es: new PageTemplate('status.es.html') };
  private readonly team = new PageTemplate('index.html');

  constructor(
    private readonly authentication: Authentication,
    private readonly statusViews: StatusViews,
  ) {}

  @Get('request/:token')
  async requestPage(
    @Param('token') token: string,
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const actor = await this.holderOf(token);
    const facts = actor?.kind === 'facility' ? await this.statusViews.intake(actor) : none;
    return send(this.request[languageFor(languages)], reply, facts);
  }

  @Get('status/:token')
  async statusPage(
    @Param('token') token: string,
    @Headers('accept-language') languages: string | undefined,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const actor = await this.holderOf(token);
    const facts = actor?.kind === 'requester' ? await this.statusViews.status(actor, actor.requestId) : none;
    return send(this.status[languageFor(languages)], reply, facts);
  }

  /** Whoever holds the token acts from here on, so that the audit knows who read. */
  private async holderOf(token: string): Promise<Actor | null> {
    const actor = await this.authentication.resolve(token);
    if (actor) actAs(actor);
    return actor;
  }

  /** Every path of the team's app; what belongs to the API and does not exist is a problem, not a page. */
  @Get(['/', '*'])
  teamPage(@Param('*') path: string | undefined, @Res({ passthrough: true }) reply: PageReply): string {
    if (/^(v1|assets|socket\.io|health|docs)(\/|$)|\.\w+$/.test(path ?? ''))
      throw new DomainError('not_found');
    return send(this.team, reply, none);
  }
}

function send(page: PageTemplate, reply: PageReply, facts: typeof none): string {
  const html = page.fill({
    CSP_NONCE: reply.cspNonce.style,
    FACILITY_NAME: facts.facilityName,
    ORGANIZATION_NAME: facts.organizationName,
    DISPATCH_PHONE: facts.dispatchPhone ?? '',
    DISPATCH_TEL: facts.dispatchPhone ?? '',
  });
  if (html === undefined) throw new DomainError('not_found');
  void reply.type('text/html; charset=utf-8').header('vary', 'Accept-Language');
  return html;
}
