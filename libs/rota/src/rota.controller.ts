import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Allow, currentActor, Documented } from '@causeway/platform';
import { EndSeries, RotaSettings as SettingsView, SeriesList, SeriesView, SetSeries } from './rota.dto.js';
import { PlanSeries } from './use-cases/plan-series.js';
import { RotaSettings } from './use-cases/rota-settings.js';

@Controller('v1/rota')
export class RotaController {
  constructor(
    private readonly series: PlanSeries,
    private readonly settings: RotaSettings,
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
}
