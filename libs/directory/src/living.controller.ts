import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import { SynonymsView, WriteSynonyms } from './directory.dto.js';
import {
  AcceptProposal,
  ConfirmFacts as ConfirmBody,
  FactsToCheck,
  FactsToCheckQuery,
  Outcomes as OutcomesBody,
  ProposalPage,
  ProposalQuery,
  ProposalRef,
  ProposeChange,
  TellOutcome,
} from './living.dto.js';
import { ConfirmFacts } from './use-cases/confirm-facts.js';
import { ListFactsToCheck } from './use-cases/facts-to-check.js';
import { Outcomes } from './use-cases/outcomes.js';
import { Proposals } from './use-cases/proposals.js';
import { ShowResources } from './use-cases/show-resources.js';
import { Synonyms } from './use-cases/synonyms.js';
import { ResourceDetail } from './views.dto.js';

/** What keeps the directory true. */
@Controller('v1')
export class LivingController {
  constructor(
    private readonly confirming: ConfirmFacts,
    private readonly showing: ShowResources,
    private readonly checking: ListFactsToCheck,
    private readonly outcomes: Outcomes,
    private readonly proposals: Proposals,
    private readonly synonyms: Synonyms,
  ) {}

  @Post('resources/:id/confirm')
  @Allow('resource.confirm')
  @Documented('resources', 'Facts are still as they are written down.', { type: ResourceDetail })
  async confirm(@Param('id', ParseUUIDPipe) id: string, @Body() body: ConfirmBody): Promise<ResourceDetail> {
    await this.confirming.confirm(currentMember(), id, body.kinds);
    return this.showing.detail(currentActor().organizationId, id);
  }

  @Post('resources/:id/outcomes')
  @Allow('resource.outcome')
  @Documented('resources', 'What came of calling there.', { type: ResourceDetail })
  async called(@Param('id', ParseUUIDPipe) id: string, @Body() body: TellOutcome): Promise<ResourceDetail> {
    await this.confirming.called(currentMember(), id, body.outcome);
    return this.showing.detail(currentActor().organizationId, id);
  }

  @Get('resources/:id/outcomes')
  @Allow('resource.read')
  @Documented('resources', 'What others found who called there in the last 90 days.', { type: OutcomesBody })
  found(@Param('id', ParseUUIDPipe) id: string): Promise<OutcomesBody> {
    return this.outcomes.of(currentActor().organizationId, id);
  }

  @Get('facts-to-check')
  @Allow('resource.read')
  @Documented('resources', 'Stale facts, those that are used most first, then the oldest.', {
    type: FactsToCheck,
  })
  toCheck(@Query() query: FactsToCheckQuery): Promise<FactsToCheck> {
    return this.checking.list(currentActor().organizationId, query);
  }

  @Post('resources/:id/proposals')
  @Allow('resource.propose')
  @Documented('resources', 'Proposes a change; nothing changes until a person says yes.', {
    type: ProposalRef,
    status: 201,
  })
  async propose(@Param('id', ParseUUIDPipe) id: string, @Body() body: ProposeChange): Promise<ProposalRef> {
    return { id: await this.proposals.propose(currentMember(), id, body) };
  }

  @Get('resource-proposals')
  @Allow('resource.read')
  @Documented('resources', 'What is proposed, old and new; the newest first.', { type: ProposalPage })
  proposed(@Query() query: ProposalQuery): Promise<ProposalPage> {
    return this.proposals.list(currentActor().organizationId, query);
  }

  @Post('resource-proposals/:id/accept')
  @Allow('resource.decide')
  @Documented('resources', 'Writes what is proposed, unless the same was changed meanwhile.', { status: 204 })
  accept(@Param('id', ParseUUIDPipe) id: string, @Body() body: AcceptProposal): Promise<void> {
    return this.proposals.accept(currentMember(), id, body.despiteChanges);
  }

  @Post('resource-proposals/:id/refuse')
  @Allow('resource.decide')
  @Documented('resources', 'Leaves everything as it is.', { status: 204 })
  refuse(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.proposals.refuse(currentMember(), id);
  }

  @Post('resource-proposals/:id/withdraw')
  @Allow('resource.propose')
  @Documented('resources', 'Takes back one’s own proposal.', { status: 204 })
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.proposals.withdraw(currentMember(), id);
  }

  @Get('search-synonyms')
  @Allow('synonyms.read')
  @Documented('resources', 'Words that mean the same in a search.', { type: SynonymsView })
  readSynonyms(): Promise<SynonymsView> {
    return this.synonyms.show(currentActor().organizationId);
  }

  @Put('search-synonyms')
  @Allow('synonyms.set')
  @Documented('resources', 'Replaces all words that mean the same.', { type: SynonymsView })
  setSynonyms(@Body() body: WriteSynonyms): Promise<SynonymsView> {
    return this.synonyms.set(currentMember(), body);
  }
}
