import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { Allow, currentMember, Documented } from '@causeway/platform';
import { DeliveryView } from './notify.dto.js';
import {
  AddDevice,
  AskForTest,
  NotificationSettings,
  ReachList,
  RemoveDevice,
  SetNotificationSettings,
  SetPhone,
  VerifyPhone,
} from './settings.dto.js';
import { Devices } from './use-cases/devices.js';
import { Phones } from './use-cases/phones.js';
import { Reach } from './use-cases/reach.js';
import { Settings } from './use-cases/settings.js';

@Controller('v1')
export class SettingsController {
  constructor(
    private readonly settings: Settings,
    private readonly phones: Phones,
    private readonly devices: Devices,
    private readonly reach: Reach,
  ) {}

  @Get('me/notification-settings')
  @Allow('notification.settings')
  @Documented('notifications', 'How I am told, and what is set up here.', { type: NotificationSettings })
  show(): Promise<NotificationSettings> {
    return this.settings.of(currentMember());
  }

  @Put('me/notification-settings')
  @Allow('notification.settings')
  @Documented('notifications', 'Replaces how I want to be told.', { type: NotificationSettings })
  async set(@Body() body: SetNotificationSettings): Promise<NotificationSettings> {
    await this.settings.set(currentMember(), body);
    return this.settings.of(currentMember());
  }

  @Post('me/phone')
  @Allow('notification.settings')
  @Documented('notifications', 'Sends a code to this number.', { status: 204 })
  setPhone(@Body() body: SetPhone): Promise<void> {
    return this.phones.set(currentMember(), body.number);
  }

  @Post('me/phone/verify')
  @Allow('notification.settings')
  @Documented('notifications', 'Proves with the code that the number is mine.', { status: 204 })
  verifyPhone(@Body() body: VerifyPhone): Promise<void> {
    return this.phones.verify(currentMember(), body.code);
  }

  @Post('me/phone/remove')
  @Allow('notification.settings')
  @Documented('notifications', 'Takes my number away.', { status: 204 })
  removePhone(): Promise<void> {
    return this.phones.remove(currentMember());
  }

  @Post('me/devices')
  @Allow('notification.settings')
  @Documented('notifications', 'Lets this browser ring for me (its push subscription).', { status: 204 })
  addDevice(@Body() body: AddDevice): Promise<void> {
    return this.devices.add(currentMember(), body);
  }

  @Post('me/devices/remove')
  @Allow('notification.settings')
  @Documented('notifications', 'This browser no longer rings for me.', { status: 204 })
  removeDevice(@Body() body: RemoveDevice): Promise<void> {
    return this.devices.remove(currentMember(), body.endpoint);
  }

  @Post('notification-tests')
  @Allow('notification.test')
  @Documented('notifications', 'Sends a test: does my phone ring? Does hers?', {
    type: DeliveryView,
    status: 201,
  })
  test(@Body() body: AskForTest): Promise<DeliveryView> {
    return this.reach.test(currentMember(), body);
  }

  @Get('notification-tests/:id')
  @Allow('notification.test')
  @Documented('notifications', 'How far a test has come.', { type: DeliveryView })
  testResult(@Param('id', ParseUUIDPipe) id: string): Promise<DeliveryView> {
    return this.reach.testResult(currentMember(), id);
  }

  @Get('reach')
  @Allow('notification.reach')
  @Documented('notifications', 'How everybody can be reached.', { type: ReachList })
  everybody(): Promise<ReachList> {
    return this.reach.everybody(currentMember());
  }
}
