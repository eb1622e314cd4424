import type { FeatureSchema } from '@causeway/platform';
import { Attachments1790000035000 } from './attachments/1790000035000-attachments.js';
import { Attachment } from './attachments/attachment.entity.js';
import { FileChunk } from './files/file-chunk.entity.js';
import { Guard1790000035100 } from './guard/1790000035100-guard.js';
import { GuardOverride } from './guard/guard-override.entity.js';
import { Keeping1790000035200 } from './keeping/1790000035200-keeping.js';
import { ChannelKeeping } from './keeping/channel-keeping.entity.js';
import { LegalHold } from './keeping/legal-hold.entity.js';
import { MessageExport } from './keeping/message-export.entity.js';

/** Tables of what keeps the channel private, and of its files. */
export const privacySchema: FeatureSchema = {
  entities: [Attachment, FileChunk, GuardOverride, ChannelKeeping, LegalHold, MessageExport],
  migrations: [Attachments1790000035000, Guard1790000035100, Keeping1790000035200],
};
