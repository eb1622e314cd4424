import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** Whether anybody can hear an alarm: known to whoever tells people, kept for the auditor. */
@Injectable()
export class AlarmHeard {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Call inside the unit of work in which it rings. @param heard whether somebody who is called can be reached */
  async note(requestId: string, heard: boolean): Promise<void> {
    await this.unitOfWork.query(
      'UPDATE coach_request SET alarm_unheard = $2 WHERE id = $1 AND alarm_unheard <> $2',
      [requestId, !heard],
    );
  }
}
