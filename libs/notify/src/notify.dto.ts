import { notificationStates, notifyChannels, type OneOf } from '@causeway/contracts';
import {
  IdField,
  Page,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
} from '@causeway/platform';
import { kindNames, type KindName } from './kinds/index.js';

export class NotificationItem {
  @ShowsId() id!: string;
  @ShowsChoice('NotificationKind', kindNames) kind!: KindName;
  @ShowsId({ description: 'The offer, assignment, request or text message that it is about.' })
  subjectId!: string;
  @ShowsId({ nullable: true }) requestId!: string | null;
  @ShowsText({ nullable: true }) caseNumber!: string | null;
  @ShowsText({ description: 'Path of the screen to open.' }) path!: string;
  @ShowsTime() createdAt!: string;
  @ShowsTime({ nullable: true }) readAt!: string | null;
}

export class NotificationPage extends Page {
  @ShowsList(() => NotificationItem) items!: NotificationItem[];
  @ShowsWhole({ description: 'How many were not read yet, on all pages.' }) unread!: number;
}

export class ReadNotifications {
  @IdField({
    optional: true,
    description: 'One notification, or whatever is about this offer, assignment or request; without it, all.',
  })
  id?: string;
}

export class NotificationShown {
  @IdField() id!: string;
}

/** How far one message has come. */
export class DeliveryView {
  @ShowsId() id!: string;
  @ShowsId() memberId!: string;
  @ShowsChoice('NotifyChannel', notifyChannels) channel!: OneOf<typeof notifyChannels>;
  @ShowsChoice('NotificationState', notificationStates) state!: OneOf<typeof notificationStates>;
  @ShowsText({ nullable: true, description: 'Why it was not sent, or what the provider said.' })
  reason!: string | null;
  @ShowsTime() createdAt!: string;
  @ShowsTime({ nullable: true }) sentAt!: string | null;
  @ShowsTime({ nullable: true }) deliveredAt!: string | null;
}
