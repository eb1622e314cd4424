import { afterHoursRules, agreementStates, modalities, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  EmailField,
  FlagField,
  IdsField,
  ListField,
  PhoneField,
  Shows,
  ShowsChoice,
  ShowsChoices,
  ShowsDate,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
  WallTimeField,
  WholeField,
} from '@causeway/platform';

type Modality = OneOf<typeof modalities>;
type AfterHoursRule = OneOf<typeof afterHoursRules>;

/** Hours of one weekday, on the clock of the organization. */
export class AgreedHours {
  @WholeField({ min: 1, max: 7, description: 'Monday is 1, Sunday is 7.' }) weekday!: number;
  @WallTimeField() from!: string;
  @WallTimeField({ description: 'Not later than `from`: on the next day. 00:00 to 00:00 is the whole day.' })
  to!: string;
}

export class AgreedContact {
  @TextField({ max: 80 }) name!: string;
  @TextField({ max: 80, optional: true }) role?: string;
  @PhoneField({ optional: true }) phone?: string;
  @EmailField({ optional: true }) email?: string;
}

/** What is agreed; sent whole whenever it changes. */
export class AgreementTerms {
  @DayField({ description: 'First day, in the zone of the organization.' }) validFrom!: string;
  @DayField({ optional: true, description: 'Last day; until further notice when not given.' })
  validUntil?: string;
  @IdsField({
    count: 500,
    description: "Facilities of the partner that it covers; one's days never overlap.",
  })
  facilityIds!: string[];
  @ListField(() => AgreedHours, {
    count: 50,
    optional: true,
    description: 'Around the clock when not given.',
  })
  serviceHours?: AgreedHours[];
  @WholeField({ min: 1, max: 1440 }) promisedAcceptMinutes!: number;
  @WholeField({ min: 1, max: 1440 }) promisedArriveMinutes!: number;
  @ChoicesField('Modality', modalities) modalities!: Modality[];
  @FlagField({ description: 'Whether only coaches whom the facility cleared are let in.' })
  clearanceNeeded!: boolean;
  @TextField({ max: 80, optional: true, description: 'What they need, e.g. visitor badge.' })
  clearanceName?: string;
  @ChoiceField('AfterHoursRule', afterHoursRules) afterHours!: AfterHoursRule;
  @TextField({ max: 300, optional: true, description: 'Told to who asks outside of the hours.' })
  afterHoursMessage?: string;
  @PhoneField({ optional: true, description: 'To call outside of the hours; default: dispatch.' })
  afterHoursPhone?: string;
  @ListField(() => AgreedContact, { count: 20, optional: true }) contacts?: AgreedContact[];
  @TextField({ max: 2000, optional: true }) notes?: string;
}

/** A change of what is agreed, made by somebody who had read that version. */
export class ChangeAgreement extends AgreementTerms {
  @WholeField({
    min: 1,
    max: 1_000_000,
    description: 'The version that is being changed; refused when there is a newer one.',
  })
  version!: number;
}

export class ShownHours {
  @ShowsWhole({ description: 'Monday is 1, Sunday is 7.' }) weekday!: number;
  @ShowsText() from!: string;
  @ShowsText() to!: string;
}

export class ShownContact {
  @ShowsText() name!: string;
  @ShowsText({ nullable: true }) role!: string | null;
  @ShowsText({ nullable: true }) phone!: string | null;
  @ShowsText({ nullable: true }) email!: string | null;
}

export class CoveredFacility {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
}

export class PartnerAgreementView {
  @ShowsId() id!: string;
  @ShowsId() partnerId!: string;
  @ShowsWhole({ description: 'Counts the changes.' }) version!: number;
  @ShowsChoice('AgreementState', agreementStates) state!: OneOf<typeof agreementStates>;
  @ShowsDate() validFrom!: string;
  @ShowsDate({ nullable: true }) validUntil!: string | null;
  @ShowsList(() => CoveredFacility) facilities!: CoveredFacility[];
  @Shows(() => ShownHours, { nullable: true, description: 'Null: around the clock.', isArray: true })
  serviceHours!: ShownHours[] | null;
  @ShowsWhole() promisedAcceptMinutes!: number;
  @ShowsWhole() promisedArriveMinutes!: number;
  @ShowsChoices('Modality', modalities) modalities!: Modality[];
  @ShowsFlag() clearanceNeeded!: boolean;
  @ShowsText({ nullable: true }) clearanceName!: string | null;
  @ShowsChoice('AfterHoursRule', afterHoursRules) afterHours!: AfterHoursRule;
  @ShowsText({ nullable: true }) afterHoursMessage!: string | null;
  @ShowsText({ nullable: true }) afterHoursPhone!: string | null;
  @ShowsList(() => ShownContact) contacts!: ShownContact[];
  @ShowsText({ nullable: true }) notes!: string | null;
}

export class AgreementVersionView {
  @ShowsWhole() version!: number;
  @ShowsTime() changedAt!: string;
  @ShowsText({ nullable: true, description: 'The member who changed it.' }) changedBy!: string | null;
  @Shows(() => AgreementTerms, { description: 'As it was sent.' }) terms!: AgreementTerms;
}

export class AgreementHistory {
  @ShowsList(() => AgreementVersionView) items!: AgreementVersionView[];
}

/** What holds for a facility now: of the agreement in force, or its own promise where there is none. */
export class ServiceTermsView {
  @ShowsId({ nullable: true }) agreementId!: string | null;
  @ShowsText({ nullable: true }) partnerName!: string | null;
  @ShowsDate({ nullable: true }) validUntil!: string | null;
  @ShowsWhole() promisedAcceptMinutes!: number;
  @ShowsWhole() promisedArriveMinutes!: number;
  @ShowsChoices('Modality', modalities) modalities!: Modality[];
  @ShowsFlag() clearanceNeeded!: boolean;
  @ShowsText({ nullable: true }) clearanceName!: string | null;
  @Shows(() => ShownHours, { nullable: true, description: 'Null: around the clock.', isArray: true })
  serviceHours!: ShownHours[] | null;
  @ShowsFlag({ description: 'Whether it is within these hours now.' }) open!: boolean;
  @ShowsTime({ nullable: true, description: 'When that changes; null: it never does.' }) changesAt!:
    string | null;
  @ShowsChoice('AfterHoursRule', afterHoursRules) afterHours!: AfterHoursRule;
  @ShowsText({ nullable: true }) afterHoursMessage!: string | null;
  @ShowsText({ nullable: true }) afterHoursPhone!: string | null;
  @ShowsText({ description: 'IANA zone of the hours.' }) timeZone!: string;
  @ShowsList(() => ShownContact) contacts!: ShownContact[];
}
