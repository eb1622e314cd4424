import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Allow, currentActor, Documented } from '@causeway/platform';
import {
  EndSeries,
  LayTemplate,
  RotaSettings as SettingsView,
  SeriesList,
  SeriesView,
  SetSeries,
  SetTemplate,
  TemplateList,
  TemplateView,
} from './rota.dto.js';
import { PlanSeries } from './use-cases/plan-series.js';
import { RotaSettings } from './use-cases/rota-settings.js';
import { Templates } from './use-cases/templates.js';

@Controller('v1/rota')
export class RotaController {
  constructor(
    private readonly series: PlanSeries,
    private readonly settings: RotaSettings,
    private readonly templates: Templates,
  ) {}

  @Get('settings')
  @Allow('rota.plan')
  @Documented('rota', 'How many coaches are needed when, and who agrees to swaps.', { type: SettingsView })
  getSettings(): Promise<SettingsView> {
    return this.settings.get(currentActor().organizationId);
  }

  @Put('settings')
  @Allow('rota.plan')
  @Documented('rota', 'Replaces how many coaches are needed when, and who agrees to swaps.', {
    type: SettingsView,
  })
  setSettings(@Body() body: SettingsView): Promise<SettingsView> {
    return this.settings.set(currentActor().organizationId, body);
  }

  @Get('series')
  @Allow('rota.plan')
  @Documented('rota', 'Series of shifts that still have some ahead.', { type: SeriesList })
  listSeries(): Promise<SeriesList> {
    return this.series.list(currentActor().organizationId);
  }

  @Post('series')
  @Allow('rota.plan')
  @Documented('rota', 'Agrees on a series of shifts, or on one.', { type: SeriesView, status: 201 })
  createSeries(@Body() body: SetSeries): Promise<SeriesView> {
    return this.series.create(currentActor().organizationId, body);
  }

  @Put('series/:id')
  @Allow('rota.plan')
  @Documented('rota', 'Changes the shifts of a series that have not begun.', { type: SeriesView })
  changeSeries(@Param('id', ParseUUIDPipe) id: string, @Body() body: SetSeries): Promise<SeriesView> {
    return this.series.change(currentActor().organizationId, id, body);
  }

  @Post('series/:id/end')
  @Allow('rota.plan')
  @Documented('rota', 'Ends a series before a day.', { type: SeriesView })
  endSeries(@Param('id', ParseUUIDPipe) id: string, @Body() { from }: EndSeries): Promise<SeriesView> {
    return this.series.end(currentActor().organizationId, id, from);
  }

  @Get('templates')
  @Allow('rota.plan')
  @Documented('rota', 'Named weeks.', { type: TemplateList })
  listTemplates(): Promise<TemplateList> {
    return this.templates.list(currentActor().organizationId);
  }

  @Post('templates')
  @Allow('rota.plan')
  @Documented('rota', 'Keeps a week under a name.', { type: TemplateView, status: 201 })
  createTemplate(@Body() body: SetTemplate): Promise<TemplateView> {
    return this.templates.create(currentActor().organizationId, body);
  }

  @Put('templates/:id')
  @Allow('rota.plan')
  @Documented('rota', 'Changes a named week; what was laid out with it stays.', { type: TemplateView })
  changeTemplate(@Param('id', ParseUUIDPipe) id: string, @Body() body: SetTemplate): Promise<TemplateView> {
    return this.templates.change(currentActor().organizationId, id, body);
  }

  @Post('templates/:id/remove')
  @Allow('rota.plan')
  @Documented('rota', 'Forgets a named week; what was laid out with it stays.', { status: 204 })
  removeTemplate(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.templates.remove(currentActor().organizationId, id);
  }

  @Post('templates/:id/lay')
  @Allow('rota.plan')
  @Documented('rota', 'Lays a named week over some weeks: a series of each of its shifts.', {
    type: SeriesList,
  })
  layTemplate(@Param('id', ParseUUIDPipe) id: string, @Body() body: LayTemplate): Promise<SeriesList> {
    return this.templates.lay(currentActor().organizationId, id, body);
  }
}
