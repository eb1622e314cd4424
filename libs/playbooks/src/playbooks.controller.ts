import { Allow, currentMember, Documented } from '@causeway/platform';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import {
  ChangePlaybook,
  PlaybookHistory,
  PlaybookList,
  PlaybookView,
  RetirePlaybook,
  WritePlaybook as WriteBody,
} from './playbooks.dto.js';
import { Playbooks } from './use-cases/playbooks.js';
import { WritePlaybook } from './use-cases/write-playbook.js';

@Controller('v1/playbooks')
export class PlaybooksController {
  constructor(
    private readonly playbooks: Playbooks,
    private readonly writing: WritePlaybook,
  ) {}

  @Get()
  @Allow('playbook.read')
  @Documented('playbooks', 'Who to call and when, per situation.', { type: PlaybookList })
  list(): Promise<PlaybookList> {
    return this.playbooks.list(currentMember().organizationId);
  }

  @Get(':id')
  @Allow('playbook.read')
  @Documented('playbooks', 'One, with the cards of its resources.', { type: PlaybookView })
  view(@Param('id', ParseUUIDPipe) id: string): Promise<PlaybookView> {
    return this.playbooks.view(currentMember().organizationId, id);
  }

  @Get(':id/history')
  @Allow('playbook.read')
  @Documented('playbooks', 'What it said before, the newest first.', { type: PlaybookHistory })
  history(@Param('id', ParseUUIDPipe) id: string): Promise<PlaybookHistory> {
    return this.playbooks.history(currentMember().organizationId, id);
  }

  @Post()
  @Allow('playbook.edit')
  @Documented('playbooks', 'Writes down who to call and when.', { type: PlaybookView, status: 201 })
  async make(@Body() body: WriteBody): Promise<PlaybookView> {
    const actor = currentMember();
    return this.playbooks.view(actor.organizationId, await this.writing.make(actor, body));
  }

  @Put(':id')
  @Allow('playbook.edit')
  @Documented('playbooks', 'Changes one; what it said before is kept.', { type: PlaybookView })
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangePlaybook): Promise<PlaybookView> {
    const actor = currentMember();
    await this.writing.change(actor, id, body);
    return this.playbooks.view(actor.organizationId, id);
  }

  @Post(':id/check')
  @Allow('playbook.edit')
  @Documented('playbooks', 'Says that I looked through it, and it still holds.', { type: PlaybookView })
  async check(@Param('id', ParseUUIDPipe) id: string): Promise<PlaybookView> {
    const actor = currentMember();
    await this.writing.check(actor, id);
    return this.playbooks.view(actor.organizationId, id);
  }

  @Post(':id/retire')
  @Allow('playbook.retire')
  @Documented('playbooks', 'Takes one out of use, or back into it.', { type: PlaybookView })
  async retire(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { retired }: RetirePlaybook,
  ): Promise<PlaybookView> {
    const actor = currentMember();
    await this.writing.retire(actor, id, retired);
    return this.playbooks.view(actor.organizationId, id);
  }
}
