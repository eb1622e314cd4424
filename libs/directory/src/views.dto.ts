import {
  acceptances,
  accessibilities,
  capacityUnits,
  costKinds,
  factKinds,
  factSources,
  factStates,
  genders,
  locationTypes,
  pathways,
  populations,
  resourceKinds,
  resourceStatuses,
  type OneOf,
} from '@causeway/contracts';
import {
  Shows,
  ShowsChoice,
  ShowsChoices,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTexts,
  ShowsTime,
  ShowsWhole,
} from '@causeway/platform';
import {
  ResourceContact,
  CostOptionView,
  ResourcePhone,
  RequiredDocumentView,
  ScheduleView,
  ServiceAreaView,
} from './parts.dto.js';

/** A message of a channel, for who may read it, as long as it is there. Never what it says. */
export class MessageRef {
  @ShowsId() channelId!: string;
  @ShowsWhole() seq!: number;
  @ShowsText({ description: 'Who wrote it.' }) author!: string;
  @ShowsTime() at!: string;
}

/** How old a fact is, and from whom. */
export class FactAge {
  @ShowsChoice('FactKind', factKinds) kind!: OneOf<typeof factKinds>;
  @ShowsChoice('FactState', factStates) state!: OneOf<typeof factStates>;
  @ShowsTime() confirmedAt!: string;
  @ShowsText({ nullable: true, description: 'Who said so; null: it came with an import.' }) confirmedBy!:
    string | null;
  @ShowsChoice('FactSource', factSources) source!: OneOf<typeof factSources>;
  @Shows(() => MessageRef, {
    nullable: true,
    description: 'The message that it was read from, while it is there and one may read it.',
  })
  message!: MessageRef | null;
  @ShowsTime({ description: 'When it becomes stale.' }) checkAt!: string;
  @ShowsTime({ nullable: true, description: 'Since then somebody says that it is wrong.' }) doubtedAt!:
    string | null;
}

export class OpeningView {
  @ShowsFlag({ nullable: true, description: 'null: nobody said when.' }) open!: boolean | null;
  @ShowsTime({ nullable: true, description: 'null: closed now, or always open.' }) until!: string | null;
  @ShowsTime({ nullable: true, description: 'null: open now, or not known.' }) next!: string | null;
}

export class CapacityView {
  @ShowsId() id!: string;
  @ShowsChoice('CapacityUnit', capacityUnits) unit!: OneOf<typeof capacityUnits>;
  @ShowsText({ nullable: true }) description!: string | null;
  @ShowsWhole({ nullable: true, description: 'Free now; null: nobody knows.' }) available!: number | null;
  @ShowsWhole({ nullable: true }) maximum!: number | null;
  @ShowsWhole({ nullable: true }) expected!: number | null;
  @ShowsTime({ nullable: true }) expectedAt!: string | null;
  @ShowsTime() updatedAt!: string;
  @ShowsText({ nullable: true }) updatedBy!: string | null;
}

/** A resource in a list. */
export class ResourceView {
  @ShowsId() id!: string;
  @ShowsWhole() version!: number;
  @ShowsText() name!: string;
  @ShowsChoice('ResourceKind', resourceKinds) kind!: OneOf<typeof resourceKinds>;
  @ShowsChoice('ResourceStatus', resourceStatuses) status!: OneOf<typeof resourceStatuses>;
  @ShowsText({ nullable: true }) alert!: string | null;
  @ShowsText({ nullable: true }) description!: string | null;
  @ShowsText({ nullable: true }) providerName!: string | null;
  @ShowsText({ nullable: true, description: 'The number to call first.' }) phone!: string | null;
  @ShowsText({ nullable: true, description: 'Of the first place, in one line.' }) address!: string | null;
  @ShowsNumber({ nullable: true, description: 'Degrees, WGS 84.' }) latitude!: number | null;
  @ShowsNumber({ nullable: true, description: 'Degrees, WGS 84.' }) longitude!: number | null;
  @ShowsText({ nullable: true }) url!: string | null;
  @Shows(() => OpeningView) opening!: OpeningView;
  @ShowsList(() => CapacityView) capacities!: CapacityView[];
  @ShowsTexts() languages!: string[];
  @ShowsChoices('Gender', genders) genders!: OneOf<typeof genders>[];
  @ShowsChoices('Population', populations) populations!: OneOf<typeof populations>[];
  @ShowsChoices('Acceptance', acceptances) accepts!: OneOf<typeof acceptances>[];
  @ShowsChoices('CostKind', costKinds) cost!: OneOf<typeof costKinds>[];
  @ShowsChoices('Pathway', pathways) pathways!: OneOf<typeof pathways>[];
  @ShowsText({ nullable: true, description: 'null: it came with an import.' }) addedBy!: string | null;
  @ShowsTime() createdAt!: string;
  @ShowsTime({ nullable: true, description: 'Since then nobody is sent there.' }) retiredAt!: string | null;
  @ShowsChoice('FactState', factStates, { description: 'As fresh as the worst of its facts but the beds.' })
  state!: OneOf<typeof factStates>;
  @ShowsList(() => FactAge) facts!: FactAge[];
}

