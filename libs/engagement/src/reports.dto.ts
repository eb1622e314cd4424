import { followUpSteps, outcomes, resourceKinds, type OneOf } from '@causeway/contracts';
import { ShowsChoice, ShowsId, ShowsList, ShowsText, ShowsWhole } from '@causeway/platform';

export class OutcomeCount {
  @ShowsChoice('Outcome', outcomes) outcome!: OneOf<typeof outcomes>;
  @ShowsWhole() count!: number;
}

export class LinkageCount {
  @ShowsChoice('ResourceKind', resourceKinds) kind!: OneOf<typeof resourceKinds>;
  @ShowsWhole() count!: number;
}

/** A month of a facility. */
export class OutcomeRow {
  @ShowsText() month!: string;
  @ShowsId() facilityId!: string;
  @ShowsText() facilityName!: string;
  @ShowsWhole({ description: 'Assignments that were closed.' }) closed!: number;
  @ShowsList(() => OutcomeCount) outcomes!: OutcomeCount[];
  @ShowsWhole({ description: 'People given naloxone.' }) naloxoneGiven!: number;
  @ShowsWhole({ description: 'People shown how to use it.' }) naloxoneTrained!: number;
  @ShowsWhole({ description: 'People who agreed to be called.' }) agreed!: number;
  @ShowsList(() => LinkageCount) linkages!: LinkageCount[];
}

/** How the calls of one step went, of people met in these months. Says nothing about what the calls brought about. */
export class ReachRow {
  @ShowsChoice('FollowUpStep', followUpSteps) step!: OneOf<typeof followUpSteps>;
  @ShowsWhole({ description: 'Calls whose time has come: the sum of what follows.' }) due!: number;
  @ShowsWhole() reached!: number;
  @ShowsWhole() leftMessage!: number;
  @ShowsWhole({ description: 'Nobody answered, or the number was wrong.' }) notReached!: number;
  @ShowsWhole({ description: 'Nobody called in time.' }) notMade!: number;
  @ShowsWhole({ description: 'The person wanted no more calls.' }) stopped!: number;
  @ShowsWhole({ description: 'Due and not made yet.' }) waiting!: number;
}

export class OutcomeReport {
  @ShowsText() from!: string;
  @ShowsText() until!: string;
  @ShowsList(() => OutcomeRow) rows!: OutcomeRow[];
  @ShowsList(() => ReachRow) reach!: ReachRow[];
}
