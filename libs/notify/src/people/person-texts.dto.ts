import { appLanguages, type OneOf } from '@causeway/contracts';
import { ChoiceField, FlagField, TextField } from '@causeway/platform';

export class TextPerson {
  @TextField({ max: 40, description: 'As people write it. It is deleted as soon as the message was sent.' })
  number!: string;
  @ChoiceField('AppLanguage', appLanguages) language!: OneOf<typeof appLanguages>;
  @FlagField({ description: 'The person said yes to getting this message. Nothing is sent without.' })
  agreed!: boolean;
}
