import { ShowsText } from '@causeway/platform';

export class ResourceLinkView {
  @ShowsText({ description: 'Opens the page of the resource without signing in.' }) url!: string;
}
