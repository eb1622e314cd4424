import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { CreateHsdsKey, HsdsKeyCreated, HsdsSharingView, SetHsdsSharing } from './hsds.dto.js';
import { Sharing } from './use-cases/sharing.js';

@Controller('v1/directory/sharing')
export class SharingController {
  constructor(private readonly sharing: Sharing) {}

  @Get()
  @Allow('hsds.share')
  @Documented('imports', 'Who may read the directory as HSDS, and the keys that were given out.', {
    type: HsdsSharingView,
  })
  show(): Promise<HsdsSharingView> {
    return this.sharing.show(currentMember().organizationId);
  }

  @Put()
  @Allow('hsds.share')
  @Documented('imports', 'Says who may read the directory as HSDS, and under which name.', {
    type: HsdsSharingView,
  })
  set(@Body() body: SetHsdsSharing): Promise<HsdsSharingView> {
    return this.sharing.set(currentMember().organizationId, body);
  }

  @Post('keys')
  @Allow('hsds.share')
  @Documented('imports', 'Makes a key to read the directory with; it is shown this once.', {
    type: HsdsKeyCreated,
    status: 201,
  })
  createKey(@Body() { label }: CreateHsdsKey): Promise<HsdsKeyCreated> {
    return this.sharing.createKey(currentMember().organizationId, label);
  }

  @Post('keys/:id/revoke')
  @Allow('hsds.share')
  @Documented('imports', 'Ends a key for ever.', { status: 204 })
  revokeKey(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sharing.revokeKey(currentMember().organizationId, id);
  }
}
