import { UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { ENOUGH, poolsOf, type Pool, type Sample } from '../domain/pools.js';

/** What PostgreSQL is asked. What is not named does not narrow the search. */
export interface Asked {
  /** ISO 8601. */
  now: string;
  order: 'best' | 'name' | 'distance';
  /** Words as they are found in the index, and as they are ranked. */
  match?: string;
  words?: string;
  /** To be in the name as it is. */
  literal?: string;
  /** All of them. */
  tags?: string[];
  /** Of the week. */
  minute?: number;
  free?: true;
  latitude?: number;
  longitude?: number;
  /** Kilometres. */
  within?: number;
}

export interface Hit {
  resource_id: string;
  fit: number;
  near: number;
  fresh: number;
  calls: number;
  km: number | null;
}

interface Ranked extends Hit {
  found: number;
}

/** More are not counted. */
export const MOST_COUNTED = 1_000;
/** Where a sample says so many, it is not one in ten thousand that there are fewer than {@link MOST_COUNTED}. */
const SURELY_MORE = 3 * MOST_COUNTED;

/** Puts in order what a search finds. Everything is called inside a unit of work. */
@Injectable()
export class RankResources {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns how many there are beside what was asked for, counted up to {@link MOST_COUNTED} and one */
  async page(asked: Asked, skip: number, limit: number): Promise<{ hits: Hit[]; total: number }> {
    const page = { skip, limit };
    if (asked.order === 'name')
      return { hits: await this.search(asked, page), total: await this.count(asked) };
    const sample = await this.sample(asked);
    const { words, within } = asked;
    const pools = sample ? poolsOf(sample, { words: words !== undefined, within }) : [{}];
    const isBroad = pools.length > 1;
    if (isBroad && asked.order === 'best') page.limit = Math.max(0, Math.min(limit, ENOUGH - skip));
    const enough = asked.order === 'best' ? ENOUGH : skip + limit;
    let ranked: Ranked[] = [];
    for (const pool of pools) {
      ranked = await this.search({ ...asked, ...pool }, page);
      if ((ranked[0]?.found ?? 0) >= enough || page.limit === 0) break;
    }
    if (!isBroad) return { hits: ranked, total: ranked[0]?.found ?? 0 };
    const isSurelyMore = (sample?.total ?? 0) > SURELY_MORE;
    return { hits: ranked, total: isSurelyMore ? MOST_COUNTED + 1 : await this.count(asked) };
  }

  private async sample(asked: Asked): Promise<Sample | undefined> {
    // Signs are seldom asked for, and no index knows them.
    if (asked.literal) return undefined;
    const [sample] = await this.unitOfWork.query<Sample>('SELECT * FROM sample_resources($1)', [
      JSON.stringify(asked),
    ]);
    return sample;
  }

  private search(asked: Asked & Pool, page: { skip: number; limit: number }): Promise<Ranked[]> {
    return this.unitOfWork.query<Ranked>('SELECT * FROM search_resources($1)', [
      JSON.stringify({ ...asked, ...page }),
    ]);
  }

  private async count(asked: Asked): Promise<number> {
    const [row] = await this.unitOfWork.query<{ total: number }>(
      'SELECT total FROM count_resources($1, $2)',
      [JSON.stringify(asked), MOST_COUNTED + 1],
    );
    return row?.total ?? 0;
  }
}
