import { channelKinds, notifyLevels, roles, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  IdsField,
  Shows,
  ShowsChoice,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
  TimeField,
  WholeField,
} from '@causeway/platform';
import { Author, Named } from './event.dto.js';

/** Most people in a direct conversation beside the one who begins it; a bigger group has a channel. */
const MOST_IN_DIRECT = 8;

/** The newest message, for the list of channels. */
export class LastMessage {
  @ShowsWhole() seq!: number;
  @ShowsTime() at!: string;
  @Shows(() => Author) author!: Author;
  @ShowsText({ nullable: true, description: 'Its beginning; null when it was deleted.' })
  text!: string | null;
}

/** The facility's staff, who are in a request's thread by their status link. */
export class ShownGuest {
  @ShowsText({ description: 'The facility.' }) name!: string;
  @ShowsTime() invitedAt!: string;
}

export class ChannelItem {
  @ShowsId() id!: string;
  @ShowsText({ description: 'Of a direct conversation the others’ names; of a request its case number.' })
  name!: string;
  @ShowsChoice('ChannelKind', channelKinds) kind!: OneOf<typeof channelKinds>;
  @ShowsText({ nullable: true, description: 'What it is for.' }) purpose!: string | null;
  @ShowsFlag({ description: 'Everybody of the team may join.' }) open!: boolean;
  @ShowsTime({ nullable: true, description: 'Since when nobody writes in it any more.' })
  archivedAt!: string | null;
  @ShowsId({ nullable: true, description: 'The request that it belongs to.' }) requestId!: string | null;
  @ShowsWhole() headSeq!: number;
  @ShowsWhole({
    description: 'Nothing before it is shown to who asks: guests read from their invitation on.',
  })
  fromSeq!: number;
  @ShowsWhole({
    description: 'What was said up to this seq is past its time: nothing of it may be kept. 0: nothing.',
  })
  purgedUpTo!: number;
  @ShowsWhole() lastReadSeq!: number;
  @ShowsWhole({ description: 'Messages of others after lastReadSeq; counted up to 999.' }) unread!: number;
  @ShowsWhole({ description: 'Those among them that call me.' }) mentions!: number;
  @ShowsWhole() memberCount!: number;
  @ShowsList(() => Named, { description: 'The others in a direct conversation; else empty.' })
  people!: Named[];
  @ShowsChoice('NotifyLevel', notifyLevels) notify!: OneOf<typeof notifyLevels>;
  @ShowsTime({ nullable: true }) mutedUntil!: string | null;
  @Shows(() => LastMessage, { nullable: true }) lastMessage!: LastMessage | null;
  @Shows(() => ShownGuest, { nullable: true }) guest!: ShownGuest | null;
  @ShowsFlag({ description: 'May rename it, archive it, and choose who is in.' }) mayManage!: boolean;
}

export class ChannelList {
  @ShowsList(() => ChannelItem) items!: ChannelItem[];
}

export class ChannelsQuery {
  @ChoiceField('YesNo', ['true', 'false'], { optional: true, description: 'Those out of use instead.' })
  archived?: 'true' | 'false';
}

/** An open channel that one has not joined. */
export class OpenChannel {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsText({ nullable: true }) purpose!: string | null;
  @ShowsWhole() memberCount!: number;
}

export class OpenChannelList {
  @ShowsList(() => OpenChannel) items!: OpenChannel[];
}

export class WriteTopic {
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 250, optional: true, description: 'What it is for.' }) purpose?: string;
  @FlagField({ description: 'Everybody of the team may join; a team channel always is.' }) open!: boolean;
}

export class NewTopic extends WriteTopic {
  @IdsField({ count: 100, optional: true, description: 'Who is taken in from the beginning, beside me.' })
  memberIds?: string[];
}

export class ChannelMembers {
  @IdsField({ count: 100 }) memberIds!: string[];
}

export class DirectWith {
  @IdsField({ count: MOST_IN_DIRECT, description: 'The others.' }) memberIds!: string[];
}

export class Person {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoices('Role', roles) roles!: OneOf<typeof roles>[];
  @ShowsFlag() onDuty!: boolean;
  @ShowsFlag({ description: 'Has the app open now.' }) online!: boolean;
}

export class PersonList {
  @ShowsList(() => Person) items!: Person[];
}

export class WriteWishes {
  @ChoiceField('NotifyLevel', notifyLevels) notify!: OneOf<typeof notifyLevels>;
  @TimeField({ optional: true, description: 'Nothing rings before; left out: not muted.' })
  mutedUntil?: string;
}

export class MarkRead {
  @WholeField({ min: 0, max: 2_147_483_647 }) seq!: number;
}

export class ReadState {
  @ShowsWhole() lastReadSeq!: number;
  @ShowsWhole() unread!: number;
}
