import type { BrowserContext, Page, Worker } from 'playwright-core';
import { eventually } from '../eventually.js';
import type { FakeBrowser, PushMessage } from './push-service.js';

/*
 * What a headless Chromium lacks of a phone: a push service of its maker's to subscribe with, and a screen for notifications.
 * The service worker itself is the real one, as built and registered, and a push reaches it the way the browser hands it in.
 */

/** What the service worker had the phone show. */
export interface Shown {
  title: string;
  options: { data: unknown; [option: string]: unknown };
}

// Scripts as text: they run in a page and in a service worker, whose types are not ours here.

const subscribing = (subscription: FakeBrowser['subscription']): string => `
  const { endpoint, p256dh, auth } = ${JSON.stringify(subscription)};
  let current = null;
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  Notification.requestPermission = () => Promise.resolve('granted');
  Object.assign(PushManager.prototype, {
    getSubscription: () => Promise.resolve(current),
    subscribe: (options) => {
      current = { endpoint, options, toJSON: () => ({ endpoint, keys: { p256dh, auth } }) };
      return Promise.resolve(current);
    },
  });`;

/** Remembers what is shown. A window comes to the front only after a real tap. */
const screen = `
  self.shown = [];
  registration.showNotification = async (title, options) => void self.shown.push({ title, options });
  WindowClient.prototype.focus = async function () { return this; };`;

const tapping = (data: unknown): string => `
  self.dispatchEvent(Object.assign(new ExtendableEvent('notificationclick'), {
    notification: { data: ${JSON.stringify(data)}, close: () => undefined },
  })); undefined`;

/** Lets pages of this device subscribe to pushes, with the keys of a browser that the fake push service knows. */
export const subscribesAs = (
  context: BrowserContext,
  subscription: FakeBrowser['subscription'],
): Promise<unknown> => context.addInitScript(subscribing(subscription));

/** The service worker of a page's device once it runs, with a screen that remembers what was shown. */
export async function workerOf(page: Page): Promise<Worker> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const worker = await eventually(() => {
    const [running] = page.context().serviceWorkers();
    if (!running) throw new Error('No service worker runs');
    return running;
  });
  await worker.evaluate(screen);
  return worker;
}

/** Has the browser take a push for the page's service worker, as if its maker's push service had sent it. */
export async function deliverPush(page: Page, origin: string, message: PushMessage): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const ids: string[] = [];
  devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) =>
    ids.push(...registrations.map(({ registrationId }) => registrationId)),
  );
  await devtools.send('ServiceWorker.enable');
  const registrationId = await eventually(() => {
    const [id] = ids;
    if (!id) throw new Error('No service worker is registered');
    return id;
  });
  const data = JSON.stringify(message);
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
  await devtools.detach();
}

/** What the phone shows, the newest last. */
export const shownBy = (worker: Worker): Promise<Shown[]> => worker.evaluate<Shown[]>('self.shown');

/** Somebody taps a notification. */
export const tap = (worker: Worker, shown: Shown | undefined): Promise<unknown> =>
  worker.evaluate(tapping(shown?.options.data));
