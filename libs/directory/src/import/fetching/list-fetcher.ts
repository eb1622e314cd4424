import { Injectable } from '@nestjs/common';
import { MOST_BYTES } from '../readers/read-list.js';
import { fetchList, openWorld, type Fetched, type Known } from './fetch-list.js';

/** The way out to where lists are kept; tests put their own world in its place. */
@Injectable()
export class ListFetcher {
  /** @throws DomainError as {@link fetchList} */
  fetch(url: string, { etag, lastModified }: Known): Promise<Fetched> {
    return fetchList(url, { etag, lastModified }, openWorld(MOST_BYTES));
  }
}
