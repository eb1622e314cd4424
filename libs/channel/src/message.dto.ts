import { FlagField, IdField, IdsField, ListField, TextField, WholeField } from '@causeway/platform';
import { Mention } from './event.dto.js';

/** Longest message, in characters. */
export const MESSAGE_MAX = 4000;
/** Most people and groups that one message calls, resources and files under it. */
const most = { mentions: 20, resources: 10, attachments: 6 };

/** What a message says and whom it calls. */
export class MessageBody {
  @TextField({ max: MESSAGE_MAX }) text!: string;
  @ListField(() => Mention, {
    optional: true,
    count: most.mentions,
    description: 'Who is called; "@Dana Reyes" stands in the text.',
  })
  mentions?: Mention[];
  @IdsField({
    optional: true,
    count: most.resources,
    description: 'Resources whose cards stand under the message.',
  })
  resources?: string[];
}

export class PostMessage extends MessageBody {
  @IdField({ description: 'Made by the client; a repeated post returns the stored event.' })
  clientMessageId!: string;
  @WholeField({
    optional: true,
    min: 1,
    max: 2_147_483_647,
    description: 'Seq of the message that it replies to; a reply to a reply belongs to the same thread.',
  })
  thread?: number;
  @FlagField({ optional: true, description: 'It asks the team.' }) question?: boolean;
  @IdsField({ optional: true, count: most.attachments, description: 'Files that were uploaded for it.' })
  attachments?: string[];
  @TextField({
    optional: true,
    max: 300,
    description: 'Why it is sent although the privacy guard found something in it.',
  })
  guard?: string;
}

/** The same over a socket. */
export class SendMessage extends PostMessage {
  @IdField() channelId!: string;
}
