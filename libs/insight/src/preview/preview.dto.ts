import { PolicySettings } from '@causeway/dispatch';
import { policyPreviewEnds, type OneOf } from '@causeway/contracts';
import {
  IdField,
  PartField,
  Shows,
  ShowsChoice,
  ShowsFlag,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTime,
  ShowsWhole,
} from '@causeway/platform';

export class PreviewPolicy {
  @IdField({ optional: true, description: 'Only for this facility. Left out: for the whole organization.' })
  facilityId?: string;
  @PartField(() => PolicySettings) policy!: PolicySettings;
}

export class PreviewFigures {
  @ShowsNumber({ description: 'Accepted within the promise, of all; from 0 to 1.' }) acceptedInTime!: number;
  @ShowsNumber({ nullable: true, description: 'Minutes; null when nobody accepted.' }) toAcceptP50!:
    number | null;
  @ShowsNumber({ nullable: true }) toAcceptP90!: number | null;
  @ShowsNumber() offersPerRequest!: number;
  @ShowsWhole({ description: 'Requests for which the dispatcher was called.' }) alarmed!: number;
  @ShowsWhole() unmet!: number;
}

export class PreviewDifference {
  @ShowsText() caseNumber!: string;
  @ShowsChoice('PreviewEnd', policyPreviewEnds) current!: OneOf<typeof policyPreviewEnds>;
  @ShowsChoice('PreviewEnd', policyPreviewEnds) draft!: OneOf<typeof policyPreviewEnds>;
}

export class PolicyPreview {
  @ShowsWhole({ description: 'Past requests that the draft would have been about.' }) requests!: number;
  @ShowsWhole({ description: 'Fewer than that say nothing.' }) leastRequests!: number;
  @ShowsTime({ nullable: true, description: 'When the first of them came.' }) since!: string | null;
  @ShowsWhole({
    nullable: true,
    description: 'Past offers that say how the team answers; null: too few, so answers are assumed.',
  })
  answersFrom!: number | null;
  @ShowsFlag({ description: 'One of both is by hand: what people would have done cannot be replayed.' })
  byHand!: boolean;
  @Shows(() => PreviewFigures, { nullable: true }) current!: PreviewFigures | null;
  @Shows(() => PreviewFigures, { nullable: true }) draft!: PreviewFigures | null;
  @ShowsList(() => PreviewDifference) different!: PreviewDifference[];
}
