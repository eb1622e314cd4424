import { genders, roles, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  NumberField,
  Shows,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsText,
  ShowsTime,
  TextsField,
  type Role,
} from '@causeway/platform';
import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';

export class Duty {
  @ShowsFlag() onDuty!: boolean;
  @ShowsTime({ nullable: true }) since!: string | null;
  @ShowsTime({ nullable: true, description: 'When it ends by itself.' }) expiresAt!: string | null;
}

export class SetDuty {
  @FlagField() onDuty!: boolean;
}

export class OrganizationRef {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsText({ description: 'IANA zone in which times are shown.' }) timeZone!: string;
  @ShowsText({ nullable: true }) dispatchPhone!: string | null;
}

export class Me {
  @ShowsId() id!: string;
  @ShowsText() email!: string;
  @ShowsText() displayName!: string;
  @ShowsText() firstName!: string;
  @ShowsChoices('Role', roles) roles!: Role[];
  @Shows(() => OrganizationRef) organization!: OrganizationRef;
  @Shows(() => Duty) duty!: Duty;
}

export class SetCoachProfile {
  @TextsField({ max: 35, count: 20, optional: true, description: 'BCP 47 codes, e.g. en, es.' })
  languages?: string[];
  @ChoiceField('Gender', genders, { optional: true }) gender?: OneOf<typeof genders>;
  @TextsField({ max: 60, count: 20, optional: true }) pathways?: string[];
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
    description: 'Facilities that let this coach in.',
  })
  @IsOptional()
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(1000)
  clearedFor?: string[];
}
