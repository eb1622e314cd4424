import { DomainError } from '@causeway/contracts';
import { Controller, Get } from '@nestjs/common';
import { Documented, Public, ShowsText } from '@causeway/platform';
import { Auditor } from './use-cases/auditor.js';

class DispatchHealthView {
  @ShowsText() status!: string;
}

@Public()
@Controller('health/dispatch')
export class DispatchHealthController {
  constructor(private readonly auditor: Auditor) {}

  @Get()
  @Documented(
    'operations',
    'Whether every open request is looked after and every repeating job is done. 503 with counts when not.',
    { type: DispatchHealthView },
  )
  async health(): Promise<DispatchHealthView> {
    const { requests, silentJobs } = await this.auditor.health();
    const wrong = [
      ...Object.entries(requests).map(([finding, count]) => `${count} requests ${finding}`),
      ...silentJobs.map((job) => `${job} is not done`),
    ];
    if (wrong.length > 0) throw new DomainError('service.unavailable', wrong.join(', '));
    return { status: 'ok' };
  }
}
