import {
  afterHoursRules,
  agreements,
  escalationSteps,
  genders,
  modalities,
  reasons,
  requestStatuses,
  type OneOf,
} from '@causeway/contracts';
import {
  ChoiceField,
  FlagField,
  IdField,
  Shows,
  ShowsChoice,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
  TimeField,
  WholeField,
} from '@causeway/platform';
import { ShownHours } from '@causeway/partners';

export class CreateRequest {
  @IdField({ optional: true, description: 'Only with a session; a facility key says which facility it is.' })
  facilityId?: string;
  @TextField({ max: 60, description: 'Unit or room.' }) place!: string;
  @TextField({
    max: 40,
    description: 'Where the coach can call the unit; an extension may follow ("ext. 12").',
  })
  callBackNumber!: string;
  @ChoiceField('Reason', reasons) reason!: OneOf<typeof reasons>;
  @ChoiceField('PersonAgreed', agreements, { description: 'Whether the person agreed to see a coach.' })
  personAgreed!: OneOf<typeof agreements>;
  @TextField({ max: 35, optional: true, description: 'BCP 47 code, e.g. es.' }) preferredLanguage?: string;
  @ChoiceField('Gender', genders, { optional: true }) preferredCoachGender?: OneOf<typeof genders>;
  @FlagField({ optional: true, description: 'Only a coach who speaks the preferred language can help.' })
  languageRequired?: boolean;
  @FlagField({ optional: true, description: 'Only a coach of the preferred gender will do.' })
  genderRequired?: boolean;
  @TextField({ max: 60, optional: true, description: 'First name of a coach whom the person asked for.' })
  askedForCoach?: string;
  @TextField({ max: 60, optional: true }) pathwayInterest?: string;
  @TimeField({ optional: true, description: 'When the person is expected to leave.' })
  expectedLeaveAt?: string;
  @ChoiceField('Modality', modalities, { optional: true, description: 'Default: in_person.' })
  modality?: OneOf<typeof modalities>;
  @TextField({
    max: 300,
    optional: true,
    description: 'What keeps the coach safe. No names, nothing clinical.',
  })
  safetyNotes?: string;
}

export class DuplicateHint {
  @ShowsText() caseNumber!: string;
  @ShowsTime() receivedAt!: string;
}

export class RequestCreated {
  @ShowsId() id!: string;
  @ShowsText() caseNumber!: string;
  @ShowsChoice('RequestStatus', requestStatuses) status!: OneOf<typeof requestStatuses>;
  @ShowsText({ description: 'Page that shows how the request goes on; whoever holds it sees it.' })
  statusUrl!: string;
  @ShowsFlag({ description: 'Whether any coach is on duty now.' }) anyoneOnDuty!: boolean;
  @Shows(() => DuplicateHint, { nullable: true, description: 'An open request from the same place.' })
  likelyDuplicateOf!: DuplicateHint | null;
}

export class Intake {
  @ShowsText() facilityName!: string;
  @ShowsFlag({ description: 'Nobody can be asked for from there any more.' }) retired!: boolean;
  @ShowsText() organizationName!: string;
  @ShowsText({ nullable: true }) dispatchPhone!: string | null;
  @ShowsWhole() promisedAcceptMinutes!: number;
  @ShowsWhole() promisedArriveMinutes!: number;
  @ShowsFlag() anyoneOnDuty!: boolean;
  @ShowsChoices('Modality', modalities) modalities!: OneOf<typeof modalities>[];
  @Shows(() => ShownHours, { nullable: true, description: 'Null: around the clock.', isArray: true })
  serviceHours!: ShownHours[] | null;
  @ShowsText({ description: 'IANA zone of these hours.' }) timeZone!: string;
  @ShowsChoice('AfterHoursRule', afterHoursRules, {
    nullable: true,
    description: 'What happens to a request now, outside of these hours; null within them.',
  })
  afterHours!: OneOf<typeof afterHoursRules> | null;
  @ShowsTime({ nullable: true, description: 'When these hours end or begin; null: they never do.' })
  changesAt!: string | null;
  @ShowsText({ nullable: true }) afterHoursMessage!: string | null;
  @ShowsText({ nullable: true, description: 'To call outside of these hours.' }) afterHoursPhone!:
    string | null;
}

/** A coach who said yes, and is with somebody else until then. */
export class PromisedCoach {
  @ShowsText() firstName!: string;
  @ShowsTime({ description: 'When she can be there, as far as is known.' }) arrivesAt!: string;
}

export class StatusView {
  @ShowsId() id!: string;
  @ShowsText() caseNumber!: string;
  @ShowsWhole() version!: number;
  @ShowsChoice('RequestStatus', requestStatuses) status!: OneOf<typeof requestStatuses>;
  @ShowsChoice('Modality', modalities) modality!: OneOf<typeof modalities>;
  @ShowsText() facilityName!: string;
  @ShowsText() organizationName!: string;
  @ShowsText({ nullable: true }) place!: string | null;
  @ShowsText({ nullable: true }) coachFirstName!: string | null;
  @ShowsText({
    nullable: true,
    description: 'First name of the coach who cannot come after all, while another is looked for.',
  })
  cannotCome!: string | null;
  @Shows(() => PromisedCoach, {
    nullable: true,
    description: 'Who comes when she is free, while nobody sooner is found.',
  })
  promised!: PromisedCoach | null;
  @ShowsTime({ nullable: true }) etaAt!: string | null;
  @ShowsTime() receivedAt!: string;
  @ShowsTime({ nullable: true }) acceptedAt!: string | null;
  @ShowsTime({ nullable: true }) enRouteAt!: string | null;
  @ShowsTime({ nullable: true }) arrivedAt!: string | null;
  @ShowsTime({ nullable: true }) endedAt!: string | null;
  @ShowsTime() promisedAcceptAt!: string;
  @ShowsTime() promisedArriveAt!: string;
  @ShowsTime({ nullable: true, description: 'The call back was promised for then; nobody is asked before.' })
  notBefore!: string | null;
  @ShowsFlag() anyoneOnDuty!: boolean;
  @ShowsFlag({ description: 'Nobody was left to ask, and the dispatcher has been called.' })
  dispatcherAlarmed!: boolean;
  @ShowsChoice('EscalationStep', escalationSteps, {
    nullable: true,
    description: 'How far the search has gone, while it goes on.',
  })
  step!: OneOf<typeof escalationSteps> | null;
  @ShowsTime({ nullable: true, description: 'Since when an answer is wanted: is the person still here?' })
  stillHereAskedAt!: string | null;
  @ShowsTime({
    nullable: true,
    description: 'Nobody could come; the team calls back then. Null once it has.',
  })
  callBackAt!: string | null;
  @ShowsText({ description: 'IANA zone of the facility.' }) timeZone!: string;
  @ShowsText({ nullable: true }) dispatchPhone!: string | null;
  @ShowsFlag() cancellable!: boolean;
  @ShowsTime() serverNow!: string;
}

export class StillHere {
  @FlagField({ description: 'false ends the request: the person left.' }) here!: boolean;
  @WholeField({
    min: 1,
    max: 1440,
    optional: true,
    description: 'In how many minutes the person will leave.',
  })
  leavesInMinutes?: number;
}
