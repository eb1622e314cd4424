import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { Allow, currentMember, Documented, sentFile, TakesFile } from '@causeway/platform';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  ChooseSide,
  FetchAnswer,
  ImportList,
  ImportRowPage,
  ImportRowQuery,
  ImportRowView,
  ImportSourceList,
  ImportSourceView,
  ImportView,
  WriteImportSource,
} from './import.dto.js';
import { MOST_BYTES } from './readers/read-list.js';
import { ApplyImport } from './use-cases/apply-import.js';
import { ChooseSides } from './use-cases/choose-sides.js';
import { ImportSources } from './use-cases/import-sources.js';
import { RefreshLists } from './use-cases/refresh-lists.js';
import { ShowImports } from './use-cases/show-imports.js';
import { StageImport } from './use-cases/stage-import.js';

@Controller('v1/directory')
export class ImportsController {
  constructor(
    private readonly sources: ImportSources,
    private readonly staging: StageImport,
    private readonly refreshing: RefreshLists,
    private readonly applying: ApplyImport,
    private readonly showing: ShowImports,
    private readonly choosing: ChooseSides,
  ) {}

  @Get('lists')
  @Allow('import.manage')
  @Documented('imports', 'The lists that the directory is filled from, by name.', { type: ImportSourceList })
  async list(): Promise<ImportSourceList> {
    return { items: await this.sources.list(currentMember().organizationId) };
  }

  @Post('lists')
  @Allow('import.manage')
  @Documented('imports', 'Adds a list.', { type: ImportSourceView, status: 201 })
  create(@Body() body: WriteImportSource): Promise<ImportSourceView> {
    const { organizationId, memberId } = currentMember();
    return this.sources.create(organizationId, memberId, body);
  }

  @Put('lists/:id')
  @Allow('import.manage')
  @Documented('imports', 'Changes how a list is read, and when.', { type: ImportSourceView })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: WriteImportSource): Promise<ImportSourceView> {
    return this.sources.change(currentMember().organizationId, id, body);
  }

  @Post('lists/:id/retire')
  @Allow('import.manage')
  @Documented('imports', 'Reads the list no more. What came from it stays.', { status: 204 })
  retire(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sources.retire(currentMember().organizationId, id);
  }

  @Get('lists/:id/imports')
  @Allow('import.manage')
  @Documented('imports', 'The newest readings of a list.', { type: ImportList })
  async history(@Param('id', ParseUUIDPipe) id: string): Promise<ImportList> {
    return { items: await this.showing.ofSource(currentMember().organizationId, id) };
  }

  @Post('lists/:id/imports')
  @Allow('import.manage')
  @TakesFile()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Documented(
    'imports',
    'Reads a file of the list and says what it would do; nothing is done yet. At most 20 MB.',
    {
      type: ImportView,
      status: 201,
    },
  )
  async upload(
    @Param('id', ParseUUIDPipe) sourceId: string,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    const { organizationId, memberId } = currentMember();
    await this.sources.demandOf(organizationId, sourceId);
    const { bytes, name } = await sentFile(request, MOST_BYTES);
    const { id } = await this.staging.stage({
      organizationId,
      sourceId,
      bytes,
      fileName: name.slice(0, 200),
      memberId,
    });
    return this.showing.one(organizationId, id);
  }

  @Post('lists/:id/fetch')
  @Allow('import.manage')
  @Documented('imports', 'Fetches the list from its address and says what it would do.', {
    type: FetchAnswer,
  })
  async fetch(@Param('id', ParseUUIDPipe) id: string): Promise<FetchAnswer> {
    const { organizationId, memberId } = currentMember();
    const run = await this.refreshing.fetch(organizationId, id, memberId);
    return { importId: run?.id ?? null };
  }

  @Get('imports/:id')
  @Allow('import.manage')
  @Documented('imports', 'What a reading of a list found.', { type: ImportView })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.showing.one(currentMember().organizationId, id);
  }

  @Get('imports/:id/rows')
  @Allow('import.manage')
  @Documented('imports', 'Its rows of one verdict, in the order of the list.', { type: ImportRowPage })
  rows(@Param('id', ParseUUIDPipe) id: string, @Query() query: ImportRowQuery): Promise<ImportRowPage> {
    return this.showing.rows(currentMember().organizationId, id, query);
  }

  @Put('imports/:id/rows/:rowId/side')
  @Allow('import.manage')
  @Documented(
    'imports',
    'Takes the side of the list where somebody of the team changed something, or ours.',
    {
      type: ImportRowView,
    },
  )
  choose(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('rowId', ParseUUIDPipe) rowId: string,
    @Body() body: ChooseSide,
  ): Promise<ImportRowView> {
    return this.choosing.choose(currentMember().organizationId, id, rowId, body);
  }

  @Get('imports/:id/problems.csv')
  @Allow('import.manage')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="problems.csv"')
  @Documented('imports', 'What is wrong with the list, row by row, for a spreadsheet.')
  problems(@Param('id', ParseUUIDPipe) id: string): Promise<string> {
    return this.showing.problems(currentMember().organizationId, id);
  }

  @Post('imports/:id/apply')
  @Allow('import.manage')
  @Documented('imports', 'Brings it into the directory, as a whole or not at all.', { status: 202 })
  apply(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const { organizationId, memberId } = currentMember();
    return this.applying.begin(organizationId, id, memberId);
  }

  @Post('imports/:id/discard')
  @Allow('import.manage')
  @Documented('imports', 'Puts it aside: nothing of it is done.', { status: 204 })
  discard(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const { organizationId, memberId } = currentMember();
    return this.applying.discard(organizationId, id, memberId);
  }
}
