import { notifyChannels, roles, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  IdField,
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
  type Role,
} from '@causeway/platform';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, ValidateNested } from 'class-validator';
import { kindNames, type KindName } from './kinds/index.js';
import { DeliveryView } from './notify.dto.js';

/** The ways that can be chosen; in-app is always one. */
export const chosenChannels = ['push', 'sms', 'email'] as const;
export type ChosenChannel = OneOf<typeof chosenChannels>;

/** How one kind of notification reaches me, beside the app. */
export class Wish {
  @ChoiceField('NotificationKind', kindNames) kind!: KindName;
  @ApiProperty({ enum: [...chosenChannels], enumName: 'ChosenChannel', isArray: true })
  @IsArray()
  @IsIn(chosenChannels, { each: true })
  @ArrayUnique()
  channels!: ChosenChannel[];
}

export class SetNotificationSettings {
  @ApiProperty({
    type: () => Wish,
    isArray: true,
    description: 'Kinds that are left out are as usual again.',
  })
  @IsArray()
  @ArrayMaxSize(kindNames.length)
  @ValidateNested({ each: true })
  @Type(() => Wish)
  wishes!: Wish[];

  @WholeField({ min: 0, max: 1439, optional: true, description: 'Minutes after midnight; both or none.' })
  quietFrom?: number;
  @WholeField({ min: 0, max: 1439, optional: true }) quietTo?: number;
  @FlagField({ description: 'While on duty, urgent ones ring in the quiet hours too.' })
  breakThrough!: boolean;
}

export class PhoneView {
  @ShowsText({ nullable: true, description: 'E.164; verified.' }) number!: string | null;
  @ShowsText({ nullable: true, description: 'A code was sent there and waits to be entered.' })
  waiting!: string | null;
  @ShowsFlag({ description: 'STOP was sent from it; START begins again.' }) stopped!: boolean;
}

export class DeviceView {
  @ShowsId() id!: string;
  @ShowsText() label!: string;
  @ShowsText({ description: 'Address that the push service gave this browser, to know it again.' })
  endpoint!: string;
  @ShowsTime() createdAt!: string;
}

export class NotificationSettings {
  @ShowsChoices('NotifyChannel', notifyChannels) ready!: OneOf<typeof notifyChannels>[];
  @ShowsList(() => Wish) wishes!: Wish[];
  @ShowsWhole({ nullable: true }) quietFrom!: number | null;
  @ShowsWhole({ nullable: true }) quietTo!: number | null;
  @ShowsFlag() breakThrough!: boolean;
  @ShowsText() email!: string;
  @Shows(() => PhoneView) phone!: PhoneView;
  @ShowsList(() => DeviceView) devices!: DeviceView[];
  @ShowsText({ description: 'Key that a browser subscribes with (applicationServerKey).' })
  pushKey!: string;
  @ShowsText({ nullable: true, description: 'Number that text messages come from.' })
  smsFrom!: string | null;
}

export class SetPhone {
  @TextField({ max: 40, description: 'Gets a code by text message.' }) number!: string;
}

export class VerifyPhone {
  @TextField({ max: 12, description: 'The six digits.' }) code!: string;
}

export class AddDevice {
  @TextField({ max: 2000 }) endpoint!: string;
  @TextField({ max: 200, description: "The browser's public key, base64url." }) p256dh!: string;
  @TextField({ max: 100, description: "The browser's secret, base64url." }) auth!: string;
  @TextField({ max: 80, description: 'How the member tells her devices apart.' }) label!: string;
}

export class RemoveDevice {
  @TextField({ max: 2000 }) endpoint!: string;
}

export class AskForTest {
  @ChoiceField('ChosenChannel', chosenChannels) channel!: ChosenChannel;
  @IdField({ optional: true, description: 'Whose phone is to ring; only for those who dispatch.' })
  memberId?: string;
}

export class ReachItem {
  @ShowsId() memberId!: string;
  @ShowsText() displayName!: string;
  @ShowsChoices('Role', roles) roles!: Role[];
  @ShowsFlag({
    nullable: true,
    description: 'Whether an alarm reaches her while no board is open; null for who is not called by one.',
  })
  hearsAlarms!: boolean | null;
  @ShowsFlag() onDuty!: boolean;
  @ShowsWhole({ description: 'Devices that can ring.' }) devices!: number;
  @ShowsChoice('PhoneState', ['none', 'verified', 'stopped', 'abroad']) phone!:
    'none' | 'verified' | 'stopped' | 'abroad';
  @ShowsText({ nullable: true, description: 'The number that she gave for work, E.164.' }) number!:
    string | null;
  @Shows(() => DeliveryView, { nullable: true }) lastTest!: DeliveryView | null;
}

export class ReachList {
  @ShowsChoices('NotifyChannel', notifyChannels) ready!: OneOf<typeof notifyChannels>[];
  @ShowsList(() => ReachItem) items!: ReachItem[];
}
