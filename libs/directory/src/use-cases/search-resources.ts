import { DomainError } from '@causeway/contracts';
import { Clock, wallTimeOf, weekdayOf } from '@causeway/kernel';
import { decodeCursor, encodeCursor, limitOf, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { FoundResource, ResourcePage, ResourceQuery } from '../directory.dto.js';
import { toTsQuery } from '../domain/query.js';
import { areaTag, ROOM_TAG } from '../domain/search-words.js';
import { folded } from '../domain/words.js';
import { LoadResources } from './load-resources.js';
import { Meanings } from './meanings.js';
import { MOST_COUNTED, RankResources, type Asked, type Hit } from './rank-resources.js';
import { ShowResources } from './show-resources.js';

const KM_PER_MILE = 1.609344;
/** How often a page is filled up where the hours of a rule turn out to be others than those of the week. */
const ROUNDS = 5;

/** Finds resources by what is asked for. */
@Injectable()
export class SearchResources {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranking: RankResources,
    private readonly loading: LoadResources,
    private readonly showing: ShowResources,
    private readonly meanings: Meanings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.invalid` when only one of the coordinates is given, or a distance from nowhere */
  async find(organizationId: string, query: ResourceQuery): Promise<ResourcePage> {
    // A page and the next one are ranked as of the same moment.
    const [at = this.clock.now().toISOString(), skipped = 0] =
      decodeCursor(query.cursor, ['time', 'whole']) ?? [];
    const limit = limitOf(query);
    demandPoint(query);
    return this.unitOfWork.run(organizationId, async () => {
      const asked = await this.ask(query, new Date(at));
      const items: FoundResource[] = [];
      let [skip, total, isMore] = [Number(skipped), 0, true];
      for (let round = 0; round < ROUNDS && items.length < limit && isMore; round += 1) {
        const wanted = limit - items.length;
        const found = await this.ranking.page(asked, skip, wanted + 1);
        const { hits } = found;
        isMore = hits.length > wanted;
        total = Math.max(total, found.total);
        const shown = await this.show(hits.slice(0, wanted));
        items.push(...shown.filter(({ opening }) => !query.openNow || opening.open));
        skip += Math.min(wanted, hits.length);
      }
      return {
        items,
        total: Math.min(total, MOST_COUNTED),
        isMore: total > MOST_COUNTED,
        nextCursor: isMore ? encodeCursor([at, skip]) : null,
      };
    });
  }

  private async show(hits: Hit[]): Promise<FoundResource[]> {
    const cards = await this.showing.cards(hits.map(({ resource_id: id }) => id));
    const byId = new Map(cards.map((card) => [card.id, card]));
    return hits.flatMap(({ resource_id: id, fit, near, fresh, calls, km }) => {
      const card = byId.get(id);
      const miles = km === null ? null : Math.round((km / KM_PER_MILE) * 10) / 10;
      return card ? [{ ...card, miles, rank: { fit, near, fresh, calls } }] : [];
    });
  }

  private async ask(query: ResourceQuery, now: Date): Promise<Asked> {
    const { latitude, longitude, withinMiles, openNow, hasRoom, search = '' } = query;
    const terms = await this.meanings.termsOf(search);
    const tags = tagsOf(query);
    return {
      now: now.toISOString(),
      order: query.order ?? (search || latitude !== undefined ? 'best' : 'name'),
      ...(terms.length > 0 && toTsQuery(terms, await this.meanings.meant(terms))),
      // Signs alone are no words: then the name has to hold them as they are.
      ...(terms.length === 0 && search && { literal: folded(search) }),
      ...(tags.length > 0 && { tags }),
      ...(openNow && { minute: await this.minuteOfWeek(now) }),
      ...(hasRoom && { free: true }),
      ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
      ...(withinMiles !== undefined && { within: withinMiles * KM_PER_MILE }),
    };
  }

  private async minuteOfWeek(now: Date): Promise<number> {
    const wall = wallTimeOf(now, await this.loading.zone());
    return (
      (weekdayOf(wall.slice(0, 10)) - 1) * 1440 + Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))
    );
  }
}

function tagsOf(query: ResourceQuery): string[] {
  const { kind, language, gender, populations = [], accepts = [], cost, pathway, area, hasRoom } = query;
  const one = (name: string, value: string | undefined) => (value ? [`${name}:${value}`] : []);
  return [
    ...one('kind', kind),
    ...one('language', language?.toLowerCase()),
    ...one('gender', gender),
    ...populations.map((each) => `population:${each}`),
    ...accepts.map((each) => `accepts:${each}`),
    ...one('cost', cost),
    ...one('pathway', pathway),
    ...(area ? [areaTag(area)] : []),
    ...(hasRoom ? [ROOM_TAG] : []),
  ];
}

function demandPoint({ latitude, longitude, withinMiles, order }: ResourceQuery): void {
  const message = 'latitude and longitude belong together, and are needed for a distance';
  const isHalf = (latitude === undefined) !== (longitude === undefined);
  const isNowhere = latitude === undefined && (withinMiles !== undefined || order === 'distance');
  if (isHalf || isNowhere)
    throw new DomainError('request.invalid', undefined, [{ field: 'latitude', message }]);
}
