import { followUpAnswers, outcomes, resourceKinds, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  IdField,
  PartField,
  ListField,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  TextField,
  WholeField,
} from '@causeway/platform';
import { IsOptional, Matches } from 'class-validator';

export class NewLinkage {
  @IdField({ optional: true, description: 'A resource of the directory; its kind then counts.' })
  resourceId?: string;
  @ChoiceField('ResourceKind', resourceKinds, {
    optional: true,
    description: 'For what is not in the directory.',
  })
  kind?: OneOf<typeof resourceKinds>;
}

export class NewContact {
  @TextField({ max: 60, description: 'First name, or whatever the person wants to be called.' })
  addressedAs!: string;
  @TextField({ max: 40, description: 'As people write it.' }) phone!: string;
  @FlagField({ description: '"OK to leave a message".' }) mayLeaveMessage!: boolean;
  @WholeField({ min: 1, max: 7, optional: true, description: '1 is Monday; without it any day.' })
  weekday?: number;
  @TextField({
    max: 5,
    optional: true,
    description: 'Wall time in the organization’s zone, HH:MM; without it any time.',
  })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time such as 18:30' })
  time?: string;
  @TextField({ max: 35, optional: true, description: 'BCP 47, such as es.' }) language?: string;
  @TextField({ max: 500, description: 'The words that the person agreed to, as they were shown.' })
  consentText!: string;
}

export class CloseAssignment {
  @ChoiceField('Outcome', outcomes) outcome!: OneOf<typeof outcomes>;
  @TextField({ max: 500, optional: true, description: 'Short and non-clinical. No names.' }) note?: string;
  @FlagField({ optional: true, description: 'This one was hard; nobody asks why.' }) hardCall?: boolean;
  @ListField(() => NewLinkage, { count: 20, optional: true }) linkages?: NewLinkage[];
  @FlagField({ optional: true }) naloxoneGiven?: boolean;
  @FlagField({ optional: true }) naloxoneTrained?: boolean;
  @ChoiceField('FollowUpAnswer', followUpAnswers, {
    optional: true,
    description: 'Whether the person wants to be called. Yes needs a contact.',
  })
  followUp?: OneOf<typeof followUpAnswers>;
  @PartField(() => NewContact, { optional: true, description: 'Only with yes.' }) contact?: NewContact;
}

export class AnswerFollowUp {
  @ChoiceField('FollowUpFinalAnswer', ['yes', 'no'], { description: 'Yes needs a contact.' }) answer!:
    'yes' | 'no';
  @PartField(() => NewContact, { optional: true, description: 'Only with yes.' }) contact?: NewContact;
}

export class ToAsk {
  @ShowsId() assignmentId!: string;
  @ShowsText() caseNumber!: string;
  @ShowsText() facilityName!: string;
  @ShowsTime() closedAt!: string;
}

export class ToAskList {
  @ShowsList(() => ToAsk) items!: ToAsk[];
}

export class FollowUpAnswered {
  @ShowsId() assignmentId!: string;
  @ShowsChoice('FollowUpAnswer', followUpAnswers) followUp!: OneOf<typeof followUpAnswers>;
}
