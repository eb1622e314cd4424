import { alarmReasons, type OneOf } from '@causeway/contracts';
import {
  Page,
  PageQuery,
  Shows,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TimeField,
} from '@causeway/platform';
import { FacilityRef } from '@causeway/partners';

export class UnmetQuery extends PageQuery {
  @TimeField({ optional: true, description: 'Requests from then on. Default: 30 days ago.' }) from?: string;
  @TimeField({ optional: true, description: 'Requests before then. Default: now.' }) to?: string;
}

export class UnmetItem {
  @ShowsId() id!: string;
  @ShowsText() caseNumber!: string;
  @Shows(() => FacilityRef) facility!: FacilityRef;
  @ShowsTime() receivedAt!: string;
  @ShowsTime() endedAt!: string;
  @ShowsChoice('AlarmReason', alarmReasons, { nullable: true }) reason!: OneOf<typeof alarmReasons> | null;
  @ShowsWhole({ description: 'How many coaches were asked.' }) coachesAsked!: number;
  @ShowsTime({ nullable: true }) callBackAt!: string | null;
  @ShowsTime({ nullable: true }) calledBackAt!: string | null;
}

export class UnmetReasonCount {
  @ShowsChoice('AlarmReason', alarmReasons, { nullable: true }) reason!: OneOf<typeof alarmReasons> | null;
  @ShowsWhole() count!: number;
}

export class UnmetHourCount {
  @ShowsWhole({
    description: 'Hour of the day in which the request came, 0 to 23, in the organization’s zone.',
  })
  hour!: number;
  @ShowsWhole() count!: number;
}

export class UnmetFacilityCount {
  @ShowsText() facilityName!: string;
  @ShowsWhole() count!: number;
}

/** The requests for which nobody could come, and why. */
export class UnmetLedger extends Page {
  @ShowsWhole({ description: 'All requests of the time.' }) requests!: number;
  @ShowsWhole() unmet!: number;
  @ShowsWhole({ description: 'Cancelled because the person left before anybody came; not among the unmet.' })
  personLeft!: number;
  @ShowsWhole({ description: 'A coach came and could not meet the person; not among the unmet.' })
  couldNotMeet!: number;
  @ShowsList(() => UnmetReasonCount) byReason!: UnmetReasonCount[];
  @ShowsList(() => UnmetHourCount) byHour!: UnmetHourCount[];
  @ShowsList(() => UnmetFacilityCount) byFacility!: UnmetFacilityCount[];
  @ShowsList(() => UnmetItem) items!: UnmetItem[];
}
