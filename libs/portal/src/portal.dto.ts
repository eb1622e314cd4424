import { facilityKinds, modalities, requestStatuses, type OneOf } from '@causeway/contracts';
import { ServiceTermsView } from '@causeway/partners';
import {
  Page,
  Shows,
  ShowsChoice,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
} from '@causeway/platform';

export class PortalView {
  @ShowsText() facilityName!: string;
  @ShowsChoice('FacilityKind', facilityKinds) facilityKind!: OneOf<typeof facilityKinds>;
  @ShowsFlag({ description: 'It takes no new requests any more.' }) retired!: boolean;
  @ShowsText() organizationName!: string;
  @ShowsText({ nullable: true }) dispatchPhone!: string | null;
  @ShowsFlag({ description: 'Police and prisons are told that a coach arrived and that it ended, no more.' })
  toldArrivalOnly!: boolean;
  @Shows(() => ServiceTermsView) terms!: ServiceTermsView;
  @ShowsTime() serverNow!: string;
}

/** A request as its facility sees it afterwards: no place, no person, no substance, no outcome. */
export class PortalRequest {
  @ShowsId() id!: string;
  @ShowsText() caseNumber!: string;
  @ShowsChoice('RequestStatus', requestStatuses) status!: OneOf<typeof requestStatuses>;
  @ShowsChoice('Modality', modalities) modality!: OneOf<typeof modalities>;
  @ShowsText({ nullable: true }) coachFirstName!: string | null;
  @ShowsTime() receivedAt!: string;
  @ShowsTime({ nullable: true }) acceptedAt!: string | null;
  @ShowsTime({ nullable: true }) etaAt!: string | null;
  @ShowsTime({ nullable: true }) arrivedAt!: string | null;
  @ShowsTime({ nullable: true }) endedAt!: string | null;
  @ShowsTime() promisedArriveAt!: string;
  @ShowsTime({ nullable: true }) notBefore!: string | null;
  @ShowsTime({ nullable: true, description: 'Nobody could come; the team calls back from then on.' })
  callBackAt!: string | null;
  @ShowsTime({ nullable: true, description: 'It has.' }) calledBackAt!: string | null;
}

export class PortalRequestPage extends Page {
  @ShowsList(() => PortalRequest) items!: PortalRequest[];
}
