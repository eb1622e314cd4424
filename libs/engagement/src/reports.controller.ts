import { Controller, Get, Header, Query } from '@nestjs/common';
import { Allow, currentMember, Documented, MonthsQuery } from '@causeway/platform';
import { OutcomeReport as OutcomeReportView } from './reports.dto.js';
import { OutcomeReport } from './views/outcome-report.js';

@Controller('v1/reports')
export class OutcomeReportsController {
  constructor(private readonly report: OutcomeReport) {}

  @Get('outcomes')
  @Allow('engagement.report')
  @Documented('reports', 'What came of meeting people, by month and facility, and how the calls went.', {
    type: OutcomeReportView,
  })
  outcomes(@Query() query: MonthsQuery): Promise<OutcomeReportView> {
    return this.report.of(currentMember(), query);
  }

  @Get('outcomes.csv')
  @Allow('engagement.report')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="outcomes.csv"')
  @Documented('reports', 'The same to hand on (CSV): small numbers are hidden.')
  csv(@Query() query: MonthsQuery): Promise<string> {
    return this.report.csv(currentMember(), query);
  }
}
