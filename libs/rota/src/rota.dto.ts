import { shiftRoles, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  ListField,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsWhole,
  TextField,
  WallTimeField,
  WholeField,
  WholesField,
} from '@causeway/platform';

export class SetSeries {
  @IdField({ optional: true, description: 'The coach; leave it out for an open shift.' }) memberId?: string;
  @ChoiceField('ShiftRole', shiftRoles) role!: OneOf<typeof shiftRoles>;
  @TextField({ max: 60, optional: true }) label?: string;
  @DayField() firstDate!: string;
  @WallTimeField() startTime!: string;
  @WallTimeField({ description: 'Not after the start: on the next day.' }) endTime!: string;
  @TextField({
    max: 200,
    optional: true,
    description:
      'RFC 5545 RRULE by days, weeks or months, e.g. FREQ=WEEKLY;BYDAY=FR,SA. Leave it out for one shift.',
  })
  rule?: string;
}

export class EndSeries {
  @DayField({ description: 'The first day without a shift.' }) from!: string;
}

export class SeriesView {
  @ShowsId() id!: string;
  @ShowsId({ nullable: true }) memberId!: string | null;
  @ShowsChoice('ShiftRole', shiftRoles) role!: OneOf<typeof shiftRoles>;
  @ShowsText({ nullable: true }) label!: string | null;
  @ShowsText() firstDate!: string;
  @ShowsText({ nullable: true }) lastDate!: string | null;
  @ShowsText() startTime!: string;
  @ShowsText() endTime!: string;
  @ShowsText({ nullable: true, description: 'RRULE; null for one shift.' }) rule!: string | null;
}

export class SeriesList {
  @ShowsList(() => SeriesView) items!: SeriesView[];
}

export class CoverageNeed {
  @WholesField({
    min: 1,
    max: 7,
    count: 7,
    description: '1, Monday, to 7, Sunday: the day on which the hours begin.',
  })
  weekdays!: number[];
  @WallTimeField() startTime!: string;
  @WallTimeField({ description: 'Not after the start: on the next day.' }) endTime!: string;
  @WholeField({ min: 0, max: 100 }) primary!: number;
  @WholeField({ min: 0, max: 100 }) secondary!: number;
}

export class RotaSettings {
  @FlagField({ description: 'A dispatcher has to agree before a swap counts.' }) approveSwaps!: boolean;
  @ListField(() => CoverageNeed, { count: 50 }) coverage!: CoverageNeed[];
}

export class TemplateSlot {
  @WholeField({ min: 1, max: 7, description: '1, Monday, to 7, Sunday.' }) weekday!: number;
  @WallTimeField() startTime!: string;
  @WallTimeField({ description: 'Not after the start: on the next day.' }) endTime!: string;
  @ChoiceField('ShiftRole', shiftRoles) role!: OneOf<typeof shiftRoles>;
  @IdField({ optional: true, description: 'Leave it out for an open shift.' }) memberId?: string;
}

export class SetTemplate {
  @TextField({ max: 60 }) name!: string;
  @ListField(() => TemplateSlot, { count: 200 }) slots!: TemplateSlot[];
}

export class TemplateSlotView {
  @ShowsWhole() weekday!: number;
  @ShowsText() startTime!: string;
  @ShowsText() endTime!: string;
  @ShowsChoice('ShiftRole', shiftRoles) role!: OneOf<typeof shiftRoles>;
  @ShowsId({ nullable: true }) memberId!: string | null;
}

export class TemplateView {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsList(() => TemplateSlotView) slots!: TemplateSlotView[];
}

export class TemplateList {
  @ShowsList(() => TemplateView) items!: TemplateView[];
}

export class LayTemplate {
  @DayField({ description: 'First day.' }) from!: string;
  @WholeField({ min: 1, max: 52 }) weeks!: number;
}
