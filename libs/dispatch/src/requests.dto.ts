import {
  afterHoursRules,
  agreements,
  alarmAudiences,
  alarmReasons,
  assignmentStatuses,
  cancelReasons,
  dispatchModes,
  escalationSteps,
  exclusions,
  genders,
  handBackReasons,
  modalities,
  noLongerFits,
  offerStatuses,
  outcomes,
  reasons,
  requestStatuses,
  scoreNames,
  timelineTypes,
  actorKinds,
  type OneOf,
  listStates,
} from '@causeway/contracts';
import {
  ChoiceField,
  IdField,
  Page,
  PageQuery,
  Shows,
  ShowsChoice,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsObject,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
} from '@causeway/platform';
import { FacilityRef, PartnerRef } from '@causeway/partners';
import { DuplicateHint } from './intake.dto.js';

/** What a facility asks. There is no field for the person's name. */
/** What the facility is told: never a substance, an outcome or a full name. Justice facilities are told less. */
export class RequestOfferRef {
  @ShowsId() id!: string;
  @ShowsId() coachId!: string;
  @ShowsText() coachName!: string;
  @ShowsChoice('OfferStatus', offerStatuses) status!: OneOf<typeof offerStatuses>;
  @ShowsChoice('Modality', modalities) modality!: OneOf<typeof modalities>;
  @ShowsTime() offeredAt!: string;
  @ShowsTime() expiresAt!: string;
  @ShowsTime({ nullable: true }) availableAt!: string | null;
  @ShowsFlag({ description: 'The coach is with somebody now, and asked to come afterwards.' })
  afterwards!: boolean;
  @ShowsWhole({ nullable: true }) travelMinutes!: number | null;
}

export class RequestAssignmentRef {
  @ShowsId() id!: string;
  @ShowsId() coachId!: string;
  @ShowsText() coachName!: string;
  @ShowsChoice('AssignmentStatus', assignmentStatuses) status!: OneOf<typeof assignmentStatuses>;
  @ShowsChoice('Modality', modalities) modality!: OneOf<typeof modalities>;
  @ShowsTime({ nullable: true }) etaAt!: string | null;
  @ShowsTime() acceptedAt!: string;
  @ShowsTime({ nullable: true }) enRouteAt!: string | null;
  @ShowsTime({ nullable: true }) arrivedAt!: string | null;
  @ShowsChoice('NoLongerFits', noLongerFits, {
    nullable: true,
    description: 'After a correction the coach is not who was asked for: why.',
  })
  noLongerFits!: OneOf<typeof noLongerFits> | null;
}

export class HandedBackRef {
  @ShowsText() coachName!: string;
  @ShowsChoice('HandBackReason', handBackReasons, { nullable: true }) reason!: OneOf<
    typeof handBackReasons
  > | null;
  @ShowsTime() at!: string;
}

/** Who said "I'm on it". */
export class AlarmTaken {
  @ShowsId() memberId!: string;
  @ShowsText() name!: string;
  @ShowsTime() at!: string;
}

export class NeedsYou {
  @ShowsChoice('AlarmReason', alarmReasons) reason!: OneOf<typeof alarmReasons>;
  @ShowsChoice('AlarmAudience', alarmAudiences) audience!: OneOf<typeof alarmAudiences>;
  @ShowsTime() since!: string;
  @Shows(() => AlarmTaken, { nullable: true }) taken!: AlarmTaken | null;
}

