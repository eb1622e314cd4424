import { UnitOfWork, type MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { ChangedResource, ChangedResourceList } from '../living.dto.js';
import type { FactChange } from '../persistence/fact-change.entity.js';
import { showChange } from './history.js';
import { LoadResources } from './load-resources.js';
import { MessageSources } from './message-sources.js';

/** More are not read through at the beginning of a shift; the newest come first, and the total is said. */
const MOST = 30;

/** SQL: what others wrote of resources between `$1` and `$2`; a resource changes with its places and with who runs it. */
const SAID = `SELECT touched.resource_id, change.* FROM fact_change change, LATERAL (
    SELECT change.record_id AS resource_id WHERE change.record_type = 'resource'
    UNION SELECT resource_id FROM resource_location WHERE change.record_type = 'location' AND location_id = change.record_id
    UNION SELECT id FROM resource WHERE change.record_type = 'provider' AND provider_id = change.record_id) touched
  WHERE change.changed_at > $1 AND change.changed_at <= $2 AND change.changed_by IS DISTINCT FROM $3
    AND change.action <> 'confirm' AND change.source <> 'import'`;

type ResourceRow = Pick<ChangedResource, 'id' | 'name' | 'kind'> & { changed_at: Date; total: number };
type ChangeRow = FactChange & { resourceId: string };

/** What is not as it was in the directory, for somebody who was away. */
@Injectable()
export class ChangedResources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loading: LoadResources,
    private readonly sources: MessageSources,
  ) {}

  /**
   * What others changed after `since` and up to `until`: each field once, as it was before and as it is after all of it. That a
   * fact was confirmed is no change. What lists brought is counted only. Call inside a unit of work.
   */
  async between({ memberId }: MemberActor, since: Date, until: Date): Promise<ChangedResourceList> {
    const [resources, imported] = [
      await this.resources([since, until, memberId]),
      await this.imported(since, until),
    ];
    const changes = await this.changes([since, until, memberId, resources.map(({ id }) => id)]);
    const names = await this.loading.names(changes.map(({ changedBy }) => changedBy));
    const messages = await this.sources.readable(changes.map(({ reference }) => reference));
    const show = ({ resourceId: _of, ...change }: ChangeRow) => showChange(change, { names, messages });
    return {
      items: resources.map(({ id, name, kind, changed_at: changedAt }) => ({
        ...{ id, name, kind, changedAt: changedAt.toISOString() },
        changes: changes.filter(({ resourceId }) => resourceId === id).map(show),
      })),
      total: resources[0]?.total ?? 0,
      imported,
    };
  }

  private resources(values: unknown[]): Promise<ResourceRow[]> {
    return this.unitOfWork.query<ResourceRow>(
      `SELECT resource.id, name, kind, max(said.changed_at) AS changed_at, count(*) OVER ()::int AS total
       FROM (${SAID}) said JOIN resource ON resource.id = said.resource_id
       GROUP BY resource.id, name, kind ORDER BY max(said.changed_at) DESC, resource.id LIMIT ${MOST}`,
      values,
    );
  }

  private changes(values: unknown[]): Promise<ChangeRow[]> {
    const each = 'PARTITION BY resource_id, record_id, action, field ORDER BY changed_at';
    return this.unitOfWork.query<ChangeRow>(
      `SELECT * FROM (SELECT DISTINCT ON (resource_id, record_id, action, field) resource_id AS "resourceId", id,
           organization_id AS "organizationId", record_type AS "recordType", record_id AS "recordId", action, field,
           first_value(previous) OVER (${each}, id) AS previous, replacement, changed_at AS "changedAt",
           changed_by AS "changedBy", source, reference
         FROM (${SAID}) said WHERE resource_id = ANY ($4)
         ORDER BY resource_id, record_id, action, field, changed_at DESC, id DESC) latest
       WHERE action <> 'update' OR previous IS DISTINCT FROM replacement
       ORDER BY "changedAt" DESC, action, field`,
      values,
    );
  }

  private async imported(since: Date, until: Date): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `SELECT count(DISTINCT record_id)::int AS count FROM fact_change
       WHERE changed_at > $1 AND changed_at <= $2 AND source = 'import' AND record_type = 'resource' AND action <> 'confirm'`,
      [since, until],
    );
    return row?.count ?? 0;
  }
}
