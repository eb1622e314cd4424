import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** Knows which facts somebody of the team has changed: no list undoes that by itself. Call inside a unit of work. */
@Injectable()
export class PersonalChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For each of these records, the fields in which a person had the last word. */
  async of(ids: readonly string[]): Promise<Map<string, Set<string>>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ id: string; fields: string[] }>(
      `SELECT id, array_agg(field) AS fields FROM (
         SELECT DISTINCT ON (record_id, field) record_id AS id, field, source FROM fact_change
         WHERE record_id = ANY ($1) AND action = 'update'
         ORDER BY record_id, field, changed_at DESC, (source = 'import')
       ) last WHERE source <> 'import' GROUP BY id`,
      [ids],
    );
    return new Map(rows.map(({ id, fields }) => [id, new Set(fields)]));
  }
}