export class RequestCard {
  @ShowsId() id!: string;
  @ShowsText() caseNumber!: string;
  @ShowsWhole() version!: number;
  @ShowsChoice('RequestStatus', requestStatuses) status!: OneOf<typeof requestStatuses>;
  @Shows(() => FacilityRef) facility!: FacilityRef;
  @Shows(() => PartnerRef, { nullable: true }) partner!: PartnerRef | null;
  @ShowsText() place!: string;
  @ShowsText({
    nullable: true,
    description: 'E.164; an extension follows as ;ext=. Null once it was deleted, some weeks after the end.',
  })
  callBackNumber!: string | null;
  @ShowsChoice('Reason', reasons) reason!: OneOf<typeof reasons>;
  @ShowsChoice('PersonAgreed', agreements) personAgreed!: OneOf<typeof agreements>;
  @ShowsChoice('Modality', modalities) modality!: OneOf<typeof modalities>;
  @ShowsText({ nullable: true }) preferredLanguage!: string | null;
  @ShowsChoice('Gender', genders, { nullable: true }) preferredCoachGender!: OneOf<typeof genders> | null;
  @ShowsFlag() languageRequired!: boolean;
  @ShowsFlag() genderRequired!: boolean;
  @ShowsText({ nullable: true }) askedForCoach!: string | null;
  @ShowsText({ nullable: true }) pathwayInterest!: string | null;
  @ShowsTime({ nullable: true }) expectedLeaveAt!: string | null;
  @ShowsText({ nullable: true }) safetyNotes!: string | null;
  @ShowsChoice('EscalationStep', escalationSteps) step!: OneOf<typeof escalationSteps>;
  @ShowsChoice('DispatchMode', dispatchModes, {
    nullable: true,
    description: 'How it is dispatched; null before the search began.',
  })
  mode!: OneOf<typeof dispatchModes> | null;
  @ShowsTime({
    nullable: true,
    description: 'When the requester was last asked whether the person is still there.',
  })
  stillHereAskedAt!: string | null;
  @ShowsTime({ nullable: true }) stillHereAnsweredAt!: string | null;
  @ShowsTime() receivedAt!: string;
  @ShowsTime() promisedAcceptAt!: string;
  @ShowsTime() promisedArriveAt!: string;
  @ShowsChoice('AfterHoursRule', afterHoursRules, {
    nullable: true,
    description: 'The rule that was applied, when it was asked outside of the agreed hours.',
  })
  afterHours!: OneOf<typeof afterHoursRules> | null;
  @ShowsTime({ nullable: true, description: 'The call back was promised for then; nobody is asked before.' })
  notBefore!: string | null;
  @Shows(() => NeedsYou, { nullable: true }) needsYou!: NeedsYou | null;
  @ShowsList(() => RequestOfferRef) offers!: RequestOfferRef[];
  @Shows(() => RequestAssignmentRef, { nullable: true }) assignment!: RequestAssignmentRef | null;
  @Shows(() => HandedBackRef, {
    nullable: true,
    description: 'The last coach who took it and cannot come after all, while another is looked for.',
  })
  handedBack!: HandedBackRef | null;
  @ShowsChoice('Outcome', outcomes, { nullable: true }) outcome!: OneOf<typeof outcomes> | null;
  @ShowsText({ nullable: true }) closingNote!: string | null;
  @ShowsChoice('CancelReason', cancelReasons, { nullable: true }) endReason!: OneOf<
    typeof cancelReasons
  > | null;
  @ShowsChoice('AlarmReason', alarmReasons, { nullable: true, description: 'Why nobody could come.' })
  unmetReason!: OneOf<typeof alarmReasons> | null;
  @ShowsTime({ nullable: true }) callBackAt!: string | null;
  @ShowsTime({ nullable: true }) calledBackAt!: string | null;
  @ShowsTime({ nullable: true }) endedAt!: string | null;
  @ShowsText({
    nullable: true,
    description: 'The member who filed it for a caller; null when the facility asked itself.',
  })
  filedBy!: string | null;
  @Shows(() => DuplicateHint, { nullable: true }) likelyDuplicateOf!: DuplicateHint | null;
}

export class RequestPage extends Page {
  @ShowsList(() => RequestCard) items!: RequestCard[];
  @ShowsTime() serverNow!: string;
}

export class RequestQuery extends PageQuery {
  @ChoiceField('ListState', listStates, {
    optional: true,
    description: 'Default: open, oldest first; closed ones come newest first.',
  })
  state?: OneOf<typeof listStates>;
  @TextField({ max: 60, optional: true, description: 'Case number, or words of the facility or place.' })
  search?: string;
  @IdField({ optional: true, description: 'Only those of this facility.' }) facilityId?: string;
  @IdField({ optional: true, description: "Only those of this partner's facilities." }) partnerId?: string;
}

