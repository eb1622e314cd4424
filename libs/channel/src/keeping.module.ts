import { IdentityModule } from '@causeway/identity';
import { Module } from '@nestjs/common';
import { ChannelModule } from './channel.module.js';
import { Exports } from './keeping/exports.js';
import { Holds } from './keeping/holds.js';
import { KeepingController } from './keeping/keeping.controller.js';
import { KeepingSettings } from './keeping/keeping-settings.js';
import { MakeExports } from './keeping/make-exports.js';
import { PackMessages } from './keeping/pack-messages.js';
import { Purge } from './keeping/purge.js';
import { RemoveFiles } from './keeping/remove-files.js';
import { PrivacyModule } from './privacy.module.js';

/** For how long what was said is kept, and who gets it as a whole. */
@Module({
  imports: [IdentityModule, PrivacyModule, ChannelModule],
  controllers: [KeepingController],
  providers: [Exports, Holds, KeepingSettings, MakeExports, PackMessages, Purge, RemoveFiles],
})
export class KeepingModule {}
