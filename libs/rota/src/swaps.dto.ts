import { shiftRoles, swapStatuses, type OneOf } from '@causeway/contracts';
import {
  IdField,
  Shows,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  TextField,
} from '@causeway/platform';

export class ProposeSwap {
  @IdField({ description: 'My shift.' }) shiftId!: string;
  @IdField({ optional: true, description: 'The colleague; leave it out to ask everybody.' })
  toMemberId?: string;
  @IdField({ optional: true, description: 'The shift of that colleague which I take for it.' })
  inReturnShiftId?: string;
  @TextField({ max: 280, optional: true }) message?: string;
}

export class SwapShift {
  @ShowsId() id!: string;
  @ShowsChoice('ShiftRole', shiftRoles) role!: OneOf<typeof shiftRoles>;
  @ShowsTime() startsAt!: string;
  @ShowsTime() endsAt!: string;
  @ShowsText() localStart!: string;
  @ShowsText() localEnd!: string;
}

export class SwapView {
  @ShowsId() id!: string;
  @ShowsChoice('SwapStatus', swapStatuses) status!: OneOf<typeof swapStatuses>;
  @ShowsId() fromMemberId!: string;
  @ShowsText() fromName!: string;
  @ShowsId({ nullable: true, description: 'Null: everybody is asked.' }) toMemberId!: string | null;
  @ShowsText({ nullable: true }) toName!: string | null;
  @ShowsText({ nullable: true }) message!: string | null;
  @Shows(() => SwapShift) shift!: SwapShift;
  @Shows(() => SwapShift, { nullable: true }) inReturn!: SwapShift | null;
}

export class SwapList {
  @ShowsList(() => SwapView) items!: SwapView[];
}

export class RotaCoach {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
}

export class RotaCoachList {
  @ShowsList(() => RotaCoach) items!: RotaCoach[];
}
