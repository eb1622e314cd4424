import { facilityKinds, type OneOf } from '@causeway/contracts';
import {
  FlagField,
  ShowsChoice,
  ShowsFlag,
  ShowsId,
  ShowsList,
  ShowsNumber,
  ShowsText,
} from '@causeway/platform';

export class MapFacility {
  @ShowsId() id!: string;
  @ShowsText() name!: string;
  @ShowsChoice('FacilityKind', facilityKinds) kind!: OneOf<typeof facilityKinds>;
  @ShowsNumber({ description: 'Degrees, WGS 84.' }) latitude!: number;
  @ShowsNumber({ description: 'Degrees, WGS 84.' }) longitude!: number;
}

export class MapCoach {
  @ShowsId() id!: string;
  @ShowsText() displayName!: string;
  @ShowsNumber({
    description: 'Degrees, WGS 84, to about a kilometer: the area a coach usually starts from.',
  })
  latitude!: number;
  @ShowsNumber({ description: 'Degrees, WGS 84, to about a kilometer.' }) longitude!: number;
}

export class DispatchMap {
  @ShowsText({ nullable: true, description: 'MapLibre style of the ground; null for a plain one.' })
  styleUrl!: string | null;
  @ShowsList(() => MapFacility) facilities!: MapFacility[];
  @ShowsList(() => MapCoach) coaches!: MapCoach[];
}

export class OwnPlaceOnMap {
  @ShowsFlag({ description: 'Whether dispatchers see on their map where this coach usually starts from.' })
  shown!: boolean;
  @ShowsFlag({ description: 'Whether such a place is known at all.' }) placed!: boolean;
}

export class SetOwnPlaceOnMap {
  @FlagField() shown!: boolean;
}
