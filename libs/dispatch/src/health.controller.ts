import { DomainError } from '@causeway/contracts';
import { Controller, Get } from '@nestjs/common';
import { Documented, Public, ShowsText, ShowsTexts } from '@causeway/platform';
import { TravelTimes } from './travel/travel-times.js';
import { Auditor } from './use-cases/auditor.js';

class DispatchHealthView {
  @ShowsText() status!: string;
  @ShowsTexts({ description: 'What people left for a day, with counts.' }) forgotten!: string[];
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
    const { requests, forgotten, silentJobs } = await this.auditor.health();
    const wrong = [...counted(requests), ...silentJobs.map((job) => `${job} is not done`)];
    if (wrong.length > 0) throw new DomainError('service.unavailable', wrong.join(', '));
    return { status: 'ok', forgotten: counted(forgotten), travel: this.travelTimes.state };
  }
}

const counted = (findings: Record<string, number>): string[] =>
  Object.entries(findings).map(([finding, count]) => `${count} requests ${finding}`);
