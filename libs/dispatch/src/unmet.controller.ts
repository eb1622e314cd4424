import { Controller, Get, Query } from '@nestjs/common';
import { Allow, currentActor, Documented } from '@causeway/platform';
import { UnmetLedger, UnmetQuery } from './unmet.dto.js';
import { UnmetLedgerView } from './views/unmet-ledger.js';

@Controller('v1/reports')
export class UnmetController {
  constructor(private readonly ledger: UnmetLedgerView) {}

  @Get('unmet')
  @Allow('report.unmet')
  @Documented('reports', 'Requests for which nobody could come, and why.', { type: UnmetLedger })
  unmet(@Query() query: UnmetQuery): Promise<UnmetLedger> {
    return this.ledger.of(currentActor().organizationId, query);
  }
}
