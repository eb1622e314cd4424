import {
  acceptances,
  accessibilities,
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
  ChoiceField,
  EmailField,
  IdField,
  ListField,
  NumberField,
  PartField,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsText,
  ShowsTime,
  TextField,
  WholeField,
} from '@causeway/platform';
import { AnyOfField, LanguagesField, WebField } from './fields.js';
import {
  WriteContact,
  WriteCostOption,
  WritePhone,
  WriteRequiredDocument,
  WriteSchedule,
  WriteServiceArea,
} from './parts.dto.js';

const none = { optional: true, nullable: true } as const;

type ResourceKind = OneOf<typeof resourceKinds>;

/** Where something is. Both coordinates or none. */
export class WriteLocation {
  @ChoiceField('LocationType', locationTypes, { optional: true }) type?: OneOf<typeof locationTypes>;
  @TextField({ max: 120, ...none }) name?: string | null;
  @TextField({ max: 1000, ...none }) description?: string | null;
  @TextField({ max: 200, ...none, description: 'Street and number.' }) address1?: string | null;
  @TextField({ max: 200, ...none, description: 'Floor, entrance.' }) address2?: string | null;
  @TextField({ max: 100, ...none }) city?: string | null;
  @TextField({ max: 100, ...none, description: 'County.' }) region?: string | null;
  @TextField({ max: 50, ...none }) state?: string | null;
  @TextField({ max: 20, ...none }) postalCode?: string | null;
  @TextField({ max: 2, min: 2, ...none, description: 'ISO 3166-1.' }) country?: string | null;
  @NumberField({ min: -90, max: 90, ...none, description: 'Degrees, WGS 84.' }) latitude?: number | null;
  @NumberField({ min: -180, max: 180, ...none, description: 'Degrees, WGS 84.' }) longitude?: number | null;
  @TextField({ max: 60, ...none, description: 'IANA; null: that of the organization.' }) timeZone?:
    string | null;
  @TextField({ max: 500, ...none, description: 'How to get there.' }) transportation?: string | null;
  @AnyOfField('Accessibility', accessibilities) accessibility?: OneOf<typeof accessibilities>[];
  @TextField({ max: 500, ...none }) accessibilityNotes?: string | null;
  @ListField(() => WritePhone, { count: 10, optional: true }) phones?: WritePhone[];
  @ListField(() => WriteSchedule, { count: 30, optional: true }) schedules?: WriteSchedule[];
}

/** Where a resource is: a location that is known, or a new one. */
export class WritePlace {
  @IdField({ optional: true, description: 'A location that is known; without it, a new one is made.' })
  locationId?: string;
  @PartField(() => WriteLocation, {
    optional: true,
    description: 'What is to change about it; for all resources there.',
  })
  location?: WriteLocation;
  @TextField({ max: 500, ...none, description: 'Only here: "side door, ring twice".' }) description?:
    string | null;
  @ListField(() => WritePhone, { count: 10, optional: true }) phones?: WritePhone[];
  @ListField(() => WriteContact, { count: 10, optional: true }) contacts?: WriteContact[];
  @ListField(() => WriteSchedule, { count: 30, optional: true }) schedules?: WriteSchedule[];
}

