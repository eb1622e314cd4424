import type { Action } from '@causeway/platform';
import { device } from './devices.js';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** For every action about notifications and text messages, the endpoints that it guards. */
export const notifyEndpoints = {
  'notification.read': [
    ['GET', '/v1/notifications'],
    ['POST', '/v1/notifications/read', () => ({})],
    ['POST', '/v1/notifications/shown', () => ({ id: NOTHING })],
  ],
  'notification.settings': [
    ['GET', '/v1/me/notification-settings'],
    ['PUT', '/v1/me/notification-settings', () => ({ wishes: [], breakThrough: true })],
    ['POST', '/v1/me/phone', () => ({ number: '2035550142' })],
    ['POST', '/v1/me/phone/verify', () => ({ code: '123456' })],
    ['POST', '/v1/me/phone/remove'],
    ['POST', '/v1/me/devices', () => device],
    ['POST', '/v1/me/devices/remove', () => ({ endpoint: device.endpoint })],
  ],
  'notification.test': [
    ['POST', '/v1/notification-tests', () => ({ channel: 'push' })],
    ['GET', `/v1/notification-tests/${NOTHING}`],
  ],
  'notification.reach': [['GET', '/v1/reach']],
  'sms.read': [['GET', '/v1/sms-messages']],
  'sms.settle': [['POST', `/v1/sms-messages/${NOTHING}/settle`]],
} satisfies Partial<Record<Action, Endpoint[]>>;
