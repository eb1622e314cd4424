import { describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { useApp } from '../support/app.js';
import { phone, see, useBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { deliverPush, shownBy, subscribesAs, tap, workerOf } from '../support/outside/phone-screen.js';
import { useOutside } from '../support/outside/outside.js';

const outside = useOutside(() => app);
const app = useApp(async () => ({ ...(await outside.settings()), BASE_URL: 'http://localhost:3000' }));
const surf = useBrowser(app);

/** Hands what our server pushed last to the browser, as its push service would. */
async function arrives(page: Page): Promise<void> {
  const message = outside.pushes.at(-1)?.message;
  if (!message) throw new Error('Nothing was pushed');
  await deliverPush(page, app.url, message);
}

const titles = async (worker: Worker) => (await shownBy(worker)).map(({ title }) => title);

describe('a coach’s phone', () => {
  it('is made to ring, tried out, shows an offer without a word about anybody, and opens it when tapped', async () => {
    const { nurse, dana } = await app.world({ onDuty: ['dana'] });
    const browser = outside.push.browser('dana');
    const prepare = (context: BrowserContext) => subscribesAs(context, browser.subscription);
    const surfer = surf();
    const page = await surfer.open('/settings/notifications', { ...phone, who: dana, prepare });
    const worker = await workerOf(page);

    await page.getByRole('button', { name: 'Let this device ring' }).click();
    await see(page, 'This device rings, also when the app is closed.');
    await page.getByRole('button', { name: 'Does it ring? Try it' }).click();
    await outside.expectNotifications(app, ['push dana: This is a test']);
    await see(page, 'Sent. Did it ring?');
    await arrives(page);
    // The service worker told the server that it rang.
    await see(page, 'It arrived.');
    expect(await titles(worker)).toEqual(['This is a test']);

    const request = await nurse.ask({ place: 'Bay 7' });
    const offer = await dana.offered(request);
    await outside.expectNotifications(app, ['push dana: New request near you']);
    await arrives(page);
    await eventually(async () => expect(await titles(worker)).toHaveLength(2));
    const [, shown] = await shownBy(worker);
    expect(shown).toEqual({
      title: 'New request near you',
      options: {
        ...{ body: 'Open the app to answer.', tag: offer.id, data: { path: '/coach' } },
        ...{ icon: '/icons/causeway-192.png', badge: '/icons/causeway-192.png' },
        ...{ silent: false, renotify: true, requireInteraction: true },
      },
    });
    await tap(worker, shown);
    await page.waitForURL('**/coach');
    await see(page, 'Can you come?');
    expect(surfer.complaints).toEqual([]);
  });

  it('whose permission was taken back is forgotten, and says so when it is looked at', async () => {
    const { dana } = await app.world({ offDuty: ['dana'] });
    const browser = outside.push.browser('dana');
    const prepare = (context: BrowserContext) => subscribesAs(context, browser.subscription);
    const page = await surf().open('/settings/notifications', { ...phone, who: dana, prepare });
    await page.getByRole('button', { name: 'Let this device ring' }).click();
    await see(page, 'This device rings, also when the app is closed.');
    outside.push.unsubscribe(browser);
    await page.getByRole('button', { name: 'Does it ring? Try it' }).click();
    await see(page, 'It did not arrive (push service: 410).');
    await page.reload();
    await see(page, 'This device is silent while the app is closed.');
    await outside.expectNotifications(app, []);
  });
});
