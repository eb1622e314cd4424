import { resourceKinds, type OneOf } from '@causeway/contracts';
import { ChoiceField, Page, PageQuery, ShowsList, TextField } from '@causeway/platform';
import { ResourceView } from './resource.dto.js';

export class ResourceQuery extends PageQuery {
  @TextField({
    max: 100,
    optional: true,
    description: 'Words of the name, kind, description or address, in any order.',
  })
  search?: string;
  @ChoiceField('ResourceKind', resourceKinds, { optional: true }) kind?: OneOf<typeof resourceKinds>;
}

export class ResourcePage extends Page {
  @ShowsList(() => ResourceView) items!: ResourceView[];
}
