import { DomainError } from '@causeway/contracts';
import { Merged, ShowResources } from '@causeway/directory';
import { Clock } from '@causeway/kernel';
import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { checkAt } from '../domain/playbook.js';
import type { Playbook } from '../persistence/playbook.entity.js';
import type { PlaybookVersion } from '../persistence/playbook-version.entity.js';
import type {
  ChangedPlaybook,
  PlaybookHistory,
  PlaybookItem,
  PlaybookList,
  PlaybookView,
} from '../playbooks.dto.js';

type Row = Pick<Playbook, 'id' | 'title' | 'situation'> & {
  step_count: number;
  checked_at: Date;
  checked_by: string;
  retired_at: Date | null;
};

type WholeRow = Row & Pick<Playbook, 'steps' | 'version'> & { changed_at: Date; changed_by: string };

type VersionRow = Pick<PlaybookVersion, 'version' | 'title' | 'situation' | 'steps'> & {
  changed_at: Date;
  changed_by: string;
};

type ChangedRow = Pick<Row, 'id' | 'title' | 'situation' | 'retired_at'> & {
  changed_at: Date;
  changed_by: string;
  began_at: Date;
};

/** Most versions that are shown; older ones stay in the table. */
const HISTORY = 50;

const ITEM = `playbook.id, title, situation, jsonb_array_length(steps) AS step_count, checked_at,
  checker.display_name AS checked_by, retired_at`;
const PLAYBOOKS = 'playbook JOIN member checker ON checker.id = checked_by';

/** Reads what the team wrote down: who to call, and when. */
@Injectable()
export class Playbooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resources: ShowResources,
    private readonly merged: Merged,
    private readonly clock: Clock,
  ) {}

  /** All of them: a team keeps tens. */
  async list(organizationId: string): Promise<PlaybookList> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<Row>(
        `SELECT ${ITEM} FROM ${PLAYBOOKS} ORDER BY retired_at IS NOT NULL, title, playbook.id`,
      ),
    );
    return { items: rows.map((row) => showItem(row, now)) };
  }

  /** A step whose resource was merged leads to the one that goes on. @throws DomainError `playbook.not_found` */
  async view(organizationId: string, id: string): Promise<PlaybookView> {
    const now = this.clock.now();
    return this.unitOfWork.run(organizationId, async () => {
      const [row] = await this.unitOfWork.query<WholeRow>(
        `SELECT ${ITEM}, steps, version, changed_at, changer.display_name AS changed_by
         FROM ${PLAYBOOKS} JOIN member changer ON changer.id = changed_by WHERE playbook.id = $1`,
        [id],
      );
      if (!row) throw new DomainError('playbook.not_found');
      const { version, changed_by: changedBy } = row;
      const lasting = await this.merged.lasting(row.steps.flatMap(({ resourceId }) => resourceId ?? []));
      const steps = row.steps.map((step) => ({
        ...step,
        resourceId: lasting.get(step.resourceId ?? '') ?? step.resourceId,
      }));
      const resources = await this.resources.cards([...new Set(lasting.values())]);
      const changedAt = row.changed_at.toISOString();
      return { ...showItem(row, now), version, steps, changedAt, changedBy, resources };
    });
  }

  /**
   * Those that others wrote or changed, or that went out of use, after `since` and up to `until`; the newest first. A team keeps
   * tens, so all of them. Call inside a unit of work.
   */
  async changedBetween(memberId: string, since: Date, until: Date): Promise<ChangedPlaybook[]> {
    const rows = await this.unitOfWork.query<ChangedRow>(
      `SELECT playbook.id, title, situation, retired_at, changed_at, changer.display_name AS changed_by, began_at
       FROM playbook JOIN member changer ON changer.id = changed_by, LATERAL (
         SELECT min(version.changed_at) AS began_at FROM playbook_version version WHERE playbook_id = playbook.id) begun
       WHERE CASE WHEN retired_at IS NULL THEN changed_at > $1 AND changed_at <= $2 AND changed_by <> $3
         ELSE retired_at > $1 AND retired_at <= $2 END
       ORDER BY coalesce(retired_at, changed_at) DESC, playbook.id`,
      [since, until, memberId],
    );
    return rows.map(({ id, title, situation, retired_at, changed_at, changed_by, began_at }) => ({
      ...{ id, title, situation, changedBy: retired_at ? null : changed_by },
      how: retired_at ? 'retired' : began_at > since ? 'new' : 'changed',
      changedAt: (retired_at ?? changed_at).toISOString(),
    }));
  }

  /** What it said before. @throws DomainError `playbook.not_found` */
  async history(organizationId: string, id: string): Promise<PlaybookHistory> {
    const rows = await this.unitOfWork.run(organizationId, () =>
      this.unitOfWork.query<VersionRow>(
        `SELECT version, title, situation, steps, changed_at, display_name AS changed_by
         FROM playbook_version JOIN member ON member.id = changed_by WHERE playbook_id = $1 ORDER BY version DESC LIMIT $2`,
        [id, HISTORY],
      ),
    );
    if (rows.length === 0) throw new DomainError('playbook.not_found');
    return {
      items: rows.map(({ changed_at, changed_by: changedBy, ...said }) => ({
        ...said,
        changedAt: changed_at.toISOString(),
        changedBy,
      })),
    };
  }
}

function showItem(row: Row, now: Date): PlaybookItem {
  const { id, title, situation, step_count: stepCount, checked_at, checked_by: checkedBy, retired_at } = row;
  const due = checkAt(checked_at);
  return {
    ...{ id, title, situation, stepCount, checkedBy },
    checkedAt: checked_at.toISOString(),
    checkAt: due.toISOString(),
    due: retired_at === null && due <= now,
    retiredAt: retired_at?.toISOString() ?? null,
  };
}