export class LocationView {
  @ShowsId() id!: string;
  @ShowsWhole() version!: number;
  @ShowsChoice('LocationType', locationTypes) type!: OneOf<typeof locationTypes>;
  @ShowsText({ nullable: true }) name!: string | null;
  @ShowsText({ nullable: true }) description!: string | null;
  @ShowsText({ nullable: true, description: 'In one line.' }) address!: string | null;
  @ShowsText({ nullable: true }) address1!: string | null;
  @ShowsText({ nullable: true }) address2!: string | null;
  @ShowsText({ nullable: true }) city!: string | null;
  @ShowsText({ nullable: true, description: 'County.' }) region!: string | null;
  @ShowsText({ nullable: true }) state!: string | null;
  @ShowsText({ nullable: true }) postalCode!: string | null;
  @ShowsText({ nullable: true }) country!: string | null;
  @ShowsNumber({ nullable: true }) latitude!: number | null;
  @ShowsNumber({ nullable: true }) longitude!: number | null;
  @ShowsText({ nullable: true, description: 'IANA; null: that of the organization.' }) timeZone!:
    string | null;
  @ShowsText({ nullable: true }) transportation!: string | null;
  @ShowsChoices('Accessibility', accessibilities) accessibility!: OneOf<typeof accessibilities>[];
  @ShowsText({ nullable: true }) accessibilityNotes!: string | null;
  @ShowsList(() => ResourcePhone) phones!: ResourcePhone[];
  @ShowsList(() => ScheduleView) schedules!: ScheduleView[];
}

export class PlaceView {
  @ShowsId() id!: string;
  @Shows(() => LocationView) location!: LocationView;
  @ShowsText({ nullable: true }) description!: string | null;
  @ShowsList(() => ResourcePhone) phones!: ResourcePhone[];
  @ShowsList(() => ResourceContact) contacts!: ResourceContact[];
  @ShowsList(() => ScheduleView) schedules!: ScheduleView[];
  @Shows(() => OpeningView) opening!: OpeningView;
}

export class ProviderRef {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
}

/** A resource as it stands under a message. */
export class ResourceCard extends ResourceView {
  @ShowsId({ description: 'The id that was asked for: of another one, if that was merged into this.' })
  askedAs!: string;
}

/** All that is known of a resource. */
export class ResourceDetail extends ResourceView {
  @ShowsText({ nullable: true }) alternateName!: string | null;
  @ShowsText({ nullable: true }) email!: string | null;
  @Shows(() => ProviderRef, { nullable: true }) provider!: ProviderRef | null;
  @ShowsId({ nullable: true }) providerId!: string | null;
  @ShowsList(() => ResourcePhone) phones!: ResourcePhone[];
  @ShowsList(() => ResourceContact) contacts!: ResourceContact[];
  @ShowsList(() => ScheduleView) schedules!: ScheduleView[];
  @ShowsList(() => PlaceView) places!: PlaceView[];
  @ShowsText({ nullable: true }) interpretation!: string | null;
  @ShowsText({ nullable: true }) eligibility!: string | null;
  @ShowsWhole({ nullable: true }) minimumAge!: number | null;
  @ShowsWhole({ nullable: true }) maximumAge!: number | null;
  @ShowsText({ nullable: true }) applicationProcess!: string | null;
  @ShowsText({ nullable: true }) waitTime!: string | null;
  @ShowsList(() => RequiredDocumentView) requiredDocuments!: RequiredDocumentView[];
  @ShowsText({ nullable: true }) fees!: string | null;
  @ShowsList(() => CostOptionView) costOptions!: CostOptionView[];
  @ShowsList(() => ServiceAreaView) serviceAreas!: ServiceAreaView[];
  @ShowsId({ nullable: true, description: 'The same resource, under which it goes on.' }) mergedInto!:
    string | null;
  @ShowsTime() updatedAt!: string;
}
