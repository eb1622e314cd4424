import { DomainError } from '@causeway/contracts';
import { Controller, Get } from '@nestjs/common';
import { Documented, Public, ShowsText } from '@causeway/platform';
import { TravelTimes } from './travel/travel-times.js';
import { Auditor } from './use-cases/auditor.js';

class DispatchHealthView {
  @ShowsText() status!: string;
  @ShowsText({ description: 'off, ok, or estimating: the travel service failed lately.' }) travel!: string;
}

@Public()
@Controller('health/dispatch')
export class DispatchHealthController {
  constructor(
    private readonly auditor: Auditor,
    private readonly travelTimes: TravelTimes,
  ) {}

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
    return { status: 'ok', travel: this.travelTimes.state };
  }
}