export class CandidateQuery {
  @ChoiceField('Modality', modalities, {
    optional: true,
    description: 'What if they met in this way; by default as coaches are being asked now.',
  })
  modality?: OneOf<typeof modalities>;
}

export class RequestState {
  @ShowsId() id!: string;
  @ShowsText() caseNumber!: string;
  @ShowsChoice('RequestStatus', requestStatuses) status!: OneOf<typeof requestStatuses>;
  @ShowsWhole() version!: number;
}

export class CancelRequest {
  @ChoiceField('CancelReason', cancelReasons, {
    description: 'nobody_available is for the dispatcher: it makes the request unmet.',
  })
  reason!: OneOf<typeof cancelReasons>;
  @TextField({ max: 300, optional: true }) note?: string;
}

export class AssignCoach {
  @IdField() coachId!: string;
  @ChoiceField('Modality', modalities, { optional: true, description: 'Default: what was asked for.' })
  modality?: OneOf<typeof modalities>;
  @TextField({ max: 300, optional: true }) note?: string;
}

export class AskCoach {
  @IdField() coachId!: string;
  @ChoiceField('Modality', modalities, { optional: true, description: 'Default: what was asked for.' })
  modality?: OneOf<typeof modalities>;
}

export class ScoreView {
  @ShowsChoice('ScoreName', scoreNames) name!: OneOf<typeof scoreNames>;
  @ShowsNumber({ description: 'A point is worth a minute of travel.' }) points!: number;
  @ShowsNumber({
    nullable: true,
    description:
      'Minutes of travel, until free or too late, hours since the last offer, calls carried, or 1 for a match; null when unknown.',
  })
  value!: number | null;
}

export class CandidateView {
  @ShowsId() coachId!: string;
  @ShowsText() coachName!: string;
  @ShowsChoice('Exclusion', exclusions, { nullable: true }) excludedBecause!: OneOf<typeof exclusions> | null;
  @ShowsChoice('Exclusion', exclusions, {
    nullable: true,
    description: 'Why the request cannot be given to this coach either, on duty or off.',
  })
  unfitBecause!: OneOf<typeof exclusions> | null;
  @ShowsWhole({
    nullable: true,
    description:
      'Of a coach who is with somebody, and could come afterwards: minutes until she is expected to be free.',
  })
  freeInMinutes!: number | null;
  @ShowsWhole({ nullable: true, description: 'From home, or from where the coach is with somebody now.' })
  travelMinutes!: number | null;
  @ShowsNumber({ nullable: true }) distanceKm!: number | null;
  @ShowsNumber() totalPoints!: number;
  @ShowsList(() => ScoreView) scores!: ScoreView[];
}

export class CandidateList {
  @ShowsChoice('EscalationStep', escalationSteps, { description: 'How far the search has looked.' })
  step!: OneOf<typeof escalationSteps>;
  @ShowsChoice('Modality', modalities, { description: 'What the coaches are ranked for.' })
  modality!: OneOf<typeof modalities>;
  @ShowsChoice('DispatchMode', dispatchModes) mode!: OneOf<typeof dispatchModes>;
  /** The ways in which they may meet. */
  @ShowsChoices('Modality', modalities) ways!: OneOf<typeof modalities>[];
  @ShowsList(() => CandidateView) items!: CandidateView[];
}

export class TimelineActor {
  @ShowsChoice('ActorKind', actorKinds) kind!: OneOf<typeof actorKinds>;
  @ShowsText({ nullable: true }) name!: string | null;
}

export class TimelineEntryView {
  @ShowsWhole() seq!: number;
  @ShowsChoice('TimelineType', timelineTypes) type!: OneOf<typeof timelineTypes>;
  @ShowsTime() at!: string;
  @Shows(() => TimelineActor) actor!: TimelineActor;
  @ShowsText({ nullable: true, description: 'The coach it is about, where it is about one.' }) coachName!:
    string | null;
  @ShowsText({ nullable: true }) reason!: string | null;
  @ShowsObject() data!: Record<string, unknown>;
}

export class TimelinePage extends Page {
  @ShowsList(() => TimelineEntryView) items!: TimelineEntryView[];
}
