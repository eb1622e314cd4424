import { doNotSendReasons, genders, modalities, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  ListField,
  NumberField,
  ShowsChoice,
  ShowsChoices,
  ShowsDate,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTexts,
  ShowsWhole,
  TextField,
  TextsField,
  WholeField,
} from '@causeway/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator';

/** What coaches say of themselves. What is left out is taken back. */
export class SetOwnProfile {
  @TextsField({ max: 35, count: 20, optional: true, description: 'BCP 47 codes, e.g. en, es.' })
  languages?: string[];
  @ChoiceField('Gender', genders, { optional: true }) gender?: OneOf<typeof genders>;
  @TextsField({ max: 60, count: 20, optional: true }) pathways?: string[];
  @ChoicesField('Modality', modalities, {
    optional: true,
    description: 'How the coach can meet somebody. Default: all.',
  })
  modalities?: OneOf<typeof modalities>[];
  @WholeField({
    min: 1,
    max: 600,
    optional: true,
    description: 'Minutes the coach is willing to travel. Default: no limit.',
  })
  maxTravelMinutes?: number;
  @NumberField({
    min: -90,
    max: 90,
    optional: true,
    description: 'Where the coach usually starts from, degrees WGS 84.',
  })
  latitude?: number;
  @NumberField({ min: -180, max: 180, optional: true }) longitude?: number;
  @TextField({ max: 80, optional: true, description: 'The same place in words, e.g. "near Mercy Hospital".' })
  homeBase?: string;
}

export class CertificationField {
  @TextField({ max: 80, description: 'e.g. CCAR Recovery Coach Professional.' }) name!: string;
  @DayField({ nullable: true, description: 'Last day it holds; null: it does not end.' })
  validUntil!: string | null;
}

export class SetCoachProfile extends SetOwnProfile {
  @ListField(() => CertificationField, { count: 20, optional: true }) certifications?: CertificationField[];
  @WholeField({
    min: 1,
    max: 50,
    optional: true,
    description: 'Calls in one stretch on duty, where fewer than the rule. Default: as the rule.',
  })
  callsPerShift?: number;
  @WholeField({
    min: 1,
    max: 50,
    optional: true,
    description: 'Hard calls in seven days, where fewer than the rule. Default: as the rule.',
  })
  hardCallsPerWeek?: number;
  @WholeField({
    min: 1,
    max: 10,
    optional: true,
    description: 'Telephone calls that the coach can hold at once. Default: one.',
  })
  phoneCallsAtOnce?: number;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    required: false,
    description: 'Facilities that let this coach in, without end. Left out: those that are known stay.',
  })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(1000)
  clearedFor?: string[];
}

export class SetClearance {
  @DayField({ optional: true, description: 'Last day it holds. Left out: it does not end.' })
  validUntil?: string;
}

export class SetDoNotSend {
  @ChoiceField('DoNotSendReason', doNotSendReasons) reason!: OneOf<typeof doNotSendReasons>;
}

export class ClearanceView {
  @ShowsId() facilityId!: string;
  @ShowsText() facilityName!: string;
  @ShowsDate({ nullable: true, description: 'Last day it holds.' }) validUntil!: string | null;
}

export class DoNotSendView {
  @ShowsId() facilityId!: string;
  @ShowsText() facilityName!: string;
  @ShowsChoice('DoNotSendReason', doNotSendReasons, {
    nullable: true,
    description: 'Private: only for who said so, supervisors and administrators.',
  })
  reason!: OneOf<typeof doNotSendReasons> | null;
  @ShowsFlag({ description: 'Said by the coach; otherwise by a supervisor.' }) byCoach!: boolean;
}

export class CoachProfileView {
  @ShowsId() id!: string;
  @ShowsText() displayName!: string;
  @ShowsTexts() languages!: string[];
  @ShowsChoice('Gender', genders, { nullable: true }) gender!: OneOf<typeof genders> | null;
  @ShowsTexts() pathways!: string[];
  @ShowsChoices('Modality', modalities) modalities!: OneOf<typeof modalities>[];
  @ShowsWhole({ nullable: true }) maxTravelMinutes!: number | null;
  @ShowsText({ nullable: true }) homeBase!: string | null;
  @ShowsFlag({ description: 'Whether a place to start from is known at all.' }) placed!: boolean;
  @ShowsNumber({ nullable: true, description: 'Only for the coach, supervisors and administrators.' })
  latitude!: number | null;
  @ShowsNumber({ nullable: true, description: 'Only for the coach, supervisors and administrators.' })
  longitude!: number | null;
  @ShowsList(() => CertificationField) certifications!: CertificationField[];
  @ShowsWhole({ nullable: true, description: 'null: as the rule.' }) callsPerShift!: number | null;
  @ShowsWhole({ nullable: true, description: 'null: as the rule.' }) hardCallsPerWeek!: number | null;
  @ShowsWhole() phoneCallsAtOnce!: number;
  @ShowsList(() => ClearanceView) clearances!: ClearanceView[];
  @ShowsList(() => DoNotSendView) doNotSend!: DoNotSendView[];
}
