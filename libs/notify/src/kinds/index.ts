import type { Role } from '@causeway/platform';
import { on, type Kind } from './kind.js';
import { ofChannel } from './of-channel.js';
import { ofDispatch } from './of-dispatch.js';
import { ofRota } from './of-rota.js';

export type { About, Audience, Kind } from './kind.js';

/** Every kind of notification. A new one is an entry here, its words in texts/, and its name in the web's notify.json. */
const table = {
  ...ofDispatch,
  ...ofRota,
  ...ofChannel,
  sms_used_up: {
    ...on('sms.used_up', {
      to: () => 'administrators',
      // Once a day, however many more are kept back.
      about: ({ organizationId: subjectId, day: occasion }) => ({ subjectId, occasion }),
    }),
    text: 'usedUp',
    urgency: 'normal',
    link: '/settings/reach',
    minutes: 12 * 60,
    chosenBy: ['administrator'],
    usual: [],
  },
  test: {
    text: 'test',
    urgency: 'urgent',
    askedFor: true,
    link: '/settings/notifications',
    minutes: 5,
    chosenBy: [],
    usual: [],
  },
  phone_code: {
    text: 'code',
    urgency: 'urgent',
    askedFor: true,
    link: '/settings/notifications',
    minutes: 10,
    chosenBy: [],
    usual: [],
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof table;
export const kinds: Record<KindName, Kind> = table;
export const kindNames = Object.keys(table) as KindName[];

/** The kinds whose ways somebody with these roles may choose. */
export const kindsChosenBy = (roles: readonly Role[]): KindName[] =>
  kindNames.filter((name) => kinds[name].chosenBy.some((role) => roles.includes(role)));

/** The screen that a notification opens. */
export const linkOf = ({ link }: Kind, about: { request_id: string | null; subject_id: string }): string =>
  link.replace(':request', about.request_id ?? '').replace(':subject', about.subject_id);
