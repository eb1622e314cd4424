import { createHmac, randomUUID } from 'node:crypto';
import { DomainError } from '@causeway/contracts';
import { Organization } from '@causeway/identity';
import { Clock } from '@causeway/kernel';
import {
  Audit,
  CONFIGURATION,
  hashToken,
  RateLimit,
  UnitOfWork,
  type Configuration,
  type MemberActor,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { Resource } from '../../persistence/resource.entity.js';
import type { ResourceDetail } from '../../views.dto.js';
import { LoadResources } from '../../use-cases/load-resources.js';
import { Merged, WITH_MERGED } from '../../use-cases/merged.js';
import { ShowResources } from '../../use-cases/show-resources.js';
import type { LiveLinkList } from '../handing.dto.js';
import { ResourceLink } from '../persistence/resource-link.entity.js';

const DAY_MS = 24 * 60 * 60_000;
/** A link lives this long, since it may hang printed on a wall; one that has less than the second left is not handed out any more. */
const LIVES_MS = 365 * DAY_MS;
const LEFT_MS = 180 * DAY_MS;

/** Pages that one address of the network may open in a minute: whoever tries tokens tries many. */
const OPENED_A_MINUTE = 60;

/** What a page of a resource shows, and to whom it belongs. */
export interface Handed {
  resource: ResourceDetail;
  organization: Pick<Organization, 'name' | 'dispatchPhone'>;
}

interface LiveRow {
  id: string;
  created_at: Date;
  created_by: string | null;
  expires_at: Date;
}

/** Makes the links under which a resource is handed over, ends them, and knows the resource behind one. */
@Injectable()
export class ResourceLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly loading: LoadResources,
    private readonly showing: ShowResources,
    private readonly merged: Merged,
    private readonly rateLimit: RateLimit,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * The address that opens the resource's page; the same for everybody it is handed to, so it says nothing about them.
   * @throws DomainError `resource.not_found`, also for one that was retired
   */
  linkOf({ organizationId, memberId: createdBy }: MemberActor, asked: string): Promise<string> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const resourceId = await this.lasting(asked);
      const there = await manager.existsBy(Resource, { id: resourceId, retiredAt: IsNull() });
      if (!there) throw new DomainError('resource.not_found');
      const now = this.clock.now();
      const known = await manager.findOne(ResourceLink, {
        where: {
          ...{ resourceId, revokedAt: IsNull() },
          expiresAt: MoreThan(new Date(now.getTime() + LEFT_MS)),
        },
        order: { expiresAt: 'DESC' },
      });
      if (known) return this.urlOf(await this.tokenOf(organizationId, known.id));
      const id = randomUUID();
      const token = await this.tokenOf(organizationId, id);
      await manager.insert(ResourceLink, {
        ...{ id, organizationId, resourceId, tokenHash: hashToken(token), createdAt: now, createdBy },
        expiresAt: new Date(now.getTime() + LIVES_MS),
      });
      await this.audit.record('resource.hand_over', [resourceId]);
      return this.urlOf(token);
    });
  }

  /** Those that open its page now, the newest first; also of those merged into it. @throws DomainError `resource.not_found` */
  live(organizationId: string, resourceId: string): Promise<LiveLinkList> {
    return this.unitOfWork.run(organizationId, async () => {
      await this.loading.demand(resourceId);
      const rows = await this.unitOfWork.query<LiveRow>(
        `${WITH_MERGED} SELECT link.id, link.created_at, display_name AS created_by, expires_at FROM resource_link link
         JOIN merged ON merged.id = link.resource_id LEFT JOIN member ON member.id = link.created_by
         WHERE revoked_at IS NULL AND expires_at > $2 ORDER BY link.created_at DESC, link.id`,
        [[resourceId], this.clock.now()],
      );
      const items = rows.map(({ id, created_at, created_by: createdBy, expires_at }) => ({
        ...{ id, createdBy, createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString() },
      }));
      return { items };
    });
  }

  /** Whatever was handed out, also of those merged into it, opens nothing any more; the next link is another one. @throws DomainError `resource.not_found` */
  revoke(organizationId: string, resourceId: string): Promise<void> {
    return this.unitOfWork.run(organizationId, async () => {
      await this.loading.demand(resourceId);
      await this.unitOfWork.query(
        `${WITH_MERGED} UPDATE resource_link SET revoked_at = $2 FROM merged WHERE resource_id = merged.id AND revoked_at IS NULL`,
        [[resourceId], this.clock.now()],
      );
      await this.audit.record('resource.end_links', [resourceId]);
    });
  }

  /**
   * What is behind a link: the resource as which it goes on, if it was merged. Nothing is kept of the visit.
   * @param address of the network that asks
   * @returns null when it opens nothing: unknown, ended, expired, or the resource was retired
   * @throws DomainError `rate.limited`
   */
  async open(token: string, address: string): Promise<Handed | null> {
    await this.rateLimit.take('resource-link', address, OPENED_A_MINUTE);
    const [found] = await this.dataSource.query<{ organization_id: string; resource_id: string }[]>(
      'SELECT * FROM find_resource_link($1, $2)',
      [hashToken(token), this.clock.now()],
    );
    if (!found) return null;
    const { organization_id: id, resource_id: handed } = found;
    return this.unitOfWork.run(id, async () => {
      const [resource] = await this.showing.details([await this.lasting(handed)]);
      if (!resource || resource.retiredAt !== null) return null;
      const organization = await this.unitOfWork.manager.findOneByOrFail(Organization, { id });
      return { resource, organization };
    });
  }

  private async lasting(id: string): Promise<string> {
    return (await this.merged.lasting([id])).get(id) ?? id;
  }

  private urlOf(token: string): string {
    return `${this.configuration.BASE_URL}/i/${token}`;
  }

  /** Derived, so that it can be shown again and is stored nowhere: 128 bits, short enough for a text message. */
  private async tokenOf(organizationId: string, linkId: string): Promise<string> {
    const { linkSecret } = await this.unitOfWork.manager.findOneByOrFail(Organization, {
      id: organizationId,
    });
    const hash = createHmac('sha256', linkSecret).update(`resource link ${linkId}`).digest();
    return hash.subarray(0, 16).toString('base64url');
  }
}
