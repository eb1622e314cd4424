import { dispatchModes, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  IdField,
  PartField,
  Shows,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  WholeField,
} from '@causeway/platform';
import type { Ladder, Policy, Weights } from './domain/policy.js';

const minutes = { min: 0, max: 1440 } as const;
const points = { min: 0, max: 120 } as const;

/** Minutes after the request came; null leaves a step out. */
export class LadderSettings implements Ladder {
  @WholeField({ ...minutes, description: 'Coaches farther away, and those who do not match a wish.' })
  wider!: number;
  @WholeField({ ...minutes, nullable: true, description: 'The second line of the rota.' }) onCall!:
    number | null;
  @WholeField({ ...minutes, description: 'The dispatcher is called.' }) dispatcher!: number;
  @WholeField({ ...minutes, nullable: true, description: 'The supervisor is called.' }) supervisor!:
    number | null;
  @WholeField({ ...minutes, nullable: true, description: 'Coaches are asked to talk by video.' })
  video!: number | null;
  @WholeField({ ...minutes, nullable: true, description: 'Coaches are asked to talk by phone.' })
  phone!: number | null;
  @WholeField({ min: 10, max: 2880, nullable: true, description: 'It ends as unmet; null: never by itself.' })
  unmet!: number | null;
}

/** What each reason for a coach is worth, in minutes of travel. */
export class WeightSettings implements Weights {
  @WholeField(points) language!: number;
  @WholeField(points) gender!: number;
  @WholeField(points) pathway!: number;
  @WholeField({ ...points, description: 'The coach whom the person asked for.' }) continuity!: number;
  @WholeField({ ...points, description: 'A coach who was not asked for a day.' }) fairness!: number;
  @WholeField({ ...points, description: 'Taken off for each call of the shift.' }) load!: number;
}

export class PolicySettings implements Policy {
  @ChoiceField('DispatchMode', dispatchModes) mode!: OneOf<typeof dispatchModes>;
  @WholeField({ min: 1, max: 3600, description: 'How long a coach is asked, in seconds.' })
  offerSeconds!: number;
  @WholeField({
    min: 1,
    max: 50,
    description: 'phased: how many are asked first; then twice as many each time.',
  })
  phaseSize!: number;
  @WholeField({ min: 0, max: 120, description: 'batch: how long requests are gathered, in seconds.' })
  batchSeconds!: number;
  @WholeField({
    min: 1,
    max: 600,
    nullable: true,
    description: 'First only coaches within this travel time, in minutes; null: all.',
  })
  nearbyMinutes!: number | null;
  @PartField(() => LadderSettings) ladder!: LadderSettings;
  @PartField(() => WeightSettings) weights!: WeightSettings;
  @WholeField({
    min: 0,
    max: 480,
    description:
      'How long a coach is expected to be with a person, in minutes: who is free soon enough is asked when nobody is free. 0: never.',
  })
  visitMinutes!: number;
  @WholeField({
    min: 30,
    max: 86400,
    description: 'When a coach who did not answer may be asked again, in seconds.',
  })
  askAgainSeconds!: number;
  @WholeField({
    min: 5,
    max: 1440,
    nullable: true,
    description: '"Is the person still here?", in minutes; null: never.',
  })
  stillHereMinutes!: number | null;
  @WholeField({ min: 1, max: 240, description: 'Without an answer, the dispatcher is called, in minutes.' })
  stillHereAnswerMinutes!: number;
  @WholeField({ min: 0, max: 72, description: 'Rest after a hard call, in hours.' }) restHours!: number;
  @WholeField({
    min: 1,
    max: 50,
    nullable: true,
    description: 'Calls in one stretch on duty; null: no limit.',
  })
  callsPerShift!: number | null;
  @WholeField({ min: 1, max: 50, nullable: true, description: 'Hard calls in seven days; null: no limit.' })
  hardCallsPerWeek!: number | null;
  @WholeField({ min: 1, max: 240, description: 'Late by so many minutes, the dispatcher is called.' })
  lateMinutes!: number;
  @WholeField({
    min: 1,
    max: 48,
    description: 'Not closed so many hours after arriving, the dispatcher is called.',
  })
  closeHours!: number;
  @WholeField({
    min: 1,
    max: 60,
    nullable: true,
    description: 'An alarm rings again until somebody takes it, in minutes; null: once.',
  })
  ringAgainMinutes!: number | null;
  @FlagField({ description: 'When nobody could come, the team calls back the next morning.' })
  callBack!: boolean;
}

export class PolicyQuery {
  @IdField({ optional: true, description: 'Left out: the organization’s.' }) facilityId?: string;
}

export class SetPolicy {
  @IdField({ optional: true, description: 'Only for this facility. Left out: for the whole organization.' })
  facilityId?: string;
  @PartField(() => PolicySettings, {
    nullable: true,
    description: 'null: as the organization, or as delivered.',
  })
  policy!: PolicySettings | null;
}

const policySources = ['default', 'organization', 'facility'] as const;

export class FacilityName {
  @ShowsId() facilityId!: string;
  @ShowsText() name!: string;
}

export class PolicyView {
  @ShowsChoice('PolicySource', policySources, { description: 'Whose it is.' }) from!: OneOf<
    typeof policySources
  >;
  @ShowsTime({ nullable: true }) setAt!: string | null;
  @Shows(() => PolicySettings) policy!: PolicySettings;
  @ShowsList(() => FacilityName) facilitiesWithOwn!: FacilityName[];
}
