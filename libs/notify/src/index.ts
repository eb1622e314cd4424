import './facts.js';
import { defineJobs, type FeatureSchema } from '@causeway/platform';
import { Notify1790000008000 } from './persistence/1790000008000-notify.js';
import { TextsAboutOffers1790000025000 } from './persistence/1790000025000-texts-about-offers.js';
import { TextsPerDay1790000025100 } from './persistence/1790000025100-texts-per-day.js';
import { KeptForAWhile1790000025500 } from './persistence/1790000025500-kept-for-a-while.js';
import { TextsToPeople1790000038310 } from './people/persistence/1790000038310-texts-to-people.js';
import { PersonText } from './people/persistence/person-text.entity.js';
import { TextStop } from './people/persistence/text-stop.entity.js';
import { Notification } from './persistence/notification.entity.js';
import { NotifySettings } from './persistence/notify-settings.entity.js';
import { PushSubscription } from './persistence/push-subscription.entity.js';
import { SmsMessage } from './persistence/sms-message.entity.js';

export const notifySchema: FeatureSchema = {
  entities: [Notification, NotifySettings, PushSubscription, SmsMessage, PersonText, TextStop],
  migrations: [
    Notify1790000008000,
    TextsAboutOffers1790000025000,
    TextsPerDay1790000025100,
    KeptForAWhile1790000025500,
    TextsToPeople1790000038310,
  ],
};

export const notifyJobs = defineJobs({
  'notify.deliver': { queue: 'notify', dedupe: ({ notificationId }) => notificationId },
  'notify.text_person': { queue: 'notify', dedupe: ({ textId }) => textId },
  'notify.sweep': { queue: 'notify', everyMs: 3_000 },
});

export { NotifyModule } from './notify.module.js';
