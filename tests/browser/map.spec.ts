import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestApp, useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { startTileServers } from '../support/tile-server.js';
import { addFacility } from '../support/world.js';

const app = useApp();
const surf = useBrowser(app);

/** The mark of a facility on the map, not its entry in the list. */
const mark = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'Map of facilities and coaches' }).getByRole('button', { name });

describe('the map', () => {
  it('shows where somebody is asked for, without any tiles, and leads to the request', async () => {
    const { nurse, dispatcher, dana, organizationId } = await app.world({ onDuty: ['dana'] });
    await addFacility(app, organizationId, { name: 'Quiet Clinic', latitude: 41.5 });
    const surfer = surf();
    const page = await surfer.open('/board', { ...desktop, who: dispatcher });
    await see(page, 'Nobody is waiting');
    await page.keyboard.press('m');
    await see(page, 'Nobody asks right now');
    expect(await barriers(page)).toEqual([]);

    // It stands out by itself, and the coach only once she said that she may be shown.
    const request = await nurse.ask();
    await mark(page, /Mercy Hospital, 1 open request/).waitFor();
    await see(page, '1 more on duty is not on the map.');
    await dana.put('/v1/me/map', { body: { shown: true } });
    await page.reload();
    await mark(page, new RegExp(`${dana.name}, Being asked`)).waitFor();
    await mark(page, /Mercy Hospital, 1 open request/).click();
    await page.getByRole('button', { name: 'Mercy Hospital', exact: true, pressed: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: new RegExp(request.caseNumber) }).click();
    await page.getByRole('heading', { name: request.caseNumber }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await page.getByRole('region', { name: 'Being offered' }).waitFor();
    expect(surfer.complaints).toEqual([]);
  });

  it('says so and shows the list where the browser cannot draw', async () => {
    const { nurse, dispatcher } = await app.world({ onDuty: ['dana'] });
    const request = await nurse.ask();
    const page = await surf().open('/board/map', {
      ...phone,
      who: dispatcher,
      colorScheme: 'dark',
      prepare: (context) => context.addInitScript('HTMLCanvasElement.prototype.getContext = () => null'),
    });
    await see(page, 'This browser cannot draw maps');
    await page.getByRole('link', { name: new RegExp(request.caseNumber) }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the map on a ground from elsewhere', () => {
  let ground: Awaited<ReturnType<typeof startTileServers>>;
  let mapped: TestApp;
  beforeAll(async () => {
    ground = await startTileServers();
    mapped = await TestApp.start({ MAP_STYLE_URL: ground.styleUrl, MAP_ORIGINS: ground.tileOrigin });
  });
  afterAll(async () => {
    await mapped.close();
    ground.close();
  });
  const surfMapped = useBrowser(
    new Proxy({} as TestApp, { get: (_target, name: keyof TestApp) => mapped[name] }),
  );

  it('draws it past our content security policy, and says whose it is', async () => {
    const { nurse, dispatcher } = await mapped.world({ onDuty: ['dana'] });
    await nurse.ask();
    const surfer = surfMapped();
    const page = await surfer.open('/board/map', { ...desktop, who: dispatcher });
    await mark(page, /Mercy Hospital, 1 open request/).waitFor();
    await see(page, 'Test ground');
    await eventually(() => {
      expect(ground.asked.length).toBeGreaterThan(0);
    });
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('shows the places all the same when that ground does not answer', async () => {
    ground.failing = true;
    const { nurse, dispatcher } = await mapped.world({ onDuty: ['dana'] });
    await nurse.ask();
    const page = await surfMapped().open('/board/map', { ...desktop, who: dispatcher });
    await see(page, /ground of the map cannot be loaded/);
    await mark(page, /Mercy Hospital, 1 open request/).waitFor();
  });
});

describe('a facility', () => {
  it('can be opened by its link alone', async () => {
    const { dispatcher, facilityId } = await app.world();
    const page = await surf().open(`/facilities/${facilityId}`, { ...phone, who: dispatcher });
    await page.getByRole('heading', { level: 1, name: 'Mercy Hospital' }).waitFor();
  });
});
