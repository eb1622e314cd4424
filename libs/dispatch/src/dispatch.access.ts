import { Access, UnitOfWork } from '@causeway/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Whose a request, an offer or an assignment is. */
@Injectable()
export class DispatchAccess implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.access.own('request', async (actor, ids) => {
      if (actor.kind === 'requester') return ids.filter((id) => id === actor.requestId);
      if (actor.kind !== 'facility') return [];
      return this.idsWhere('coach_request', 'facility_id', actor.facilityId, ids);
    });
    this.access.own('offer', async (actor, ids) =>
      actor.kind === 'member' ? this.idsWhere('offer', 'coach_id', actor.memberId, ids) : [],
    );
    this.access.own('assignment', async (actor, ids) =>
      actor.kind === 'member' ? this.idsWhere('assignment', 'coach_id', actor.memberId, ids) : [],
    );
  }

  private async idsWhere(
    table: 'coach_request' | 'offer' | 'assignment',
    column: string,
    owner: string,
    ids: readonly string[],
  ): Promise<string[]> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE id = ANY ($1) AND ${column} = $2`,
      [ids, owner],
    );
    return rows.map(({ id }) => id);
  }
}
