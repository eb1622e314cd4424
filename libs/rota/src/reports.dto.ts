import { MonthField, ShowsId, ShowsList, ShowsNumber, ShowsText, ShowsWhole } from '@causeway/platform';

export class HoursQuery {
  @MonthField() month!: string;
}

export class HoursRow {
  @ShowsId() memberId!: string;
  @ShowsText() coachName!: string;
  @ShowsWhole() shifts!: number;
  @ShowsNumber({ description: 'Hours on call as primary.' }) primary!: number;
  @ShowsNumber({ description: 'Hours on call as secondary.' }) secondary!: number;
  @ShowsNumber({ description: 'Hours of both between 22:00 and 06:00.' }) night!: number;
  @ShowsNumber({ description: 'Hours of both on Saturdays and Sundays.' }) weekend!: number;
  @ShowsNumber({ description: 'Hours on duty.' }) onDuty!: number;
  @ShowsWhole({ description: 'How often the coach was asked.' }) offers!: number;
  @ShowsWhole() accepted!: number;
  @ShowsWhole({ description: 'Calls that ended in the month and that the coach called hard.' })
  hardCalls!: number;
  @ShowsNumber({ nullable: true, description: 'Per hour on duty; null in less than one.' }) offersPerHour!:
    number | null;
  @ShowsNumber({ nullable: true, description: 'Per hour on duty; null in less than one.' }) acceptedPerHour!:
    number | null;
}

export class HoursReport {
  @ShowsText() month!: string;
  @ShowsList(() => HoursRow) items!: HoursRow[];
}