/** What is known of a resource; what is left out is not said. */
export class ResourceFacts {
  @TextField({ max: 200, ...none }) alternateName?: string | null;
  @TextField({ max: 4000, ...none }) description?: string | null;
  @ChoiceField('ResourceStatus', resourceStatuses, { optional: true })
  status?: OneOf<typeof resourceStatuses>;
  @TextField({
    max: 300,
    ...none,
    description: 'What has to be known before anything else: "moves on Friday".',
  })
  alert?: string | null;
  @WebField(none) url?: string | null;
  @EmailField(none) email?: string | null;
  @IdField({ ...none, description: 'Who runs it.' }) providerId?: string | null;
  @ListField(() => WritePhone, { count: 20, optional: true }) phones?: WritePhone[];
  @ListField(() => WriteContact, { count: 20, optional: true }) contacts?: WriteContact[];
  @ListField(() => WriteSchedule, { count: 30, optional: true }) schedules?: WriteSchedule[];
  @ListField(() => WritePlace, {
    count: 20,
    optional: true,
    description: 'All places where it is; the first is where most people go.',
  })
  places?: WritePlace[];
  @LanguagesField() languages?: string[];
  @TextField({ max: 300, ...none, description: 'Interpretation on demand.' }) interpretation?: string | null;
  @AnyOfField('Gender', genders) genders?: OneOf<typeof genders>[];
  @AnyOfField('Population', populations) populations?: OneOf<typeof populations>[];
  @AnyOfField('Acceptance', acceptances) accepts?: OneOf<typeof acceptances>[];
  @TextField({ max: 1000, ...none, description: 'Who is taken, and who is not, in words.' }) eligibility?:
    string | null;
  @WholeField({ min: 0, max: 120, ...none }) minimumAge?: number | null;
  @WholeField({ min: 0, max: 120, ...none }) maximumAge?: number | null;
  @TextField({ max: 1000, ...none, description: 'How to get in.' }) applicationProcess?: string | null;
  @TextField({ max: 200, ...none }) waitTime?: string | null;
  @ListField(() => WriteRequiredDocument, { count: 20, optional: true })
  requiredDocuments?: WriteRequiredDocument[];
  @AnyOfField('CostKind', costKinds) cost?: OneOf<typeof costKinds>[];
  @TextField({ max: 500, ...none }) fees?: string | null;
  @ListField(() => WriteCostOption, { count: 20, optional: true }) costOptions?: WriteCostOption[];
  @AnyOfField('Pathway', pathways) pathways?: OneOf<typeof pathways>[];
  @ListField(() => WriteServiceArea, { count: 50, optional: true }) serviceAreas?: WriteServiceArea[];
}

export class CreateResource extends ResourceFacts {
  @TextField({ max: 120 }) name!: string;
  @ChoiceField('ResourceKind', resourceKinds) kind!: ResourceKind;
}

/** How old a fact is, and from whom. */
export class FactAge {
  @ShowsChoice('FactKind', factKinds) kind!: OneOf<typeof factKinds>;
  @ShowsChoice('FactState', factStates) state!: OneOf<typeof factStates>;
  @ShowsTime() confirmedAt!: string;
  @ShowsText({ nullable: true, description: 'Who said so; null: it came with an import.' }) confirmedBy!:
    string | null;
  @ShowsChoice('FactSource', factSources) source!: OneOf<typeof factSources>;
  @ShowsTime({ description: 'When it becomes stale.' }) checkAt!: string;
  @ShowsTime({ nullable: true, description: 'Since then somebody says that it is wrong.' }) doubtedAt!:
    string | null;
}

/** A resource in a list. */
export class ResourceView {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoice('ResourceKind', resourceKinds) kind!: ResourceKind;
  @ShowsChoice('ResourceStatus', resourceStatuses) status!: OneOf<typeof resourceStatuses>;
  @ShowsText({ nullable: true }) alert!: string | null;
  @ShowsText({ nullable: true }) description!: string | null;
  @ShowsText({ nullable: true, description: 'The number to call first.' }) phone!: string | null;
  @ShowsText({ nullable: true, description: 'Of the first place, in one line.' }) address!: string | null;
  @ShowsNumber({ nullable: true, description: 'Degrees, WGS 84.' }) latitude!: number | null;
  @ShowsNumber({ nullable: true, description: 'Degrees, WGS 84.' }) longitude!: number | null;
  @ShowsText({ nullable: true }) url!: string | null;
  @ShowsText({ nullable: true, description: 'null: it came with an import.' }) addedBy!: string | null;
  @ShowsTime() createdAt!: string;
  @ShowsTime({ nullable: true, description: 'Since then nobody is sent there.' }) retiredAt!: string | null;
  @ShowsChoice('FactState', factStates, { description: 'As fresh as the worst of its facts but the beds.' })
  state!: OneOf<typeof factStates>;
  @ShowsList(() => FactAge) facts!: FactAge[];
}
