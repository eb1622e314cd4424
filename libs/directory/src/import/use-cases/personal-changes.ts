import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** Knows which facts somebody of the team has changed: no list ever undoes that. Call inside a unit of work. */
@Injectable()
export class PersonalChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For each of these records, the fields that people changed. */
  async of(ids: readonly string[]): Promise<Map<string, Set<string>>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ id: string; fields: string[] }>(
      `SELECT record_id AS id, array_agg(DISTINCT field) AS fields FROM fact_change
       WHERE record_id = ANY ($1) AND action = 'update' AND source <> 'import' GROUP BY record_id`,
      [ids],
    );
    return new Map(rows.map(({ id, fields }) => [id, new Set(fields)]));
  }
}
