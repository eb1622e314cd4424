import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';

/** SQL: the resources `$1` and those that were merged into them, as `id` and the one as which it goes on, `lasting`. */
export const WITH_MERGED = `WITH RECURSIVE merged AS (
  SELECT id, id AS lasting FROM resource WHERE id = ANY ($1)
  UNION ALL SELECT resource.id, lasting FROM merged JOIN resource ON merged_into = merged.id)`;

/**
 * Resources that turned out to be the same. What hangs on the one that was given up keeps pointing to it and is looked for from
 * here: a merge can be taken back, what a person was linked to stays as it was written down, and so does the channel's log.
 * Everything is called inside a unit of work.
 */
@Injectable()
export class Merged {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For each of `ids` that is there, the id as which it goes on: its own, unless it was merged. */
  async lasting(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ asked: string; id: string }>(
      `WITH RECURSIVE path AS (
         SELECT id AS asked, id, merged_into FROM resource WHERE id = ANY ($1)
         UNION ALL SELECT asked, resource.id, resource.merged_into FROM path JOIN resource ON resource.id = path.merged_into)
       SELECT asked, id FROM path WHERE merged_into IS NULL`,
      [ids],
    );
    return new Map(rows.map(({ asked, id }) => [asked, id]));
  }
}
