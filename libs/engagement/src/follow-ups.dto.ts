import {
  callResults,
  followUpEnds,
  followUpScopes,
  followUpStatuses,
  followUpSteps,
  listStates,
  type OneOf,
} from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  IdField,
  Page,
  PageQuery,
  ListField,
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
  WholeField,
} from '@causeway/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { NewLinkage } from './closing.dto.js';

export class FollowUpQuery extends PageQuery {
  @ChoiceField('FollowUpScope', followUpScopes, {
    optional: true,
    description: 'Default: mine. `all` is for those who dispatch.',
  })
  scope?: OneOf<typeof followUpScopes>;
  @ChoiceField('ListState', listStates, {
    optional: true,
    description: 'Default: open, the most urgent first; closed ones come newest first.',
  })
  state?: OneOf<typeof listStates>;
}

export class FollowUpItem {
  @ShowsId() id!: string;
  @ShowsText() caseNumber!: string;
  @ShowsText() facilityName!: string;
  @ShowsChoice('FollowUpStep', followUpSteps) step!: OneOf<typeof followUpSteps>;
  @ShowsWhole({ nullable: true, description: 'Which week of telephone recovery support.' }) week!:
    number | null;
  @ShowsFlag() asksToGoOn!: boolean;
  @ShowsChoice('FollowUpStatus', followUpStatuses) status!: OneOf<typeof followUpStatuses>;
  @ShowsTime() dueAt!: string;
  @ShowsWhole({ description: 'How often it was tried.' }) tried!: number;
  @ShowsText({ nullable: true, description: 'Who makes it; null while any coach may take it.' }) coachName!:
    string | null;
  @ShowsFlag({ description: 'It is the caller’s to make.' }) mine!: boolean;
  @ShowsText({ nullable: true, description: 'Only where it is the caller’s to make.' }) addressedAs!:
    string | null;
  @ShowsChoice('CallResult', callResults, { nullable: true }) result!: OneOf<typeof callResults> | null;
  @ShowsTime({ nullable: true }) endedAt!: string | null;
  @ShowsChoice('FollowUpEnd', followUpEnds, { nullable: true }) endReason!: OneOf<typeof followUpEnds> | null;
}

export class FollowUpPage extends Page {
  @ShowsList(() => FollowUpItem) items!: FollowUpItem[];
}

export class ContactView {
  @ShowsText() addressedAs!: string;
  @ShowsText({ description: 'E.164; an extension follows as ;ext=.' }) phone!: string;
  @ShowsFlag() mayLeaveMessage!: boolean;
  @ShowsWhole({ nullable: true, description: '1 is Monday.' }) weekday!: number | null;
  @ShowsText({ nullable: true, description: 'Wall time, HH:MM.' }) time!: string | null;
  @ShowsText({ nullable: true }) language!: string | null;
  @ShowsText() consentText!: string;
  @ShowsTime() agreedAt!: string;
}

export class CallSaid {
  @ShowsTime() at!: string;
  @ShowsText() memberName!: string;
  @ShowsChoice('CallResult', callResults) result!: OneOf<typeof callResults>;
  @ShowsFlag({ description: 'It corrects what was said before.' }) corrects!: boolean;
  @ShowsFlag({ description: 'It was corrected later, and no longer counts.' }) corrected!: boolean;
}

export class FollowUpView extends FollowUpItem {
  @Shows(() => ContactView, { nullable: true, description: 'While the call is open.' })
  contact!: ContactView | null;
  @ShowsWhole({ description: 'Further calls of the same person that are open.' }) moreCalls!: number;
  /** The oldest first. */
  @ShowsList(() => CallSaid) history!: CallSaid[];
}

export class CorrectCall {
  @ChoiceField('CallResult', callResults) result!: OneOf<typeof callResults>;
  @FlagField({
    optional: true,
    description: 'When the person was reached in the last week: whether to go on with weekly calls.',
  })
  goesOn?: boolean;
}

export class RecordCall extends CorrectCall {
  @ListField(() => NewLinkage, {
    count: 20,
    optional: true,
    description: 'What the person was linked to in this call.',
  })
  linkages?: NewLinkage[];
}

export class HandFollowUp {
  @IdField({ optional: true, description: 'The coach who makes it; without one, any coach may take it.' })
  coachId?: string;
  @FlagField({ optional: true, description: 'Also all later calls of the same person.' }) rest?: boolean;
}

export class TakeFollowUp {
  @FlagField({ optional: true, description: 'Also all later calls of the same person that nobody has.' })
  rest?: boolean;
}

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;

export class SetFollowUpSettings {
  @ApiProperty({ enum: [...followUpSteps], enumName: 'FollowUpStep', isArray: true })
  @IsArray()
  @IsIn(followUpSteps, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(followUpSteps.length)
  steps!: OneOf<typeof followUpSteps>[];
  @WholeField({ min: 1, max: 52, description: 'Weekly calls before the person is asked whether to go on.' })
  weeks!: number;
  @TextField({ max: 5, description: 'Wall time, HH:MM.' })
  @Matches(wallTime, { message: '$property must be a time such as 09:00' })
  callsFrom!: string;
  @TextField({ max: 5, description: 'Wall time, HH:MM, later than callsFrom.' })
  @Matches(wallTime, { message: '$property must be a time such as 20:00' })
  callsUntil!: string;
  @WholeField({ min: 1, max: 10, description: 'How often a call is tried.' }) attempts!: number;
  @WholeField({ min: 1, max: 30, description: 'Days after which a call that nobody made is over.' })
  expireAfterDays!: number;
}

export class FollowUpSettingsView {
  @ShowsChoices('FollowUpStep', followUpSteps) steps!: OneOf<typeof followUpSteps>[];
  @ShowsWhole() weeks!: number;
  @ShowsText() callsFrom!: string;
  @ShowsText() callsUntil!: string;
  @ShowsWhole() attempts!: number;
  @ShowsWhole() expireAfterDays!: number;
}
