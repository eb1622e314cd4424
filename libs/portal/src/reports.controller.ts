import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { Allow, currentActor, Documented } from '@causeway/platform';
import { MonthlyReport, ReportQuery } from './reports.dto.js';
import { Reports } from './use-cases/reports.js';

const csv = 'text/csv; charset=utf-8';

/** The team's view of how facilities were served. */
@Controller('v1')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get('facilities/:id/report')
  @Allow('report.read')
  @Documented('reports', 'How a facility was served in a month.', { type: MonthlyReport })
  facility(@Param('id', ParseUUIDPipe) id: string, @Query() { month }: ReportQuery): Promise<MonthlyReport> {
    return this.reports.ofFacility(currentActor(), id, month);
  }

  @Get('facilities/:id/report.csv')
  @Allow('report.read')
  @Header('content-type', csv)
  @Documented('reports', 'The same for a spreadsheet.')
  async facilityCsv(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { month }: ReportQuery,
  ): Promise<string> {
    return this.reports.asCsv(await this.reports.ofFacility(currentActor(), id, month));
  }

  @Get('partners/:id/report')
  @Allow('report.read')
  @Documented('reports', 'How all facilities of a partner were served in a month.', { type: MonthlyReport })
  partner(@Param('id', ParseUUIDPipe) id: string, @Query() { month }: ReportQuery): Promise<MonthlyReport> {
    return this.reports.ofPartner(currentActor(), id, month);
  }

  @Get('partners/:id/report.csv')
  @Allow('report.read')
  @Header('content-type', csv)
  @Documented('reports', 'The same for a spreadsheet.')
  async partnerCsv(@Param('id', ParseUUIDPipe) id: string, @Query() { month }: ReportQuery): Promise<string> {
    return this.reports.asCsv(await this.reports.ofPartner(currentActor(), id, month));
  }
}
