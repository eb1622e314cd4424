import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe.each([
  ['phone', phone],
  ['desktop', { ...desktop, colorScheme: 'dark' as const }],
])('the guide on a %s', (_device, device) => {
  it('is a touch away from the screen that it is about, and leads on', async () => {
    const { administrator } = await app.world();
    const surfer = surf();
    const page = await surfer.open('/facilities', { ...device, who: administrator });
    await page.getByRole('link', { name: /^Guide: Facilities, partners/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Facilities, partners/ }).waitFor();
    await see(page, 'Bring back');
    expect(await barriers(page)).toEqual([]);
    const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wider).toBeLessThanOrEqual(0);

    await page.getByRole('link', { name: 'Guide', exact: true }).click();
    await page.getByRole('link', { name: /^Notifications/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Notifications/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(`${app.url}/help/nothing`);
    await see(page, /not here|nothing here|no page/i);
    expect(surfer.complaints).toEqual([]);
  });
});
