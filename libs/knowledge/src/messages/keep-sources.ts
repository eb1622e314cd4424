import { StandingMessages } from '@causeway/channel';
import { MessageSources } from '@causeway/directory';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Lets the directory find the messages of the channel that its facts were read from. */
@Injectable()
export class KeepSources implements OnModuleInit {
  constructor(
    private readonly sources: MessageSources,
    private readonly messages: StandingMessages,
  ) {}

  onModuleInit(): void {
    this.sources.keptBy((actor, keys) => this.messages.among(actor, keys));
  }
}
