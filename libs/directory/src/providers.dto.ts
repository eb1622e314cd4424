import {
  EmailField,
  ListField,
  Page,
  PageQuery,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsWhole,
  TextField,
  WholeField,
} from '@causeway/platform';
import { WebField } from './fields.js';
import { ResourceContact, ResourcePhone, WriteContact, WritePhone } from './parts.dto.js';
import { WriteLocation } from './resource.dto.js';
import { LocationView } from './views.dto.js';

const none = { optional: true, nullable: true } as const;

export class NameQuery extends PageQuery {
  @TextField({ max: 100, optional: true, description: 'Words of the name or address.' }) search?: string;
}

class ProviderFacts {
  @TextField({ max: 200, ...none }) alternateName?: string | null;
  @TextField({ max: 2000, ...none }) description?: string | null;
  @EmailField(none) email?: string | null;
  @WebField(none) website?: string | null;
  @ListField(() => WritePhone, { count: 20, optional: true }) phones?: WritePhone[];
  @ListField(() => WriteContact, { count: 20, optional: true }) contacts?: WriteContact[];
}

export class CreateProvider extends ProviderFacts {
  @TextField({ max: 200 }) name!: string;
}

export class ChangeProvider extends ProviderFacts {
  @TextField({ max: 200, optional: true }) name?: string;
  @WholeField({ min: 1, max: 2 ** 31 - 1, description: 'Of what was seen.' }) version!: number;
}

export class ProviderView {
  @ShowsId() id!: string;
  @ShowsWhole() version!: number;
  @ShowsText() name!: string;
  @ShowsText({ nullable: true }) alternateName!: string | null;
  @ShowsText({ nullable: true }) description!: string | null;
  @ShowsText({ nullable: true }) email!: string | null;
  @ShowsText({ nullable: true }) website!: string | null;
  @ShowsList(() => ResourcePhone) phones!: ResourcePhone[];
  @ShowsList(() => ResourceContact) contacts!: ResourceContact[];
}

export class ProviderPage extends Page {
  @ShowsList(() => ProviderView) items!: ProviderView[];
}

export class ChangeLocation extends WriteLocation {
  @WholeField({ min: 1, max: 2 ** 31 - 1, description: 'Of what was seen.' }) version!: number;
}

export class LocationPage extends Page {
  @ShowsList(() => LocationView) items!: LocationView[];
}
