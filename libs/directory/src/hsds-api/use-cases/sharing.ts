import { DomainError } from '@causeway/contracts';
import { Clock } from '@causeway/kernel';
import {
  Audit,
  CONFIGURATION,
  hashToken,
  newToken,
  RateLimit,
  tokenPrefix,
  UnitOfWork,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, QueryFailedError } from 'typeorm';
import type { HsdsKeyCreated, HsdsSharingView, SetHsdsSharing } from '../hsds.dto.js';
import { HsdsKey } from '../persistence/hsds-key.entity.js';
import { HsdsSharing } from '../persistence/hsds-sharing.entity.js';

/** Reads a minute: with a key, and from one address of the network without. */
const READS_WITH_KEY = 600;
const READS_OF_ADDRESS = 120;

/** Who may read an organization's directory as HSDS. */
@Injectable()
export class Sharing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly rateLimit: RateLimit,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  show(organizationId: string): Promise<HsdsSharingView> {
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const { mode, slug } = await this.sharing();
      const keys = await manager.find(HsdsKey, { order: { createdAt: 'DESC', id: 'ASC' } });
      return {
        ...{ mode, slug, url: `${this.configuration.BASE_URL}/hsds/${slug}` },
        keys: keys.map(({ id, label, hint, createdAt, revokedAt }) => ({
          ...{ id, label, hint, createdAt: createdAt.toISOString() },
          revokedAt: revokedAt?.toISOString() ?? null,
        })),
      };
    });
  }

  /** @throws DomainError `hsds.slug_taken` */
  async set(organizationId: string, { mode, slug }: SetHsdsSharing): Promise<HsdsSharingView> {
    try {
      await this.unitOfWork.run(organizationId, async () => {
        const sharing = { organizationId, mode, slug, updatedAt: this.clock.now() };
        await this.unitOfWork.manager.upsert(HsdsSharing, sharing, ['organizationId']);
        await this.audit.record('hsds.share', [organizationId]);
      });
    } catch (error) {
      if (error instanceof QueryFailedError && /hsds_sharing_slug/.test(error.message))
        throw new DomainError('hsds.slug_taken');
      throw error;
    }
    return this.show(organizationId);
  }

  /** The key is shown this once: only its hash is kept. */
  async createKey(organizationId: string, label: string): Promise<HsdsKeyCreated> {
    const key = newToken(tokenPrefix.hsdsKey);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const made = {
        organizationId,
        label,
        tokenHash: hashToken(key),
        hint: key.slice(-4),
        createdAt: this.clock.now(),
      };
      const { id } = await manager.save(manager.create(HsdsKey, made));
      await this.audit.record('hsds.share', [id]);
      return { id, key };
    });
  }

  /** It stops working with its next use. @throws DomainError `not_found` */
  async revokeKey(organizationId: string, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      if (!(await manager.existsBy(HsdsKey, { id }))) throw new DomainError('not_found');
      await manager.update(HsdsKey, { id, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
      await this.audit.record('hsds.share', [id]);
    });
  }

  /**
   * The organization whose directory is read at `slug`, when this reader may.
   * @param token of the request, if any
   * @param address of the network that asks
   * @throws DomainError `hsds.not_found`, `hsds.key_needed`, `rate.limited`
   */
  async organizationFor(slug: string, token: string | undefined, address: string): Promise<string> {
    if (!token) await this.rateLimit.take('hsds-address', address, READS_OF_ADDRESS);
    else await this.rateLimit.take('hsds-key', token, READS_WITH_KEY);
    const [found] = await this.dataSource.query<{ organization_id: string }[]>(
      'SELECT * FROM find_hsds_sharing($1)',
      [slug],
    );
    if (!found) throw new DomainError('hsds.not_found');
    const organizationId = found.organization_id;
    const { mode } = await this.unitOfWork.run(organizationId, () => this.sharing());
    if (mode === 'public') return organizationId;
    const keys = token
      ? await this.dataSource.query<{ organization_id: string }[]>('SELECT * FROM find_hsds_key($1)', [
          hashToken(token),
        ])
      : [];
    if (keys[0]?.organization_id !== organizationId) {
      // Who tries keys does so from somewhere.
      await this.rateLimit.take('hsds-address', address, READS_OF_ADDRESS);
      throw new DomainError('hsds.key_needed');
    }
    return organizationId;
  }

  /** Off, under a name made of the organization's, until somebody says otherwise. Call inside a unit of work. */
  private async sharing(): Promise<Pick<HsdsSharing, 'mode' | 'slug'>> {
    const [found] = await this.unitOfWork.manager.find(HsdsSharing, { take: 1 });
    if (found) return found;
    const [organization] = await this.unitOfWork.query<{ id: string; name: string }>(
      'SELECT id, name FROM organization WHERE id = current_organization()',
    );
    const words = (organization?.name ?? '').normalize('NFD').toLowerCase().replace(/\p{M}/gu, '');
    const slug = words
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50);
    return {
      mode: 'off',
      slug: slug.length >= 3 ? slug : `directory-${(organization?.id ?? '').slice(0, 8)}`,
    };
  }
}
