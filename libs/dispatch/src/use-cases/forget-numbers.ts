import { Retention } from '@causeway/identity';
import { CONFIGURATION, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

/** The number of a unit is deleted a while after its request ended, and after the call that was promised. */
@Injectable()
export class ForgetNumbers implements OnModuleInit {
  constructor(
    private readonly retention: Retention,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.retention.keep({
      what: 'callBackNumbers',
      days: this.configuration.CALL_BACK_NUMBER_KEEP_DAYS,
      forget: async (before, most) => {
        const rows = await this.unitOfWork.query(
          `UPDATE coach_request SET call_back_number = NULL WHERE id IN (
             SELECT id FROM coach_request WHERE call_back_number IS NOT NULL AND ended_at < $1
               AND (call_back_at IS NULL OR called_back_at < $1)
             ORDER BY ended_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`,
          [before, most],
        );
        return rows.length;
      },
    });
  }
}
