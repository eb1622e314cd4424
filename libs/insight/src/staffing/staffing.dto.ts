import { staffingConfidences, staffingPlanStatuses, staffingSources, type OneOf } from '@causeway/contracts';
import {
  NumberField,
  Shows,
  ShowsChoice,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsTime,
  ShowsWhole,
  WholeField,
} from '@causeway/platform';

export class PlanStaffing {
  @NumberField({
    min: 0.5,
    max: 0.99,
    optional: true,
    description: 'The share of requests at which a coach is to be there in time; default 0.9.',
  })
  share?: number;
  @WholeField({
    min: 15,
    max: 240,
    optional: true,
    description: 'In time: within this many minutes; default 60.',
  })
  withinMinutes?: number;
}

export class StaffingHour {
  @ShowsNumber({ description: 'Requests to expect in this hour of the week.' }) demand!: number;
  @ShowsNumber({ description: 'Four of five times the true mean lies between low and high.' })
  demandLow!: number;
  @ShowsNumber() demandHigh!: number;
  @ShowsWhole({ nullable: true, description: 'Coaches that it takes; null where no number would do.' })
  needed!: number | null;
  @ShowsNumber({ nullable: true, description: 'Coaches that there are, on average.' })
  staffed!: number | null;
}

export class StaffingPlanResult {
  @ShowsWhole({ description: 'Requests of the history that it was made from.' }) requests!: number;
  @ShowsNumber({ description: 'Weeks of history.' }) weeks!: number;
  @ShowsChoice('StaffingConfidence', staffingConfidences) confidence!: OneOf<typeof staffingConfidences>;
  @ShowsNumber({
    nullable: true,
    description: 'Share served in time when the plan is followed, as simulated.',
  })
  expectedShare!: number | null;
  @ShowsFlag({ description: 'False: coaches were taken to live around the facilities.' })
  homesKnown!: boolean;
  @ShowsChoice('StaffingSource', staffingSources, {
    nullable: true,
    description: 'Where `staffed` is from: the rota of the next two weeks, or duty of the last eight.',
  })
  staffedFrom!: OneOf<typeof staffingSources> | null;
  @ShowsList(() => StaffingHour) hours!: StaffingHour[];
}

export class StaffingPlanView {
  @ShowsId() id!: string;
  @ShowsChoice('StaffingPlanStatus', staffingPlanStatuses) status!: OneOf<typeof staffingPlanStatuses>;
  @ShowsWhole() progressPercent!: number;
  @ShowsNumber() share!: number;
  @ShowsWhole() withinMinutes!: number;
  @ShowsTime() requestedAt!: string;
  @ShowsTime({ nullable: true }) finishedAt!: string | null;
  @Shows(() => StaffingPlanResult, { nullable: true }) result!: StaffingPlanResult | null;
}

export class StaffingOverview {
  @Shows(() => StaffingPlanView, { nullable: true, description: 'The one asked for last.' })
  latest!: StaffingPlanView | null;
  @Shows(() => StaffingPlanView, { nullable: true, description: 'The last one that is done.' })
  done!: StaffingPlanView | null;
}
