import {
  agreements,
  assignmentStatuses,
  coachStates,
  genders,
  handBackReasons,
  modalities,
  offerStatuses,
  outcomes,
  reasons,
  requestStatuses,
  restReasons,
  type OneOf,
  listStates,
} from '@causeway/contracts';
import {
  ChoiceField,
  Page,
  PageQuery,
  Shows,
  ShowsChoice,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTexts,
  ShowsTime,
  ShowsWhole,
  TextField,
  WholeField,
} from '@causeway/platform';
import { FacilityRef } from '@causeway/partners';
import { Corrected } from './corrections.dto.js';

/** Why a coach is spared now. */
export class RestView {
  @ShowsChoice('RestReason', restReasons) reason!: OneOf<typeof restReasons>;
  @ShowsTime({ nullable: true, description: 'Where a time ends it.' }) until!: string | null;
}

export class CoachStanding {
  @ShowsTime({ nullable: true, description: 'On call as second line until then.' }) onCallUntil!:
    string | null;
  @Shows(() => RestView, { nullable: true }) rest!: RestView | null;
}

export class OfferCard {
  @ShowsId() id!: string;
  @ShowsId() requestId!: string;
  @ShowsText() caseNumber!: string;
  @ShowsChoice('OfferStatus', offerStatuses) status!: OneOf<typeof offerStatuses>;
  @ShowsChoice('RequestStatus', requestStatuses) requestStatus!: OneOf<typeof requestStatuses>;
  @Shows(() => FacilityRef) facility!: FacilityRef;
  @ShowsChoice('Reason', reasons) reason!: OneOf<typeof reasons>;
  @ShowsChoice('Modality', modalities) modality!: OneOf<typeof modalities>;
  @ShowsText({ nullable: true }) preferredLanguage!: string | null;
  @ShowsChoice('Gender', genders, { nullable: true }) preferredCoachGender!: OneOf<typeof genders> | null;
  @ShowsFlag({ description: 'Only a coach who speaks the language can help.' }) languageRequired!: boolean;
  @ShowsFlag({ description: 'Only a coach of this gender can help.' }) genderRequired!: boolean;
  @ShowsFlag({ description: 'The person asked for this coach.' }) askedForYou!: boolean;
  @ShowsText({ nullable: true }) pathwayInterest!: string | null;
  @ShowsTime({ nullable: true }) expectedLeaveAt!: string | null;
  @Shows(() => Corrected, { nullable: true, description: 'What changed since the coach was asked.' })
  corrected!: Corrected | null;
  @ShowsNumber({ nullable: true }) distanceKm!: number | null;
  @ShowsWhole({ nullable: true }) travelMinutes!: number | null;
  @ShowsTime() offeredAt!: string;
  @ShowsTime() expiresAt!: string;
  @ShowsTime({ nullable: true, description: 'When the coach said, or is expected, to be able to set out.' })
  availableAt!: string | null;
  @ShowsFlag({ description: 'The coach is with somebody now, and asked to come afterwards.' })
  afterwards!: boolean;
  @ShowsTime() serverNow!: string;
}

export class OfferList {
  @ShowsList(() => OfferCard) items!: OfferCard[];
}

export class AcceptOffer {
  @WholeField({
    min: 1,
    max: 600,
    optional: true,
    description: 'Minutes until the coach is there; default: the estimated travel.',
  })
  etaMinutes?: number;
}

export class DeclineOffer {
  @TextField({ max: 200, optional: true, description: 'Never needed.' }) reason?: string;
  @WholeField({
    min: 1,
    max: 240,
    optional: true,
    description: '"I can in N minutes": others are asked first.',
  })
  availableInMinutes?: number;
}

