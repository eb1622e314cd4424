import {
  changeActions,
  factKinds,
  factSources,
  proposalStatuses,
  recordTypes,
  resourceKinds,
  resourceOutcomes,
  type OneOf,
} from '@causeway/contracts';
import {
  ChoiceField,
  ChoicesField,
  FlagField,
  IdField,
  Page,
  PageQuery,
  PartField,
  Shows,
  ShowsChoice,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
} from '@causeway/platform';
import { ShowsValue } from './fields.js';
import { ResourceChanges, WriteMessageRef } from './resource.dto.js';
import { FactAge, MessageRef } from './views.dto.js';

type FactKind = OneOf<typeof factKinds>;

export class ConfirmFacts {
  @ChoicesField('FactKind', factKinds, { optional: true, description: 'Left out: all that is known.' })
  kinds?: FactKind[];
}

export class TellOutcome {
  @ChoiceField('ResourceOutcome', resourceOutcomes) outcome!: OneOf<typeof resourceOutcomes>;
}

/** How often each came of a call. */
export class OutcomeCounts {
  @ShowsWhole() accepted!: number;
  @ShowsWhole() full!: number;
  @ShowsWhole() no_answer!: number;
  @ShowsWhole() wrong_number!: number;
}

export class OutcomeView {
  @ShowsChoice('ResourceOutcome', resourceOutcomes) outcome!: OneOf<typeof resourceOutcomes>;
  @ShowsTime() at!: string;
  @ShowsText() toldBy!: string;
}

export class Outcomes {
  @Shows(() => OutcomeCounts, { description: 'Of the last 90 days.' }) counts!: OutcomeCounts;
  @ShowsList(() => OutcomeView, { description: 'The newest five.' }) items!: OutcomeView[];
}

export class MergeResource {
  @IdField({ description: 'The resource that it is the same as, and that goes on.' }) intoId!: string;
}

/** Something that was said of a record, and when. */
export class FactChangeView {
  @ShowsId() id!: string;
  @ShowsChoice('RecordType', recordTypes) recordType!: OneOf<typeof recordTypes>;
  @ShowsChoice('ChangeAction', changeActions) action!: OneOf<typeof changeActions>;
  @ShowsText({ description: 'The field; of a confirmation, the kind of fact.' }) field!: string;
  @ShowsValue() previous!: unknown;
  @ShowsValue() replacement!: unknown;
  @ShowsTime() changedAt!: string;
  @ShowsText({ nullable: true }) changedBy!: string | null;
  @ShowsChoice('FactSource', factSources) source!: OneOf<typeof factSources>;
  @Shows(() => MessageRef, { nullable: true }) message!: MessageRef | null;
}

export class FactChangePage extends Page {
  @ShowsList(() => FactChangeView) items!: FactChangeView[];
}

/** A resource that is not as it was. */
export class ChangedResource {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoice('ResourceKind', resourceKinds) kind!: OneOf<typeof resourceKinds>;
  @ShowsTime() changedAt!: string;
  @ShowsList(() => FactChangeView, { description: 'Each field once: as it was then, and as it is now.' })
  changes!: FactChangeView[];
}

export class ChangedResourceList {
  @ShowsList(() => ChangedResource, { description: 'The newest change first.' }) items!: ChangedResource[];
  @ShowsWhole({ description: 'How many there are in all.' }) total!: number;
  @ShowsWhole({ description: 'How many more were written by lists that were taken over.' }) imported!: number;
}

export class FactsToCheckQuery extends PageQuery {
  @ChoiceField('FactKind', factKinds, { optional: true }) kind?: FactKind;
}

export class FactToCheck {
  @ShowsId() resourceId!: string;
  @ShowsText() resourceName!: string;
  @ShowsText({ nullable: true }) phone!: string | null;
  @Shows(() => FactAge) fact!: FactAge;
  @ShowsWhole({ description: 'How often somebody called there in the last 90 days.' }) uses!: number;
}

export class FactsToCheck extends Page {
  @ShowsList(() => FactToCheck) items!: FactToCheck[];
  @ShowsWhole({ description: 'How many there are in all.' }) total!: number;
}

export class ProposeChange {
  @PartField(() => ResourceChanges) changes!: ResourceChanges;
  @TextField({ max: 500, optional: true }) note?: string;
  @PartField(() => WriteMessageRef, { optional: true, description: 'The message that it was read from.' })
  message?: WriteMessageRef;
}

export class ProposalRef {
  @ShowsId() id!: string;
}

export class ProposalQuery extends PageQuery {
  @ChoiceField('ProposalStatus', proposalStatuses, { optional: true, description: 'Default: open.' })
  status?: OneOf<typeof proposalStatuses>;
  @IdField({ optional: true }) resourceId?: string;
}

export class AcceptProposal {
  @FlagField({ optional: true, description: 'Also where somebody changed the same meanwhile.' })
  despiteChanges?: boolean;
}

/** One field of a proposal: old → new. */
export class ProposedChange {
  @ShowsText() field!: string;
  @ShowsValue() previous!: unknown;
  @ShowsValue() proposed!: unknown;
  @ShowsFlag({ description: 'Somebody changed it since this was proposed.' }) changedMeanwhile!: boolean;
}

export class ProposalView {
  @ShowsId() id!: string;
  @ShowsId() resourceId!: string;
  @ShowsText() resourceName!: string;
  @ShowsList(() => ProposedChange) changes!: ProposedChange[];
  @ShowsText({ nullable: true }) note!: string | null;
  @Shows(() => MessageRef, { nullable: true }) message!: MessageRef | null;
  @ShowsChoice('ProposalStatus', proposalStatuses) status!: OneOf<typeof proposalStatuses>;
  @ShowsId() proposedById!: string;
  @ShowsText({ nullable: true }) proposedBy!: string | null;
  @ShowsTime() proposedAt!: string;
  @ShowsText({ nullable: true }) decidedBy!: string | null;
  @ShowsTime({ nullable: true }) decidedAt!: string | null;
}

export class ProposalPage extends Page {
  @ShowsList(() => ProposalView) items!: ProposalView[];
}
