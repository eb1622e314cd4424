import { doNotSendReasons, genders, modalities, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  NumberField,
  ShowsChoice,
  ShowsChoices,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTexts,
  ShowsWhole,
  TextsField,
  WholeField,
} from '@causeway/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator';

export class SetCoachProfile {
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
  @ShowsText({ nullable: true, description: 'Last day it holds.' }) validUntil!: string | null;
}

export class DoNotSendView {
  @ShowsId() facilityId!: string;
  @ShowsChoice('DoNotSendReason', doNotSendReasons) reason!: OneOf<typeof doNotSendReasons>;
}

export class CoachProfileView {
  @ShowsTexts() languages!: string[];
  @ShowsChoice('Gender', genders, { nullable: true }) gender!: OneOf<typeof genders> | null;
  @ShowsTexts() pathways!: string[];
  @ShowsChoices('Modality', modalities) modalities!: OneOf<typeof modalities>[];
  @ShowsWhole({ nullable: true }) maxTravelMinutes!: number | null;
  @ShowsNumber({ nullable: true }) latitude!: number | null;
  @ShowsNumber({ nullable: true }) longitude!: number | null;
  @ShowsList(() => ClearanceView) clearances!: ClearanceView[];
  @ShowsList(() => DoNotSendView) doNotSend!: DoNotSendView[];
}
