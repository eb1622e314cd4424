import { DirectoryModule } from '@causeway/directory';
import { DispatchModule } from '@causeway/dispatch';
import { IdentityModule } from '@causeway/identity';
import { RotaModule } from '@causeway/rota';
import { Module } from '@nestjs/common';
import { Channels } from './channels/channels.js';
import { EmailSender } from './channels/email-sender.js';
import { PushSender } from './channels/push-sender.js';
import { SmsGateway, TwilioGateway } from './channels/sms-gateway.js';
import { SmsSender } from './channels/sms-sender.js';
import { Vapid } from './channels/vapid.js';
import { NotificationsController } from './notifications.controller.js';
import { NotifyLive } from './notify.live.js';
import { PersonTextsController } from './people/person-texts.controller.js';
import { DeliverPersonText } from './people/use-cases/deliver-person-text.js';
import { SendPersonText } from './people/use-cases/send-person-text.js';
import { StoppedNumbers } from './people/use-cases/stopped-numbers.js';
import { Deliveries } from './persistence/deliveries.js';
import { Recipients } from './persistence/recipients.js';
import { Standings } from './persistence/standings.js';
import { TextLimits } from './persistence/text-limits.js';
import { SettingsController } from './settings.controller.js';
import { SmsController } from './sms.controller.js';
import { Deliver } from './use-cases/deliver.js';
import { Devices } from './use-cases/devices.js';
import { Forget } from './use-cases/forget.js';
import { Inbox } from './use-cases/inbox.js';
import { Leave } from './use-cases/leave.js';
import { Outbox } from './use-cases/outbox.js';
import { PassedSms } from './use-cases/passed-sms.js';
import { PhoneCodes } from './use-cases/phone-codes.js';
import { Phones } from './use-cases/phones.js';
import { Reach } from './use-cases/reach.js';
import { ReceiveSms } from './use-cases/receive-sms.js';
import { ReportSms } from './use-cases/report-sms.js';
import { Settings } from './use-cases/settings.js';

@Module({
  imports: [DirectoryModule, DispatchModule, IdentityModule, RotaModule],
  controllers: [NotificationsController, PersonTextsController, SettingsController, SmsController],
  providers: [
    Vapid,
    PushSender,
    SmsSender,
    EmailSender,
    Channels,
    { provide: SmsGateway, useClass: TwilioGateway },
    Recipients,
    Standings,
    TextLimits,
    Outbox,
    Deliveries,
    Deliver,
    DeliverPersonText,
    SendPersonText,
    StoppedNumbers,
    Leave,
    Forget,
    PhoneCodes,
    Phones,
    Devices,
    Settings,
    Reach,
    Inbox,
    ReceiveSms,
    ReportSms,
    PassedSms,
    NotifyLive,
  ],
})
export class NotifyModule {}
