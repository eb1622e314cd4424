import { Shows, ShowsList, ShowsText, WholeField } from '@causeway/platform';
import { MessageView } from '../message-views.dto.js';

export class OpenQuestion {
  @ShowsText() channelName!: string;
  @Shows(() => MessageView) message!: MessageView;
}

export class QuestionList {
  @ShowsList(() => OpenQuestion, { description: 'The oldest first.' }) items!: OpenQuestion[];
}

export class AnswerQuestion {
  @WholeField({
    optional: true,
    min: 1,
    max: 2_147_483_647,
    description: 'Seq of the message that answers it; without one, it was answered elsewhere.',
  })
  answer?: number;
}
