import { channelKinds, notifyLevels, type OneOf } from '@causeway/contracts';
import {
  Shows,
  ShowsChoice,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  WholeField,
} from '@causeway/platform';
import { Author, Named } from './event.dto.js';

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

export class MarkRead {
  @WholeField({ min: 0, max: 2_147_483_647 }) seq!: number;
}

export class ReadState {
  @ShowsWhole() lastReadSeq!: number;
  @ShowsWhole() unread!: number;
}
