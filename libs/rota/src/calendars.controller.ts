import { Body, Controller, Get, Headers, Ip, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { Allow, currentMember, Documented, Public } from '@causeway/platform';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { CalendarCreated, CalendarList, CreateCalendar } from './calendars.dto.js';
import { CalendarFeeds } from './use-cases/calendar-feeds.js';

@Controller('v1')
export class CalendarsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get('me/calendars')
  @Allow('calendar.own')
  @Documented('rota', 'Calendars I subscribed to.', { type: CalendarList })
  list(): Promise<CalendarList> {
    return this.feeds.list(currentMember());
  }

  @Post('me/calendars')
  @Allow('calendar.own')
  @Documented('rota', 'A secret address at which a calendar program reads my shifts, or the team’s.', {
    type: CalendarCreated,
    status: 201,
  })
  create(@Body() { kind }: CreateCalendar): Promise<CalendarCreated> {
    return this.feeds.create(currentMember(), kind);
  }

  @Post('me/calendars/:id/revoke')
  @Allow('calendar.own')
  @Documented('rota', 'The address stops working.', { status: 204 })
  revoke(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.feeds.revoke(currentMember(), id);
  }

  /** Calendar programs send no sign-in, only the address. */
  @Get('calendar/:file')
  @Public()
  @Documented(
    'rota',
    'Shifts as iCalendar, at the secret address `<token>.ics`. Answers 304 to a matching If-None-Match.',
  )
  async read(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const text = await this.feeds.read(file.replace(/\.ics$/, ''), address);
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (known?.split(/,\s*/).includes(tag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('content-type', 'text/calendar; charset=utf-8');
    return text;
  }
}
