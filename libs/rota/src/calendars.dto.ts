import { calendarKinds, type OneOf } from '@causeway/contracts';
import { ChoiceField, ShowsChoice, ShowsId, ShowsList, ShowsText, ShowsTime } from '@causeway/platform';

export class CreateCalendar {
  @ChoiceField('CalendarKind', calendarKinds) kind!: OneOf<typeof calendarKinds>;
}

export class CalendarView {
  @ShowsId() id!: string;
  @ShowsChoice('CalendarKind', calendarKinds) kind!: OneOf<typeof calendarKinds>;
  @ShowsTime() createdAt!: string;
}

export class CalendarCreated extends CalendarView {
  @ShowsText({ description: 'Secret: whoever has it can read. Shown this once.' }) url!: string;
}

export class CalendarList {
  @ShowsList(() => CalendarView) items!: CalendarView[];
}
