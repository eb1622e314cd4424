import { Clock } from '@causeway/kernel';
import { DomainError, type calendarKinds, type OneOf } from '@causeway/contracts';
import {
  Audit,
  CONFIGURATION,
  hashToken,
  newToken,
  RateLimit,
  tokenPrefix,
  UnitOfWork,
  type Configuration,
  type MemberActor,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { CalendarCreated, CalendarList } from '../calendars.dto.js';
import { CalendarFeed } from '../persistence/calendar-feed.entity.js';
import { CalendarText } from '../views/calendar-text.js';

/** Calendar programs ask every few minutes at most; one feed is read so often a minute. */
const READS_PER_MINUTE = 30;
/** A calendar service reads many feeds from one address; who tries tokens asks for more. */
const READS_PER_MINUTE_AND_ADDRESS = 300;

/** Secret addresses at which calendar programs read shifts. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly text: CalendarText,
    private readonly rateLimit: RateLimit,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The address is shown this once: only a hash of its token is kept. */
  async create(
    { organizationId, memberId }: MemberActor,
    kind: OneOf<typeof calendarKinds>,
  ): Promise<CalendarCreated> {
    const token = newToken(tokenPrefix.calendar);
    return this.unitOfWork.run(organizationId, async () => {
      const { manager } = this.unitOfWork;
      const feed = manager.create(CalendarFeed, {
        organizationId,
        memberId,
        kind,
        tokenHash: hashToken(token),
        createdAt: this.clock.now(),
      });
      const { id, createdAt } = await manager.save(feed);
      await this.audit.record('calendar.own', [id]);
      const url = `${this.configuration.BASE_URL}/v1/calendar/${token}.ics`;
      return { id, kind, createdAt: createdAt.toISOString(), url };
    });
  }

  /** My own that still work. */
  async list({ organizationId, memberId }: MemberActor): Promise<CalendarList> {
    return this.unitOfWork.run(organizationId, async () => {
      const feeds = await this.unitOfWork.manager.find(CalendarFeed, {
        where: { memberId, revokedAt: IsNull() },
        order: { createdAt: 'DESC', id: 'ASC' },
      });
      return {
        items: feeds.map(({ id, kind, createdAt }) => ({ id, kind, createdAt: createdAt.toISOString() })),
      };
    });
  }

  /** The address stops working. @throws DomainError `calendar.not_found` */
  async revoke({ organizationId, memberId }: MemberActor, id: string): Promise<void> {
    await this.unitOfWork.run(organizationId, async () => {
      const { affected } = await this.unitOfWork.manager.update(
        CalendarFeed,
        { id, memberId, revokedAt: IsNull() },
        { revokedAt: this.clock.now() },
      );
      if (!affected) throw new DomainError('calendar.not_found');
      await this.audit.record('calendar.own', [id]);
    });
  }

  /**
   * What stands at an address, as iCalendar.
   * @param token what comes before `.ics`
   * @param address of the network that asks
   * @throws DomainError `calendar.not_found`, also when it was revoked or its owner has left; `rate.limited`
   */
  async read(token: string, address: string): Promise<string> {
    await this.rateLimit.take('calendar-address', address, READS_PER_MINUTE_AND_ADDRESS);
    await this.rateLimit.take('calendar', token, READS_PER_MINUTE);
    const [found] = await this.dataSource.query<{ organization_id: string; feed_id: string }[]>(
      'SELECT * FROM find_calendar_feed($1)',
      [hashToken(token)],
    );
    if (!found) throw new DomainError('calendar.not_found');
    return this.unitOfWork.run(found.organization_id, async () => {
      const text = await this.text.of(found.feed_id);
      if (text === null) throw new DomainError('calendar.not_found');
      await this.audit.record('calendar.own', [found.feed_id]);
      return text;
    });
  }
}
