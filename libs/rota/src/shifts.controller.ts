import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import {
  AddNote,
  AddTimeOff,
  NoteList,
  Rota,
  RotaQuery,
  SetShift,
  ShiftList,
  TakenShift,
  TakeShift as TakeShiftBody,
  TimeOffList,
} from './shifts.dto.js';
import { ChangeShift } from './use-cases/change-shift.js';
import { HandoffNotes } from './use-cases/handoff-notes.js';
import { TakeShift } from './use-cases/take-shift.js';
import { TimeOff } from './use-cases/time-off.js';
import { ShiftViews } from './views/shift-views.js';

@Controller('v1')
export class ShiftsController {
  constructor(
    private readonly views: ShiftViews,
    private readonly shift: ChangeShift,
    private readonly taking: TakeShift,
    private readonly notes: HandoffNotes,
    private readonly timeOff: TimeOff,
  ) {}

  @Get('rota')
  @Allow('rota.read')
  @Documented('rota', 'The shifts of some days, their problems, gaps and overlaps.', { type: Rota })
  rota(@Query() { from, days = 7 }: RotaQuery): Promise<Rota> {
    return this.views.rota(currentActor().organizationId, from, days);
  }

  @Get('me/shifts')
  @Allow('shift.own')
  @Documented('rota', 'My shifts of the next eight weeks, the running one first.', { type: ShiftList })
  mine(): Promise<ShiftList> {
    const { organizationId, memberId } = currentMember();
    return this.views.mine(organizationId, memberId);
  }

  @Put('rota/shifts/:id')
  @Allow('rota.plan')
  @Documented('rota', 'One shift becomes other than its series: another coach, other times.', { status: 204 })
  change(@Param('id', ParseUUIDPipe) id: string, @Body() body: SetShift): Promise<void> {
    return this.shift.change(currentActor().organizationId, id, body);
  }

  @Post('rota/shifts/:id/cancel')
  @Allow('rota.plan')
  @Documented('rota', 'The shift takes place no more; one that is running ends now.', { status: 204 })
  cancel(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.shift.cancel(currentActor().organizationId, id);
  }

  @Post('rota/shifts/:id/restore')
  @Allow('rota.plan')
  @Documented('rota', 'The shift is as its series says again.', { status: 204 })
  restore(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.shift.restore(currentActor().organizationId, id);
  }

  @Post('rota/shifts/:id/take')
  @Allow('shift.take')
  @Documented('rota', 'Takes a shift over now; of a running one, its rest.', { type: TakenShift })
  async take(@Param('id', ParseUUIDPipe) id: string, @Body() body: TakeShiftBody): Promise<TakenShift> {
    return { id: await this.taking.run(currentMember(), id, body) };
  }

  @Post('rota/shifts/:id/notes')
  @Allow('shift.note')
  @Documented('rota', 'Leaves a note for the next coach.', { status: 204 })
  note(@Param('id', ParseUUIDPipe) id: string, @Body() { text }: AddNote): Promise<void> {
    return this.notes.add(currentMember(), id, text);
  }

  @Get('rota/notes')
  @Allow('shift.note')
  @Documented('rota', 'What coaches left for the next in the last seven days, newest first.', {
    type: NoteList,
  })
  listNotes(): Promise<NoteList> {
    return this.notes.list(currentActor().organizationId);
  }

  @Get('rota/time-off')
  @Allow('time_off.set')
  @Documented('rota', 'Time off that is not over: my own; for dispatchers, everybody’s.', {
    type: TimeOffList,
  })
  listTimeOff(): Promise<TimeOffList> {
    return this.timeOff.list(currentMember());
  }

  @Post('rota/time-off')
  @Allow('time_off.set')
  @Documented('rota', 'Nobody is on call in her time off.', { status: 204 })
  addTimeOff(@Body() body: AddTimeOff): Promise<void> {
    return this.timeOff.add(currentMember(), body);
  }

  @Post('rota/time-off/:id/remove')
  @Allow('time_off.set')
  @Documented('rota', 'Takes time off back.', { status: 204 })
  removeTimeOff(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.timeOff.remove(currentMember(), id);
  }
}