export class AssignmentView {
  @ShowsId() id!: string;
  @ShowsId() requestId!: string;
  @ShowsText() caseNumber!: string;
  @ShowsChoice('AssignmentStatus', assignmentStatuses) status!: OneOf<typeof assignmentStatuses>;
  @ShowsChoice('RequestStatus', requestStatuses) requestStatus!: OneOf<typeof requestStatuses>;
  @Shows(() => FacilityRef) facility!: FacilityRef;
  @ShowsText() place!: string;
  @ShowsText({ nullable: true, description: 'Null once it was deleted, some weeks after the end.' })
  callBackNumber!: string | null;
  @ShowsChoice('Reason', reasons) reason!: OneOf<typeof reasons>;
  @ShowsChoice('PersonAgreed', agreements) personAgreed!: OneOf<typeof agreements>;
  @ShowsChoice('Modality', modalities) modality!: OneOf<typeof modalities>;
  @ShowsText({ nullable: true }) preferredLanguage!: string | null;
  @ShowsChoice('Gender', genders, { nullable: true }) preferredCoachGender!: OneOf<typeof genders> | null;
  @ShowsFlag({ description: 'Only a coach who speaks the language can help.' }) languageRequired!: boolean;
  @ShowsFlag({ description: 'Only a coach of this gender can help.' }) genderRequired!: boolean;
  @ShowsFlag({ description: 'The person asked for this coach.' }) askedForYou!: boolean;
  @ShowsText({ nullable: true }) pathwayInterest!: string | null;
  @ShowsTime({ nullable: true }) expectedLeaveAt!: string | null;
  @ShowsText({ nullable: true }) safetyNotes!: string | null;
  @Shows(() => Corrected, { nullable: true, description: 'What changed since the coach took it.' })
  corrected!: Corrected | null;
  @ShowsTime({ nullable: true }) etaAt!: string | null;
  @ShowsWhole({ nullable: true }) travelMinutes!: number | null;
  @ShowsTime() acceptedAt!: string;
  @ShowsTime({ nullable: true }) enRouteAt!: string | null;
  @ShowsTime({ nullable: true }) arrivedAt!: string | null;
  @ShowsTime({ nullable: true }) endedAt!: string | null;
  @ShowsChoice('Outcome', outcomes, { nullable: true }) outcome!: OneOf<typeof outcomes> | null;
  @ShowsText({ nullable: true }) note!: string | null;
  @ShowsFlag() hardCall!: boolean;
}

export class AcceptedOffer {
  @Shows(() => OfferCard) offer!: OfferCard;
  @Shows(() => AssignmentView, {
    nullable: true,
    description:
      'null: the coach stands by. It becomes hers when she is done with whom she is with, or when whoever is asked meanwhile cannot come.',
  })
  assignment!: AssignmentView | null;
}

export class AssignmentPage extends Page {
  @ShowsList(() => AssignmentView) items!: AssignmentView[];
}

export class AssignmentQuery extends PageQuery {
  @ChoiceField('ListState', listStates, { optional: true, description: 'Default: open.' }) state?: OneOf<
    typeof listStates
  >;
}

export class SetEnRoute {
  @WholeField({ min: 1, max: 600, optional: true, description: 'Minutes until the coach is there.' })
  etaMinutes?: number;
}

export class HandBackAssignment {
  @ChoiceField('HandBackReason', handBackReasons, { optional: true, description: 'Never needed.' })
  reason?: OneOf<typeof handBackReasons>;
}

export class CoachListItem {
  @ShowsId() id!: string;
  @ShowsText() displayName!: string;
  @ShowsText() firstName!: string;
  @ShowsChoice('CoachState', coachStates) state!: OneOf<typeof coachStates>;
  @ShowsTime({ nullable: true }) onDutySince!: string | null;
  @ShowsText({ nullable: true }) caseNumber!: string | null;
  @ShowsText({ nullable: true }) facilityName!: string | null;
  @ShowsTexts() languages!: string[];
  @Shows(() => RestView, { nullable: true }) rest!: RestView | null;
}

export class CoachList {
  @ShowsList(() => CoachListItem) items!: CoachListItem[];
}
