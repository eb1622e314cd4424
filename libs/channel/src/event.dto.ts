import { authorKinds, channelEventTypes, mentionKinds, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  IdField,
  Shows,
  ShowsChoice,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTexts,
  ShowsTime,
  ShowsWhole,
  WholeQuery,
} from '@causeway/platform';

const ifAny = { optional: true } as const;

export class Author {
  @ShowsId({ nullable: true, description: 'The member; null for guests and for Causeway itself.' })
  id!: string | null;
  @ShowsText({ description: 'Empty for Causeway itself: screens have its words.' }) name!: string;
  @ShowsChoice('AuthorKind', authorKinds) kind!: OneOf<typeof authorKinds>;
}

export class Named {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
}

/** Who is called by a message. */
export class Mention {
  @ChoiceField('MentionKind', mentionKinds) kind!: OneOf<typeof mentionKinds>;
  @IdField({ optional: true, description: 'The member, for the kind `member`.' }) id?: string;
}

/** A file under a message. */
export class ShownAttachment {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsText() mediaType!: string;
  @ShowsWhole({ description: 'Bytes.' }) size!: number;
  @ShowsWhole({ ...ifAny, description: 'Pixels.' }) width?: number;
  @ShowsWhole({ ...ifAny, description: 'Pixels.' }) height?: number;
  @ShowsFlag({ description: 'Whether there is a small picture of it.' }) thumbnail!: boolean;
}

/**
 * Something that happened in a channel. Whoever folds them in the order of `seq` knows the channel as it is. What does
 * not apply is left out.
 */
export class ChannelEvent {
  @ShowsId() channelId!: string;
  @ShowsWhole({ description: '1, 2, 3 … without a gap, the same order for everybody.' }) seq!: number;
  @ShowsChoice('ChannelEventType', channelEventTypes) type!: OneOf<typeof channelEventTypes>;
  @ShowsTime() at!: string;
  @Shows(() => Author) author!: Author;
  @ShowsId(ifAny) clientMessageId?: string;
  @ShowsText({
    ...ifAny,
    description: 'Plain text. Left out of a message that was deleted or purged since.',
  })
  text?: string;
  @ShowsWhole({ ...ifAny, description: 'Seq of the message that it is about.' }) target?: number;
  @ShowsWhole({ ...ifAny, description: 'Seq of the message that this one replies to.' }) thread?: number;
  @ShowsWhole(ifAny) readUpTo?: number;
  @ShowsText({ ...ifAny, description: 'One emoji.' }) emoji?: string;
  @ShowsFlag({ ...ifAny, description: 'The message asks the team.' }) question?: boolean;
  @ShowsList(() => Mention, ifAny) mentions?: Mention[];
  @ShowsTexts({ ...ifAny, description: 'Ids of the resources whose cards stand under the message.' })
  resources?: string[];
  @ShowsList(() => ShownAttachment, ifAny) attachments?: ShownAttachment[];
  @Shows(() => Named, { ...ifAny, description: 'Who joined or left.' }) member?: Named;
  @ShowsWhole({ ...ifAny, description: 'Seq of the message that answers the question.' }) answer?: number;
}

export class EventQuery {
  @WholeQuery({ min: 0, max: 2_147_483_647, description: 'Events with a greater seq, in order.' })
  after?: number;
  @WholeQuery({ min: 1, max: 2_147_483_647, description: 'The newest events with a smaller seq, in order.' })
  before?: number;
  @WholeQuery({ min: 1, max: 500 }) limit?: number;
}

export class ChannelEventPage {
  @ShowsList(() => ChannelEvent) items!: ChannelEvent[];
  @ShowsWhole() headSeq!: number;
  @ShowsWhole({ nullable: true, description: 'Give it as `after` to go on; null when nothing is left.' })
  nextAfter!: number | null;
}
