import { Controller, Get, Header, Query } from '@nestjs/common';
import { DomainError } from '@causeway/contracts';
import { Allow, currentActor, Documented, PageQuery } from '@causeway/platform';
import { PortalRequestPage, PortalView } from './portal.dto.js';
import { MonthlyReport, ReportQuery } from './reports.dto.js';
import { Portal, type FacilityActor } from './use-cases/portal.js';
import { Reports } from './use-cases/reports.js';

/** For the holder of a facility's portal link. */
@Controller('v1/portal')
export class PortalController {
  constructor(
    private readonly portal: Portal,
    private readonly reports: Reports,
  ) {}

  @Get()
  @Allow('portal.read')
  @Documented('portal', 'The facility behind a portal link, and what was agreed for it.', {
    type: PortalView,
  })
  read(): Promise<PortalView> {
    return this.portal.view(holder());
  }

  @Get('requests')
  @Allow('portal.read')
  @Documented('portal', 'Its own requests, newest first: states and times, nothing about a person.', {
    type: PortalRequestPage,
  })
  requests(@Query() query: PageQuery): Promise<PortalRequestPage> {
    return this.portal.requests(holder(), query);
  }

  @Get('report')
  @Allow('portal.read')
  @Documented('portal', 'How it was served in a month.', { type: MonthlyReport })
  report(@Query() { month }: ReportQuery): Promise<MonthlyReport> {
    const actor = holder();
    return this.reports.ofFacility(actor, actor.facilityId, month);
  }

  @Get('report.csv')
  @Allow('portal.read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Documented('portal', 'The same for a spreadsheet.')
  async reportCsv(@Query() query: ReportQuery): Promise<string> {
    return this.reports.asCsv(await this.report(query));
  }
}

function holder(): FacilityActor {
  const actor = currentActor();
  if (actor.kind !== 'facility') throw new DomainError('access.denied');
  return actor;
}
