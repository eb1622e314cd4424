import type { Schemas } from '../../shared/api.js';
import type { FactKind } from '../ages.js';

type Detail = Schemas['ResourceDetail'];

/** Whether there is anything to show of this kind of fact. */
export function hasSaid(resource: Detail, kind: FactKind): boolean {
  const { places, schedules } = resource;
  switch (kind) {
    case 'about':
      return Boolean(resource.description || resource.url || resource.pathways.length > 0);
    case 'phone':
      return (
        resource.phones.length > 0 ||
        resource.contacts.length > 0 ||
        resource.email !== null ||
        places.some((place) => place.phones.length + place.contacts.length + place.location.phones.length > 0)
      );
    case 'address':
      return places.length > 0 || resource.serviceAreas.length > 0;
    case 'hours':
      return (
        schedules.length > 0 ||
        places.some((place) => place.schedules.length + place.location.schedules.length > 0)
      );
    case 'eligibility':
      return Boolean(
        resource.genders.length > 0 ||
        resource.populations.length > 0 ||
        resource.accepts.length > 0 ||
        resource.requiredDocuments.length > 0 ||
        resource.eligibility ||
        resource.applicationProcess ||
        resource.waitTime ||
        resource.minimumAge !== null ||
        resource.maximumAge !== null,
      );
    case 'cost':
      return Boolean(resource.cost.length > 0 || resource.fees || resource.costOptions.length > 0);
    case 'languages':
      return resource.languages.length > 0 || resource.interpretation !== null;
    case 'capacity':
      return resource.capacities.length > 0;
  }
}
