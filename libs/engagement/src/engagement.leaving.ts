// For the facts that it adds to the map.
import type {} from '@causeway/identity';
import { FactBus } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandOver } from './use-cases/hand-over.js';

/** Calls that were promised are made, whoever leaves: they are the team's from then on. */
@Injectable()
export class EngagementLeaving implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly handOver: HandOver,
  ) {}

  onModuleInit(): void {
    this.bus.within('coach.left', ({ memberId }) => this.handOver.handAllOf(memberId));
  }
}
