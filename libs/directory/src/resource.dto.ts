import {
  acceptances,
  accessibilities,
  capacityUnits,
  costKinds,
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
  TextField,
  TimeField,
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

/** What there is room for, now and soon. */
export class WriteCapacity {
  @IdField({ optional: true }) id?: string;
  @ChoiceField('CapacityUnit', capacityUnits) unit!: OneOf<typeof capacityUnits>;
  @TextField({ max: 120, ...none, description: 'Which of them: "women’s side".' }) description?:
    string | null;
  @WholeField({ min: 0, max: 9999, ...none, description: 'Free now; null: nobody knows.' }) available?:
    number | null;
  @WholeField({ min: 0, max: 9999, ...none }) maximum?: number | null;
  @WholeField({ min: 0, max: 9999, ...none, description: 'How many more will be free.' }) expected?:
    number | null;
  @TimeField({ ...none, description: 'When they will be.' }) expectedAt?: string | null;
}

export class PutCapacity {
  @ListField(() => WriteCapacity, { count: 10 }) capacities!: WriteCapacity[];
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
  @ListField(() => WriteCapacity, { count: 10, optional: true, description: 'All that there is room for.' })
  capacities?: WriteCapacity[];
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

/** What is to change; what is left out stays, null or an empty list empties. */
export class ResourceChanges extends ResourceFacts {
  @TextField({ max: 120, optional: true }) name?: string;
  @ChoiceField('ResourceKind', resourceKinds, { optional: true }) kind?: ResourceKind;
}

export class WriteMessageRef {
  @IdField() channelId!: string;
  @WholeField({ min: 1, max: 2 ** 31 - 1 }) seq!: number;
}

const readFrom = {
  optional: true,
  description: 'The message of the channel that it was read from.',
} as const;

export class ChangeResource extends ResourceChanges {
  @WholeField({ min: 1, max: 2 ** 31 - 1, description: 'Of what was seen.' }) version!: number;
  @PartField(() => WriteMessageRef, readFrom) message?: WriteMessageRef;
}

export class CreateResource extends ResourceFacts {
  @TextField({ max: 120 }) name!: string;
  @ChoiceField('ResourceKind', resourceKinds) kind!: ResourceKind;
  @PartField(() => WriteMessageRef, readFrom) message?: WriteMessageRef;
}
