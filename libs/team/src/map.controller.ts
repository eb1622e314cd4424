import { Body, Controller, Get, Put } from '@nestjs/common';
import { Allow, currentActor, currentMember, Documented } from '@causeway/platform';
import { DispatchMap, OwnPlaceOnMap, SetOwnPlaceOnMap } from './map.dto.js';
import { MapPlaces } from './use-cases/map-places.js';

@Controller('v1')
export class MapController {
  constructor(private readonly places: MapPlaces) {}

  @Get('map')
  @Allow('map.read')
  @Documented(
    'team',
    'Where the facilities are, and where the coaches who agreed to be shown usually start from.',
    {
      type: DispatchMap,
    },
  )
  map(): Promise<DispatchMap> {
    return this.places.all(currentActor().organizationId);
  }

  @Get('me/map')
  @Allow('map.share')
  @Documented('team', 'Whether the dispatch map shows where one usually starts from.', {
    type: OwnPlaceOnMap,
  })
  ownPlace(): Promise<OwnPlaceOnMap> {
    const { organizationId, memberId } = currentMember();
    return this.places.ofMember(organizationId, memberId);
  }

  @Put('me/map')
  @Allow('map.share')
  @Documented('team', 'Shows it, or does not. Off until the coach says otherwise.', { type: OwnPlaceOnMap })
  setOwnPlace(@Body() body: SetOwnPlaceOnMap): Promise<OwnPlaceOnMap> {
    const { organizationId, memberId } = currentMember();
    return this.places.show(organizationId, memberId, body.shown);
  }
}
