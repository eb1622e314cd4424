import { Readable } from 'node:stream';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, StreamableFile } from '@nestjs/common';
import { Exports } from './exports.js';
import { Holds } from './holds.js';
import {
  ExportList,
  HoldList,
  HoldRelease,
  Keeping,
  KeepingDays,
  KeepingMade,
  KeepingPreview,
  NewExport,
  NewHold,
} from './keeping.dto.js';
import { KeepingSettings } from './keeping-settings.js';

/** How long messages are kept, what is held, and what is given out as a whole. */
@Controller('v1')
export class KeepingController {
  constructor(
    private readonly settings: KeepingSettings,
    private readonly holds: Holds,
    private readonly exports: Exports,
  ) {}

  @Get('channel-keeping')
  @Allow('keeping.set')
  @Documented('keeping', 'For how many days messages are kept.', { type: Keeping })
  keeping(): Promise<Keeping> {
    return this.settings.read(currentMember());
  }

  @Put('channel-keeping')
  @Allow('keeping.set')
  @Documented(
    'keeping',
    'Sets it. What is past its time then goes within an hour, and cannot be brought back.',
    { status: 204 },
  )
  keep(@Body() body: KeepingDays): Promise<void> {
    return this.settings.set(currentMember(), body);
  }

  @Post('channel-keeping/preview')
  @Allow('keeping.set')
  @Documented('keeping', 'What these days would take away now.', { type: KeepingPreview })
  preview(@Body() body: KeepingDays): Promise<KeepingPreview> {
    return this.settings.preview(currentMember(), body);
  }

  @Get('legal-holds')
  @Allow('hold.set')
  @Documented('keeping', 'Legal holds: those in force first.', { type: HoldList })
  async heldNow(): Promise<HoldList> {
    return { items: await this.holds.list(currentMember()) };
  }

  @Post('legal-holds')
  @Allow('hold.set')
  @Documented(
    'keeping',
    'Keeps everything, a channel, what a member wrote or the thread of a request until it is released.',
    {
      type: KeepingMade,
      status: 201,
    },
  )
  hold(@Body() body: NewHold): Promise<KeepingMade> {
    return this.holds.place(currentMember(), body);
  }

  @Post('legal-holds/:id/release')
  @Allow('hold.set')
  @Documented('keeping', 'Releases a hold: what it kept goes by the schedule again.', { status: 204 })
  release(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: HoldRelease): Promise<void> {
    return this.holds.release(currentMember(), id, reason);
  }

  @Get('message-exports')
  @Allow('message.export')
  @Documented('keeping', 'Exports, the newest first.', { type: ExportList })
  async exported(): Promise<ExportList> {
    return { items: await this.exports.list(currentMember()) };
  }

  @Post('message-exports')
  @Allow('message.export')
  @Documented('keeping', 'Asks for everything that was said in a time, as one file.', {
    type: KeepingMade,
    status: 201,
  })
  export(@Body() body: NewExport): Promise<KeepingMade> {
    return this.exports.ask(currentMember(), body);
  }

  @Get('message-exports/:id/file')
  @Allow('message.export')
  @Documented('keeping', 'The file (application/zip), once and within a day.')
  async download(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { name, size, bytes } = await this.exports.download(currentMember(), id);
    return new StreamableFile(Readable.from(bytes), {
      type: 'application/zip',
      disposition: `attachment; filename="${name}"`,
      length: size,
    });
  }
}
