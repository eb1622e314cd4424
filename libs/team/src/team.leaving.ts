// For the facts that it adds to the map.
import type {} from '@causeway/identity';
import { Clock } from '@causeway/kernel';
import { FactBus } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Duty } from './use-cases/duty.js';

/** Who is no coach any more is not on duty, either. */
@Injectable()
export class TeamLeaving implements OnModuleInit {
  constructor(
    private readonly bus: FactBus,
    private readonly duty: Duty,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.bus.within('coach.left', ({ memberId }) => this.duty.end(memberId, this.clock.now()));
  }
}
