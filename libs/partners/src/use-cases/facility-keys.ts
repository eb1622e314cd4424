import { Clock } from '@causeway/kernel';
import { DomainError, type OneOf, type keyKinds } from '@causeway/contracts';
import {
  Audit,
  Authentication,
  CONFIGURATION,
  hashToken,
  newToken,
  Together,
  tokenPrefix,
  UnitOfWork,
  type Actor,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { FacilityKeyCreated, FacilityKeyItem } from '../partners.dto.js';
import { FacilityKey } from '../persistence/facility-key.entity.js';
import type { Facility } from '../persistence/facility.entity.js';
import { Facilities } from './facilities.js';

interface FoundKey {
  /** Which of those asked for, from 1. */
  place: number;
  organization_id: string;
  facility_id: string;
  key_id: string;
}

type KeyKind = OneOf<typeof keyKinds>;

const prefixes: Record<KeyKind, string> = {
  link: tokenPrefix.facilityLink,
  api: tokenPrefix.facilityKey,
  portal: tokenPrefix.portalLink,
};

/** Issues, shows and revokes what a facility asks with, and knows the facility behind it. */
@Injectable()
export class FacilityKeys implements OnModuleInit {
  private readonly lookUps = new Together<Buffer, FoundKey | undefined>((_, hashes) => this.find(hashes));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly facilities: Facilities,
    private readonly authentication: Authentication,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.authentication.register(tokenPrefix.facilityKey, (token) => this.resolve(token));
    this.authentication.register(tokenPrefix.facilityLink, (token) => this.resolve(token));
    this.authentication.register(tokenPrefix.portalLink, (token) => this.resolve(token));
  }

  /** @throws DomainError `facility.not_found`, `facility.retired` for what one asks with */
  async create(
    organizationId: string,
    facilityId: string,
    kind: KeyKind,
    label: string,
  ): Promise<FacilityKeyCreated> {
    const key = newToken(prefixes[kind]);
    return this.unitOfWork.run(organizationId, async () => {
      const { retiredAt } = await this.demandFacility(facilityId);
      if (retiredAt && kind !== 'portal') throw new DomainError('facility.retired');
      const { manager } = this.unitOfWork;
      const { id } = await manager.save(
        manager.create(FacilityKey, {
          organizationId,
          facilityId,
          kind,
          label,
          tokenHash: hashToken(key),
          hint: key.slice(-4),
        }),
      );
      await this.audit.record('facility.keys', [id]);
      const linkTo = (page: string) => `${this.configuration.BASE_URL}/${page}/${key}`;
      return {
        id,
        kind,
        label,
        key,
        requestLink: kind === 'link' ? linkTo('request') : null,
        portalLink: kind === 'portal' ? linkTo('portal') : null,
      };
    });
  }

  /** @throws DomainError `facility.not_found` */
  async list(organizationId: string, facilityId: string): Promise<FacilityKeyItem[]> {
    return this.unitOfWork.run(organizationId, async () => {
      await this.demandFacility(facilityId);
      const keys = await this.unitOfWork.manager.find(FacilityKey, {
        where: { facilityId },
        order: { createdAt: 'DESC' },
      });
      return keys.map(({ id, kind, label, hint, createdAt, revokedAt }) => ({
        id,
        kind,
        label,
        hint,
        createdAt: createdAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
      }));
    });
  }

  /** The key stops working with its next use. @throws DomainError `not_found` */
  async revoke(organizationId: string, facilityId: string, keyId: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const known = await this.unitOfWork.manager.existsBy(FacilityKey, { id: keyId, facilityId });
      if (!known) throw new DomainError('not_found');
      await this.unitOfWork.manager.update(
        FacilityKey,
        { id: keyId, revokedAt: IsNull() },
        { revokedAt: this.clock.now() },
      );
      await this.audit.record('facility.keys', [keyId]);
    });
  }

  private async demandFacility(id: string): Promise<Facility> {
    const facility = await this.facilities.find(id);
    if (!facility) throw new DomainError('facility.not_found');
    return facility;
  }

  private async resolve(token: string): Promise<Actor | null> {
    const found = await this.lookUps.do('keys', hashToken(token));
    if (!found) return null;
    // The facility's name is not needed to act for it; whoever shows one reads it.
    return {
      kind: 'facility',
      organizationId: found.organization_id,
      facilityId: found.facility_id,
      keyId: found.key_id,
      // The hash covers the prefix too: only what was made as a portal link is found by one.
      portal: token.startsWith(tokenPrefix.portalLink),
    };
  }

  private async find(hashes: Buffer[]): Promise<(FoundKey | undefined)[]> {
    const rows = await this.dataSource.query<FoundKey[]>(
      'SELECT place::int, found.* FROM unnest($1::bytea[]) WITH ORDINALITY AS asked (hash, place), find_facility_key(hash) AS found',
      [hashes],
    );
    const found = new Map(rows.map((row) => [row.place, row]));
    return hashes.map((_, index) => found.get(index + 1));
  }
}
