import { mentionKinds, questionStates, type OneOf } from '@causeway/contracts';
import {
  Shows,
  ShowsChoice,
  ShowsList,
  ShowsText,
  ShowsTexts,
  ShowsTime,
  ShowsWhole,
  WholeQuery,
} from '@causeway/platform';
import { Author, Mention, Named, ShownAttachment } from './event.dto.js';

export class Reaction {
  @ShowsText() emoji!: string;
  @ShowsTexts({ description: 'Who gave it, the first one first.' }) memberIds!: string[];
}

/** A message as it is now. */
export class MessageView {
  @ShowsText() channelId!: string;
  @ShowsWhole() seq!: number;
  @ShowsTime() at!: string;
  @Shows(() => Author) author!: Author;
  @ShowsText({ description: 'Empty when it was deleted.' }) text!: string;
  @ShowsTime({ nullable: true }) editedAt!: string | null;
  @ShowsTime({ nullable: true }) deletedAt!: string | null;
  @ShowsWhole({ nullable: true, description: 'Seq of the message that it replies to.' }) thread!:
    number | null;
  @ShowsWhole() replyCount!: number;
  @ShowsTime({ nullable: true }) lastReplyAt!: string | null;
  @ShowsTime({ nullable: true }) pinnedAt!: string | null;
  @Shows(() => Named, { nullable: true }) pinnedBy!: Named | null;
  @ShowsList(() => Reaction) reactions!: Reaction[];
  @ShowsChoice('QuestionState', questionStates, { nullable: true, description: 'null: it asks nothing.' })
  question!: OneOf<typeof questionStates> | null;
  @Shows(() => Named, { nullable: true }) claimedBy!: Named | null;
  @ShowsWhole({ nullable: true, description: 'Seq of the message that answers it.' }) answer!: number | null;
  @ShowsList(() => Mention) mentions!: Mention[];
  @ShowsTexts({ description: 'Ids of resources.' }) resources!: string[];
  @ShowsList(() => ShownAttachment) attachments!: ShownAttachment[];
}

export class MessageList {
  @ShowsList(() => MessageView) items!: MessageView[];
}

/** Which messages: around one, before or after one; with none of the three, the newest. */
export class StretchQuery {
  @WholeQuery({
    min: 1,
    max: 2_147_483_647,
    description: 'As many before this seq as after it, and it itself.',
  })
  around?: number;
  @WholeQuery({ min: 1, max: 2_147_483_647, description: 'The newest with a smaller seq.' }) before?: number;
  @WholeQuery({ min: 0, max: 2_147_483_647, description: 'The oldest with a greater seq.' }) after?: number;
  @WholeQuery({ min: 1, max: 200 }) limit?: number;
}

/** Messages as they are now, one after the other: replies among them, nothing that was purged. */
export class MessageStretch {
  @ShowsList(() => MessageView) items!: MessageView[];
  @ShowsWhole({ description: 'Newest seq of the channel when they were read.' }) headSeq!: number;
  @ShowsWhole({ nullable: true, description: 'Give it as `before` for older ones; null: there are none.' })
  olderBefore!: number | null;
  @ShowsWhole({ nullable: true, description: 'Give it as `after` for newer ones; null: there are none.' })
  newerAfter!: number | null;
}

export class ThreadQuery {
  @WholeQuery({ min: 0, max: 2_147_483_647, description: 'Replies with a greater seq.' }) after?: number;
  @WholeQuery({ min: 1, max: 500 }) limit?: number;
}

export class Thread {
  @Shows(() => MessageView) root!: MessageView;
  @ShowsList(() => MessageView) items!: MessageView[];
  @ShowsWhole({ nullable: true, description: 'Give it as `after` to go on; null when nothing is left.' })
  nextAfter!: number | null;
}

export class Wording {
  @ShowsTime() at!: string;
  @ShowsText() text!: string;
}

export class MessageHistory {
  @ShowsList(() => Wording) items!: Wording[];
}

export class SeenBy {
  @ShowsList(() => Named) items!: Named[];
}

/** A message that called me. */
export class Called {
  @ShowsText({ description: 'Empty for a conversation of a few.' }) channelName!: string;
  @ShowsChoice('MentionKind', mentionKinds, {
    description: 'By name, with those on duty, or with everybody.',
  })
  as!: OneOf<typeof mentionKinds>;
  @Shows(() => MessageView) message!: MessageView;
}

export class CalledList {
  @ShowsList(() => Called, { description: 'The newest first.' }) items!: Called[];
  @ShowsWhole({ description: 'How many there are in all.' }) total!: number;
}
