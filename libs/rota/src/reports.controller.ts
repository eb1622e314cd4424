import { Controller, Get, Header, Query } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { HoursQuery, HoursReport as HoursReportView } from './reports.dto.js';
import { HoursReport } from './views/hours-report.js';

@Controller('v1/rota')
export class ReportsController {
  constructor(private readonly report: HoursReport) {}

  @Get('hours')
  @Allow('rota.report')
  @Documented('rota', 'Hours on call and on duty of a month, by name; a coach sees her own.', {
    type: HoursReportView,
  })
  hours(@Query() { month }: HoursQuery): Promise<HoursReportView> {
    return this.report.of(currentMember(), month);
  }

  @Get('hours.csv')
  @Allow('rota.report')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="hours.csv"')
  @Documented('rota', 'The same for a spreadsheet (CSV).')
  csv(@Query() { month }: HoursQuery): Promise<string> {
    return this.report.csv(currentMember(), month);
  }
}
