import { coverageProblems, shiftProblems, shiftRoles, type OneOf } from '@causeway/contracts';
import {
  DayField,
  IdField,
  ShowsChoice,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
  WallTimeField,
  WholeQuery,
} from '@causeway/platform';

export class RotaQuery {
  @DayField({ description: 'First day.' }) from!: string;
  @WholeQuery({ min: 1, max: 42, description: 'How many days; 7 by default.' }) days?: number;
}

export class ShiftView {
  @ShowsId() id!: string;
  @ShowsId({ nullable: true, description: 'Null when it is the rest of one that was taken over.' })
  seriesId!: string | null;
  @ShowsText({ description: 'The day it is for.' }) date!: string;
  @ShowsChoice('ShiftRole', shiftRoles) role!: OneOf<typeof shiftRoles>;
  @ShowsId({ nullable: true, description: 'Null while nobody has it.' }) memberId!: string | null;
  @ShowsText({ nullable: true }) coachName!: string | null;
  @ShowsTime() startsAt!: string;
  @ShowsTime() endsAt!: string;
  @ShowsText({ description: "The organization's wall time, 2026-11-01T22:30." }) localStart!: string;
  @ShowsText() localEnd!: string;
  @ShowsFlag({ description: 'Differs from its series on purpose.' }) changed!: boolean;
  @ShowsFlag() cancelled!: boolean;
  @ShowsChoices('ShiftProblem', shiftProblems) problems!: OneOf<typeof shiftProblems>[];
}

export class ShiftList {
  @ShowsList(() => ShiftView) items!: ShiftView[];
}

export class CoverageProblemView {
  @ShowsChoice('CoverageProblem', coverageProblems) kind!: OneOf<typeof coverageProblems>;
  @ShowsChoice('ShiftRole', shiftRoles) role!: OneOf<typeof shiftRoles>;
  @ShowsTime() startsAt!: string;
  @ShowsTime() endsAt!: string;
  @ShowsText() localStart!: string;
  @ShowsText() localEnd!: string;
  @ShowsWhole({ description: 'How many should be on call.' }) needed!: number;
  @ShowsWhole({ description: 'How many are.' }) planned!: number;
}

export class Rota {
  @ShowsText() from!: string;
  @ShowsText({ description: 'Last day.' }) to!: string;
  @ShowsList(() => ShiftView) shifts!: ShiftView[];
  @ShowsList(() => CoverageProblemView) coverage!: CoverageProblemView[];
}

export class SetShift {
  @IdField({ optional: true, description: 'The coach; leave it out for an open shift.' }) memberId?: string;
  @WallTimeField() startTime!: string;
  @WallTimeField({ description: 'Not after the start: on the next day.' }) endTime!: string;
}

export class TakeShift {
  @IdField({ optional: true, description: 'Who takes it; oneself unless a dispatcher says who.' })
  memberId?: string;
  @TextField({ max: 1000, optional: true, description: 'For the next coach. Case numbers, never names.' })
  note?: string;
}

export class TakenShift {
  @ShowsId({ description: 'The shift that the taker has now.' }) id!: string;
}

export class AddNote {
  @TextField({ max: 1000, description: 'For the next coach. Case numbers, never names.' }) text!: string;
}

export class NoteView {
  @ShowsId() id!: string;
  @ShowsId() shiftId!: string;
  @ShowsText() authorName!: string;
  @ShowsText() text!: string;
  @ShowsTime() createdAt!: string;
}

export class NoteList {
  @ShowsList(() => NoteView) items!: NoteView[];
}

export class AddTimeOff {
  @IdField({ optional: true, description: 'Whose; oneself unless a dispatcher says whose.' })
  memberId?: string;
  @DayField() firstDate!: string;
  @DayField({ description: 'Last day, as a whole unless there is an end time.' }) lastDate!: string;
  @WallTimeField({ optional: true }) startTime?: string;
  @WallTimeField({ optional: true }) endTime?: string;
}

export class TimeOffView {
  @ShowsId() id!: string;
  @ShowsId() memberId!: string;
  @ShowsText() coachName!: string;
  @ShowsTime() startsAt!: string;
  @ShowsTime() endsAt!: string;
  @ShowsText() localStart!: string;
  @ShowsText() localEnd!: string;
}

export class TimeOffList {
  @ShowsList(() => TimeOffView) items!: TimeOffView[];
}
