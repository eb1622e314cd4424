import { Facility } from '@causeway/partners';
import { Audit, CONFIGURATION, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { DispatchMap, MapCoach, MapFacility, OwnPlaceOnMap } from '../map.dto.js';
import { CoachProfile } from '../persistence/coach-profile.entity.js';

/** Digits after the point of a degree: about a kilometer. An area helps to choose; an address would be a home. */
const AREA_DIGITS = 2;

/** What the dispatch map shows. Coaches are on it only by their own choice, and never where they are now. */
@Injectable()
export class MapPlaces {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Facilities and coaches whose place is known, by name. */
  all(organizationId: string): Promise<DispatchMap> {
    return this.unitOfWork.run(organizationId, async () => {
      const facilities = await this.facilities();
      const coaches = await this.coaches();
      await this.audit.record(
        'map.read',
        coaches.map(({ id }) => id),
      );
      return { styleUrl: this.configuration.MAP_STYLE_URL ?? null, facilities, coaches };
    });
  }

  /** What a coach's own switch says. */
  ofMember(organizationId: string, memberId: string): Promise<OwnPlaceOnMap> {
    return this.unitOfWork.run(organizationId, () => this.own(memberId));
  }

  /** Turns a coach's own switch. */
  show(organizationId: string, memberId: string, shown: boolean): Promise<OwnPlaceOnMap> {
    return this.unitOfWork.run(organizationId, async () => {
      await this.unitOfWork.query(
        `INSERT INTO coach_profile (organization_id, member_id, show_on_map) VALUES ($1, $2, $3)
         ON CONFLICT (member_id) DO UPDATE SET show_on_map = excluded.show_on_map`,
        [organizationId, memberId, shown],
      );
      await this.audit.record('map.share', [memberId]);
      return this.own(memberId);
    });
  }

  private async own(memberId: string): Promise<OwnPlaceOnMap> {
    const profile = await this.unitOfWork.manager.findOneBy(CoachProfile, { memberId });
    return {
      shown: profile?.showOnMap ?? false,
      placed: profile?.baseLatitude != null && profile.baseLongitude != null,
    };
  }

  private async facilities(): Promise<MapFacility[]> {
    const rows = await this.unitOfWork.manager.find(Facility, {
      select: { id: true, name: true, kind: true, latitude: true, longitude: true },
      // A retired one with an open request is shown with that.
      where: { retiredAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
    return rows.flatMap(({ id, name, kind, latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [{ id, name, kind, latitude, longitude }],
    );
  }

  private coaches(): Promise<MapCoach[]> {
    return this.unitOfWork.query<MapCoach>(
      `SELECT member.id, display_name AS "displayName",
         round(base_latitude::numeric, $1)::double precision AS latitude,
         round(base_longitude::numeric, $1)::double precision AS longitude
       FROM coach_profile JOIN member ON member.id = member_id
       WHERE show_on_map AND base_latitude IS NOT NULL AND base_longitude IS NOT NULL
         AND active AND 'coach' = ANY (roles)
       ORDER BY display_name, member.id`,
      [AREA_DIGITS],
    );
  }
}
