import { Clock } from '@causeway/kernel';
import { CONFIGURATION, Logger, UnitOfWork, type Configuration } from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { travelBetween, type Place, type Travel } from '../domain/travel.js';
import { drivesTo, type Spot } from './osrm.js';

/** Places in one question: with the facility no more than the 100 that OSRM takes by default. */
const TOGETHER = 90;
/** How long a drive is remembered, in milliseconds: roads change slowly, and this knows nothing of traffic. */
const REMEMBERED_MS = 12 * 3_600_000;
const MOST_REMEMBERED = 100_000;
/** How long a service that failed is left alone, in milliseconds. */
const LEFT_ALONE_MS = 30_000;

/**
 * How long coaches travel: as the service at TRAVEL_URL says, or estimated from the straight line. The service is asked
 * before a request is locked; whoever decides only looks up what is remembered, and waits for nobody.
 */
@Injectable()
export class TravelTimes {
  private readonly remembered = new Map<string, { travel: Travel | null; until: number }>();
  private failedAt: number | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** `off`: no service is configured; `estimating`: it failed lately, and the built-in estimate is used. */
  get state(): 'off' | 'ok' | 'estimating' {
    if (!this.configuration.TRAVEL_URL) return 'off';
    return this.failedAt === null ? 'ok' : 'estimating';
  }

  /** The remembered drive, or the estimate; null when either place is not known. */
  between(from: Place, to: Place): Travel | null {
    if (!this.configuration.TRAVEL_URL) return travelBetween(from, to);
    const known = isSpot(from) && isSpot(to) ? this.recall(from, to) : undefined;
    return known?.travel ?? travelBetween(from, to);
  }

  /**
   * Asks for the drives of the team, from home and from where they are with somebody, to the facility of a request that
   * searches, as far as they are not remembered. Never
   * fails, and takes no longer than TRAVEL_TIMEOUT_MS. Call outside of a unit of work.
   */
  async prepare(organizationId: string, requestId: string): Promise<void> {
    const { TRAVEL_URL, TRAVEL_TIMEOUT_MS } = this.configuration;
    const now = this.clock.now().getTime();
    if (!TRAVEL_URL || (this.failedAt !== null && now - this.failedAt < LEFT_ALONE_MS)) return;
    const { to, from } = await this.places(organizationId, requestId);
    if (!to) return;
    // Within one house nobody drives: that is estimated.
    const missing = from.filter((spot) => !isSame(spot, to) && !this.recall(spot, to));
    const end = Date.now() + TRAVEL_TIMEOUT_MS;
    try {
      for (let start = 0; start < missing.length; start += TOGETHER) {
        const spots = missing.slice(start, start + TOGETHER);
        const travels = await drivesTo(TRAVEL_URL, to, spots, Math.max(1, end - Date.now()));
        spots.forEach((spot, index) => this.remember(spot, to, travels[index] ?? null));
      }
      if (missing.length > 0) this.failedAt = null;
    } catch (error) {
      this.failedAt = now;
      this.logger.warn({ err: error }, 'The travel service did not help; travel is estimated');
    }
  }

  private places(organizationId: string, requestId: string): Promise<{ to: Spot | undefined; from: Spot[] }> {
    return this.unitOfWork.run(organizationId, async () => {
      const [to] = await this.unitOfWork.query<Spot>(
        `SELECT latitude, longitude FROM coach_request JOIN facility ON facility.id = facility_id
         WHERE coach_request.id = $1 AND modality = 'in_person' AND status IN ('received', 'searching')
           AND latitude IS NOT NULL AND longitude IS NOT NULL`,
        [requestId],
      );
      if (!to) return { to, from: [] };
      const from = await this.unitOfWork.query<Spot>(
        `SELECT DISTINCT base_latitude AS latitude, base_longitude AS longitude
         FROM coach_profile JOIN member ON member.id = member_id
         WHERE active AND base_latitude IS NOT NULL AND base_longitude IS NOT NULL
         UNION SELECT latitude, longitude FROM assignment JOIN coach_request request ON request.id = request_id
         JOIN facility ON facility.id = facility_id WHERE assignment.status IN ('assigned', 'en_route', 'arrived')
           AND assignment.modality = 'in_person' AND latitude IS NOT NULL AND longitude IS NOT NULL`,
      );
      return { to, from };
    });
  }

  private recall(from: Spot, to: Spot): { travel: Travel | null } | undefined {
    const known = this.remembered.get(wayOf(from, to));
    return known && known.until > this.clock.now().getTime() ? known : undefined;
  }

  private remember(from: Spot, to: Spot, travel: Travel | null): void {
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(wayOf(from, to), { travel, until: this.clock.now().getTime() + REMEMBERED_MS });
  }
}

const isSpot = (place: Place): place is Spot => place.latitude !== null && place.longitude !== null;

const isSame = (a: Spot, b: Spot): boolean => a.latitude === b.latitude && a.longitude === b.longitude;

const wayOf = (from: Spot, to: Spot): string =>
  `${from.latitude},${from.longitude};${to.latitude},${to.longitude}`;
