import { Allow, currentMember, Documented } from '@causeway/platform';
import { Controller, Get } from '@nestjs/common';
import { MyChecks as Body } from './my-checks.dto.js';
import { MyChecks } from './my-checks.js';

@Controller('v1/me/facts-to-check')
export class MyChecksController {
  constructor(private readonly checks: MyChecks) {}

  @Get()
  @Allow('fact.my_checks')
  @Documented('resources', 'Stale facts that I am asked about while I am on duty.', { type: Body })
  read(): Promise<Body> {
    return this.checks.of(currentMember());
  }
}
