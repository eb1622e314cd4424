import { DirectoryModule } from '@causeway/directory';
import { Module } from '@nestjs/common';
import { PlaybooksController } from './playbooks.controller.js';
import { Playbooks } from './use-cases/playbooks.js';
import { WritePlaybook } from './use-cases/write-playbook.js';

@Module({
  imports: [DirectoryModule],
  controllers: [PlaybooksController],
  providers: [Playbooks, WritePlaybook],
  exports: [Playbooks],
})
export class PlaybooksModule {}
