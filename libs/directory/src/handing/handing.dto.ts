import { ShowsId, ShowsList, ShowsText, ShowsTime } from '@causeway/platform';

export class ResourceLinkView {
  @ShowsText({ description: 'Opens the page of the resource without signing in.' }) url!: string;
}

/** A link that opens the page of a resource until it ends. */
export class LiveLink {
  @ShowsId() id!: string;
  @ShowsTime() createdAt!: string;
  @ShowsText({ nullable: true, description: 'Who made it; null of old ones.' }) createdBy!: string | null;
  @ShowsTime() expiresAt!: string;
}

export class LiveLinkList {
  @ShowsList(() => LiveLink, { description: 'The newest first; of those merged into the resource, too.' })
  items!: LiveLink[];
}
