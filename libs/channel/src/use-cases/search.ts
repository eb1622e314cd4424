import { SearchResources } from '@causeway/directory';
import type { MemberActor } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import type { Found, SearchQuery } from '../search.dto.js';
import { SearchMessages } from './search-messages.js';

const DEFAULT_LIMIT = 10;

/** One box for what the team said and for what it knows. */
@Injectable()
export class Search {
  constructor(
    private readonly resources: SearchResources,
    private readonly messages: SearchMessages,
  ) {}

  /**
   * Looks at both at the same time, each on a connection of its own.
   * @throws DomainError `request.invalid` when only one of the coordinates is given, or a distance from nowhere
   */
  async find(actor: MemberActor, query: SearchQuery): Promise<Found> {
    const { q, in: channelId, limit = DEFAULT_LIMIT, ...filters } = query;
    const [resources, messages] = await Promise.all([
      this.resources.find(actor.organizationId, { ...filters, search: q, limit }),
      this.messages.find(actor, { q, limit, ...(channelId && { in: channelId }) }),
    ]);
    return { resources, messages };
  }
}
