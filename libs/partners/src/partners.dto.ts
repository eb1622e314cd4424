import { facilityKinds, facilityStates, keyKinds, type OneOf } from '@causeway/contracts';
import { CoveredFacility, PartnerAgreementView } from './agreements.dto.js';
import {
  ChoiceField,
  IdField,
  IdsField,
  NumberField,
  PhoneField,
  WholeField,
  Page,
  PageQuery,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTime,
  ShowsWhole,
  TextField,
} from '@causeway/platform';

type FacilityKind = OneOf<typeof facilityKinds>;
type KeyKind = OneOf<typeof keyKinds>;

export class FacilityQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Words of the name or city.' }) search?: string;
  @ChoiceField('FacilityState', facilityStates, {
    optional: true,
    description: 'Default: active, those that take requests.',
  })
  state?: OneOf<typeof facilityStates>;
}

/** What others show of a facility: where it is, and how to call it. */
export class FacilityRef {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoice('FacilityKind', facilityKinds) kind!: FacilityKind;
  @ShowsText({ nullable: true }) address!: string | null;
  @ShowsText({ nullable: true }) phone!: string | null;
  @ShowsNumber({ nullable: true, description: 'Degrees, WGS 84.' }) latitude!: number | null;
  @ShowsNumber({ nullable: true, description: 'Degrees, WGS 84.' }) longitude!: number | null;
}

/** Whose facility it is. */
export class PartnerRef {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
}

/** All that is known of a facility. */
export class FacilityView {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoice('FacilityKind', facilityKinds) kind!: FacilityKind;
  @ShowsText({ nullable: true }) address!: string | null;
  @ShowsText({ nullable: true }) city!: string | null;
  @ShowsText({ nullable: true }) state!: string | null;
  @ShowsText({ nullable: true }) phone!: string | null;
  @ShowsNumber({ nullable: true }) latitude!: number | null;
  @ShowsNumber({ nullable: true }) longitude!: number | null;
  @ShowsWhole({ description: 'Minutes until a coach has accepted, as promised.' })
  promisedAcceptMinutes!: number;
  @ShowsWhole({ description: 'Minutes until a coach is there, as promised.' }) promisedArriveMinutes!: number;
  @ShowsId({ nullable: true }) partnerId!: string | null;
  @ShowsText({ nullable: true, description: 'Its id in the list it was imported from.' }) sourceId!:
    string | null;
  @ShowsTime({ nullable: true, description: 'Since then it takes no new requests; null: it does.' })
  retiredAt!: string | null;
}

/** A whole facility: what is left out is not known of it any more. */
export class WriteFacility {
  @TextField({ max: 120 }) name!: string;
  @ChoiceField('FacilityKind', facilityKinds) kind!: FacilityKind;
  @TextField({ max: 200, optional: true }) address?: string;
  @TextField({ max: 100, optional: true }) city?: string;
  @TextField({ max: 2, min: 2, optional: true, description: 'Two-letter code of the state.' }) state?: string;
  @PhoneField({ optional: true }) phone?: string;
  @NumberField({
    min: -90,
    max: 90,
    optional: true,
    description: 'Degrees, WGS 84; with the longitude or not at all.',
  })
  latitude?: number;
  @NumberField({ min: -180, max: 180, optional: true, description: 'Degrees, WGS 84.' }) longitude?: number;
  @WholeField({
    min: 1,
    max: 1440,
    description: 'Where no agreement is in force: minutes until a coach has accepted.',
  })
  promisedAcceptMinutes!: number;
  @WholeField({ min: 1, max: 1440, description: 'Minutes until a coach is there.' })
  promisedArriveMinutes!: number;
  @IdField({ optional: true, description: 'The partner that it belongs to.' }) partnerId?: string;
}

export class FacilityPage extends Page {
  @ShowsList(() => FacilityView) items!: FacilityView[];
}

export class FacilityKeyItem {
  @ShowsId() id!: string;
  @ShowsChoice('KeyKind', keyKinds) kind!: KeyKind;
  @ShowsText() label!: string;
  @ShowsText({ description: 'Its last four characters.' }) hint!: string;
  @ShowsTime() createdAt!: string;
  @ShowsTime({ nullable: true }) revokedAt!: string | null;
}

export class FacilityKeyList {
  @ShowsList(() => FacilityKeyItem) items!: FacilityKeyItem[];
}

export class CreateFacilityKey {
  @ChoiceField('KeyKind', keyKinds) kind!: KeyKind;
  @TextField({ max: 80, description: 'Where it hangs or who uses it.' }) label!: string;
}

export class FacilityKeyCreated {
  @ShowsId() id!: string;
  @ShowsChoice('KeyKind', keyKinds) kind!: KeyKind;
  @ShowsText() label!: string;
  @ShowsText({ description: 'Shown this once; only its hash is kept.' }) key!: string;
  @ShowsText({ nullable: true, description: 'For a request link: the page that staff open.' }) requestLink!:
    string | null;
  @ShowsText({ nullable: true, description: 'For a portal link: the page with its requests and reports.' })
  portalLink!: string | null;
}

export class WritePartner {
  @TextField({ max: 120 }) name!: string;
  @TextField({ max: 2000, optional: true }) notes?: string;
  @IdsField({ count: 500, description: 'The facilities that belong to it.' }) facilityIds!: string[];
}

export class PartnerItem {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsWhole() facilityCount!: number;
}

export class PartnerPage extends Page {
  @ShowsList(() => PartnerItem) items!: PartnerItem[];
}

export class PartnerDetail {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsText({ nullable: true }) notes!: string | null;
  @ShowsList(() => CoveredFacility) facilities!: CoveredFacility[];
  @ShowsList(() => PartnerAgreementView) agreements!: PartnerAgreementView[];
}
