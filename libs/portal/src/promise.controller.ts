import { Controller, Get, Header, Query } from '@nestjs/common';
import { Allow, currentMember, Documented, MonthsQuery } from '@causeway/platform';
import { PromiseReport } from './promise.dto.js';
import { PromiseReports } from './use-cases/promise-reports.js';

@Controller('v1/reports')
export class PromiseController {
  constructor(private readonly reports: PromiseReports) {}

  @Get('promise')
  @Allow('report.promise')
  @Documented('reports', 'How the organization kept its promise, by month, facility and hour of the day.', {
    type: PromiseReport,
  })
  promise(@Query() query: MonthsQuery): Promise<PromiseReport> {
    return this.reports.of(currentMember(), query);
  }

  @Get('promise.csv')
  @Allow('report.promise')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="promise.csv"')
  @Documented('reports', 'The same to hand on (CSV): small numbers are hidden.')
  csv(@Query() query: MonthsQuery): Promise<string> {
    return this.reports.csv(currentMember(), query);
  }
}
