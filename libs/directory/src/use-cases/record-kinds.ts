import { DomainError } from '@causeway/contracts';
import {
  emptyLocation,
  emptyProvider,
  emptyResource,
  type LocationFields,
  type ProviderFields,
  type ResourceFields,
} from '../domain/records.js';
import { Location } from '../persistence/location.entity.js';
import { Provider } from '../persistence/provider.entity.js';
import { Resource } from '../persistence/resource.entity.js';
import type { RecordKind } from './records.js';

const needed = (field: string): never => {
  throw new DomainError('request.invalid', undefined, [{ field, message: `${field} must not be empty` }]);
};

export const resourceRecords: RecordKind<Resource, ResourceFields> = {
  entity: Resource,
  type: 'resource',
  complete: (set) => ({
    ...emptyResource,
    ...set,
    name: set.name ?? needed('name'),
    kind: set.kind ?? needed('kind'),
  }),
  changedMeanwhile: 'resource.changed_meanwhile',
};

export const providerRecords: RecordKind<Provider, ProviderFields> = {
  entity: Provider,
  type: 'provider',
  complete: (set) => ({ ...emptyProvider, ...set, name: set.name ?? needed('name') }),
  changedMeanwhile: 'provider.changed_meanwhile',
};

export const locationRecords: RecordKind<Location, LocationFields> = {
  entity: Location,
  type: 'location',
  complete: (set) => ({ ...emptyLocation, ...set }),
  changedMeanwhile: 'location.changed_meanwhile',
};
