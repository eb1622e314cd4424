import { CONFIGURATION, UnitOfWork } from '@causeway/platform';
import { Module } from '@nestjs/common';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { Attachments } from './attachments/attachments.js';
import { FollowMessages } from './attachments/follow-messages.js';
import { FileStore } from './files/file-store.js';
import { makeFileStore } from './files/make-file-store.js';
import { GuardController } from './guard/guard.controller.js';
import { KnownContacts } from './guard/known-contacts.js';
import { MessageChecks } from './guard/message-checks.js';
import { MessageGuard } from './guard/message-guard.js';
import { Overrides } from './guard/overrides.js';

/** What every message passes: the privacy guard, and the files that come along. */
@Module({
  controllers: [AttachmentsController, GuardController],
  providers: [
    { provide: FileStore, inject: [CONFIGURATION, UnitOfWork], useFactory: makeFileStore },
    Attachments,
    FollowMessages,
    KnownContacts,
    MessageChecks,
    MessageGuard,
    Overrides,
  ],
  exports: [Attachments, FileStore, MessageChecks, MessageGuard],
})
export class PrivacyModule {}
