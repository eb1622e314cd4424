import { Allow, currentMember, Documented } from '@causeway/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { Found, SearchQuery } from './search.dto.js';
import { Search } from './use-cases/search.js';

@Controller('v1/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @Allow('search.all')
  @Documented('search', 'What was said and what is known, for the same words.', { type: Found })
  find(@Query() query: SearchQuery): Promise<Found> {
    return this.search.find(currentMember(), query);
  }
}
