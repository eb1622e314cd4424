import { channelEventTypes, channelKinds, type OneOf } from '@causeway/contracts';
import {
  IdField,
  Shows,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
  WholeField,
  WholeQuery,
} from '@causeway/platform';

/** Longest message, in characters. */
const MESSAGE_MAX = 4000;

export class ChannelItem {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoice('ChannelKind', channelKinds) kind!: OneOf<typeof channelKinds>;
  @ShowsWhole() headSeq!: number;
  @ShowsWhole() lastReadSeq!: number;
  @ShowsWhole({ description: 'Messages of others after lastReadSeq.' }) unread!: number;
  @ShowsWhole() memberCount!: number;
}

export class ChannelList {
  @ShowsList(() => ChannelItem) items!: ChannelItem[];
}

export class Author {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
}

export class ChannelEvent {
  @ShowsId() channelId!: string;
  @ShowsWhole({ description: '1, 2, 3 … without a gap, the same order for everybody.' }) seq!: number;
  @ShowsChoice('ChannelEventType', channelEventTypes) type!: OneOf<typeof channelEventTypes>;
  @ShowsTime() at!: string;
  @Shows(() => Author) author!: Author;
  @ShowsId({ nullable: true }) clientMessageId!: string | null;
  @ShowsText({ nullable: true }) text!: string | null;
  @ShowsWhole({ nullable: true }) readUpTo!: number | null;
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

export class PostMessage {
  @IdField({ description: 'Made by the client; a repeated post returns the stored event.' })
  clientMessageId!: string;
  @TextField({ max: MESSAGE_MAX }) text!: string;
}

/** The same over a socket. */
export class SendMessage extends PostMessage {
  @IdField() channelId!: string;
}

export class MarkRead {
  @WholeField({ min: 0, max: 2_147_483_647 }) seq!: number;
}

export class ReadState {
  @ShowsWhole() lastReadSeq!: number;
  @ShowsWhole() unread!: number;
}
