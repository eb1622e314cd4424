import { acceptances, playbookChanges, type OneOf } from '@causeway/contracts';
import { ResourceView } from '@causeway/directory';
import {
  ChoicesField,
  FlagField,
  IdField,
  ListField,
  PartField,
  Shows,
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
  WholeField,
  WholesField,
} from '@causeway/platform';

/** More would be read by nobody at 2 a.m. */
const STEPS_MAX = 30;

const none = { optional: true, nullable: true } as const;

export class StepHours {
  @WallTimeField({ description: 'In the organization’s zone.' }) from!: string;
  @WallTimeField({ description: 'Over midnight when it is not after `from`.' }) until!: string;
  @WholesField({
    min: 1,
    max: 7,
    count: 7,
    optional: true,
    description: '1 Monday to 7 Sunday; none: every day.',
  })
  days?: number[];
}

export class WriteStep {
  @IdField({ ...none, description: 'Of the directory.' }) resourceId?: string | null;
  @TextField({ max: 500, ...none, description: 'What to do or say. A step has this, a resource, or both.' })
  say?: string | null;
  @PartField(() => StepHours, { ...none, description: 'When it is worth a call.' }) hours?: StepHours | null;
  @ChoicesField('Acceptance', acceptances, {
    optional: true,
    description: 'Only for somebody who needs all of these.',
  })
  onlyFor?: OneOf<typeof acceptances>[];
}

export class WritePlaybook {
  @TextField({ max: 120 }) title!: string;
  @TextField({ max: 500, ...none, description: 'Whom and when it is for.' }) situation?: string | null;
  @ListField(() => WriteStep, { count: STEPS_MAX }) steps!: WriteStep[];
}

export class ChangePlaybook extends WritePlaybook {
  @WholeField({ min: 1, max: 1_000_000, description: 'What was changed is this version.' }) version!: number;
}

export class RetirePlaybook {
  @FlagField({ description: 'false: it is used again.' }) retired!: boolean;
}

export class ShownStepHours {
  @ShowsText() from!: string;
  @ShowsText() until!: string;
  @ShowsWhole({ isArray: true, description: '1 Monday to 7 Sunday; none: every day.' }) days!: number[];
}

export class ShownStep {
  @ShowsId({ nullable: true }) resourceId!: string | null;
  @ShowsText({ nullable: true }) say!: string | null;
  @Shows(() => ShownStepHours, { nullable: true }) hours!: ShownStepHours | null;
  @ShowsChoices('Acceptance', acceptances) onlyFor!: OneOf<typeof acceptances>[];
}

export class PlaybookItem {
  @ShowsId() id!: string;
  @ShowsText() title!: string;
  @ShowsText({ nullable: true }) situation!: string | null;
  @ShowsWhole() stepCount!: number;
  @ShowsTime() checkedAt!: string;
  @ShowsText() checkedBy!: string;
  @ShowsTime({ description: 'Then somebody should look whether it still holds.' }) checkAt!: string;
  @ShowsFlag() due!: boolean;
  @ShowsTime({ nullable: true, description: 'Since then nobody goes by it.' }) retiredAt!: string | null;
}

export class PlaybookList {
  @ShowsList(() => PlaybookItem, { description: 'Those in use first, by title.' }) items!: PlaybookItem[];
}

export class PlaybookView extends PlaybookItem {
  @ShowsWhole() version!: number;
  @ShowsTime() changedAt!: string;
  @ShowsText() changedBy!: string;
  @ShowsList(() => ShownStep) steps!: ShownStep[];
  @ShowsList(() => ResourceView, { description: 'The directory’s cards of the resources in the steps.' })
  resources!: ResourceView[];
}

export class ShownVersion {
  @ShowsWhole() version!: number;
  @ShowsText() title!: string;
  @ShowsText({ nullable: true }) situation!: string | null;
  @ShowsList(() => ShownStep) steps!: ShownStep[];
  @ShowsTime() changedAt!: string;
  @ShowsText() changedBy!: string;
}

export class PlaybookHistory {
  @ShowsList(() => ShownVersion, { description: 'The newest first, the one that holds among them.' })
  items!: ShownVersion[];
}

/** A playbook that is not as it was. */
export class ChangedPlaybook {
  @ShowsId() id!: string;
  @ShowsText() title!: string;
  @ShowsText({ nullable: true }) situation!: string | null;
  @ShowsChoice('PlaybookChange', playbookChanges) how!: OneOf<typeof playbookChanges>;
  @ShowsTime() changedAt!: string;
  @ShowsText({ nullable: true, description: 'null: it went out of use.' }) changedBy!: string | null;
}
