import { messageContents, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  IdField,
  Shows,
  ShowsList,
  ShowsText,
  ShowsWhole,
  TextField,
  TimeField,
  WholeQuery,
} from '@causeway/platform';
import { ResourceFilters, ResourcePage } from '@causeway/directory';
import { MessageView } from './message-views.dto.js';

export class MessageSearchQuery {
  @TextField({ max: 200, optional: true, description: 'Words; each has to be in the message.' }) q?: string;
  @IdField({ optional: true, description: 'Only in this channel.' }) in?: string;
  @IdField({ optional: true, description: 'Only of this member.' }) from?: string;
  @TimeField({ optional: true, description: 'Written then or later.' }) after?: string;
  @TimeField({ optional: true, description: 'Written then or earlier.' }) before?: string;
  @ChoiceField('MessageContent', messageContents, { optional: true }) has?: OneOf<typeof messageContents>;
  @WholeQuery({ min: 1, max: 50 }) limit?: number;
}

/** A stretch of an excerpt that was looked for. */
export class Mark {
  @ShowsWhole({ description: 'Where it begins, in UTF-16 units.' }) start!: number;
  @ShowsWhole() length!: number;
}

export class FoundMessage {
  @Shows(() => MessageView) message!: MessageView;
  @ShowsText() channelName!: string;
  @ShowsText({ description: 'The part of the text that was found.' }) excerpt!: string;
  @ShowsList(() => Mark) marks!: Mark[];
}

export class FoundMessages {
  @ShowsList(() => FoundMessage) items!: FoundMessage[];
}

/** One box for all that the team knows. The filters are those of the directory. */
export class SearchQuery extends ResourceFilters {
  @TextField({
    max: 100,
    description:
      'Words, in any order; without accents, beginnings, misspelled or by another name, they are found as well.',
  })
  q!: string;
  @IdField({ optional: true, description: 'Messages only of this channel.' }) in?: string;
  @WholeQuery({ min: 1, max: 50, description: 'Most of each; 10 when nothing is said.' }) limit?: number;
}

/** What was found: each part in its own order, none before the other. */
export class Found {
  @Shows(() => ResourcePage, {
    description: 'As `/v1/resources` lists them, the best first; it goes on there.',
  })
  resources!: ResourcePage;
  @Shows(() => FoundMessages, { description: 'Of channels that one may read, the newest first.' })
  messages!: FoundMessages;
}
