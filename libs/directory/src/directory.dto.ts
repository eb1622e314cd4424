import { resourceKinds, type OneOf } from '@causeway/contracts';
import {
  ChoiceField,
  Page,
  PageQuery,
  ShowsChoice,
  ShowsId,
  ShowsList,
  ShowsText,
  ShowsTime,
  TextField,
} from '@causeway/platform';
import { IsOptional, IsUrl } from 'class-validator';

type ResourceKind = OneOf<typeof resourceKinds>;

export class ResourceQuery extends PageQuery {
  @TextField({
    max: 100,
    optional: true,
    description: 'Words of the name, kind, description or address, in any order.',
  })
  search?: string;
  @ChoiceField('ResourceKind', resourceKinds, { optional: true }) kind?: ResourceKind;
}

export class ResourceView {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoice('ResourceKind', resourceKinds) kind!: ResourceKind;
  @ShowsText({ nullable: true }) description!: string | null;
  @ShowsText({ nullable: true }) phone!: string | null;
  @ShowsText({ nullable: true }) address!: string | null;
  @ShowsText({ nullable: true }) url!: string | null;
  @ShowsText() addedBy!: string;
  @ShowsTime() createdAt!: string;
}

export class ResourcePage extends Page {
  @ShowsList(() => ResourceView) items!: ResourceView[];
}

export class CreateResource {
  @TextField({ max: 120 }) name!: string;
  @ChoiceField('ResourceKind', resourceKinds) kind!: ResourceKind;
  @TextField({ max: 1000, optional: true }) description?: string;
  @TextField({ max: 40, optional: true }) phone?: string;
  @TextField({ max: 200, optional: true }) address?: string;
  @TextField({ max: 300, optional: true })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true },
    { message: 'url must start with http:// or https://' },
  )
  url?: string;
}
