import { describe, expect, it } from '@jest/globals';
import { agree } from '../support/agreements.js';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { holderOf } from '../support/world.js';

const app = useApp();
const surf = useBrowser(app);

describe('an administrator', () => {
  it('adds a partner and makes an agreement that holds at once', async () => {
    const { administrator, nurse } = await app.world();
    const surfer = surf();
    const page = await surfer.open('/facilities/partners', { ...desktop, who: administrator });
    await see(page, 'No partners yet');
    await page.getByRole('button', { name: 'New partner' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Mercy Health System');
    await dialog.getByRole('combobox', { name: 'Its facilities' }).fill('Mercy');
    await page.getByRole('option', { name: 'Mercy Hospital' }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Mercy Health System' }).waitFor();
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('link', { name: 'New agreement' }).click();
    await see(page, 'Where and when');
    await page.getByRole('switch', { name: 'Around the clock' }).uncheck({ force: true });
    await page.getByRole('radio', { name: 'Take none' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Words for who asks then' }).fill('Try the county line.');
    await page.getByRole('textbox', { name: 'Number to call then' }).fill('+12035550111');
    await page.getByRole('textbox', { name: 'Minutes until a coach is there' }).fill('');
    await page.getByRole('button', { name: 'Save the agreement' }).click();
    await see(page, 'A number from 1 to 1440.');
    await page.getByRole('textbox', { name: 'Minutes until a coach is there' }).fill('45');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the agreement' }).click();
    await see(page, 'In force');
    await see(page, 'A coach accepts within 15 minutes and is there within 45 minutes.');
    expect(await nurse.get('/v1/intake')).toMatchObject({
      promisedArriveMinutes: 45,
      afterHours: 'refuse_with_message',
    });
    expect(surfer.complaints).toEqual([]);
  });

  it('is told when another agreement covers the facility on the same days', async () => {
    const world = await app.world();
    const { partnerId } = await agree(world);
    const path = `/facilities/partners/${partnerId}/agreements/new`;
    const page = await surf().open(path, { ...phone, who: world.administrator });
    await see(page, 'Where and when');
    await page.getByRole('button', { name: 'Save the agreement' }).click();
    await page.getByRole('alert').filter({ hasText: 'Another agreement covers' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe('a nurse outside of the agreed hours', () => {
  it('is told before she asks that a coach will call, and asks for the call', async () => {
    const world = await app.world({ onDuty: ['dana'] });
    await agree(world, { serviceHours: [], afterHours: 'phone_only' });
    const page = await surf().open(`/request/${world.nurse.token}`, phone);
    await see(page, 'Outside the agreed hours, a coach calls.');
    await page.getByRole('textbox', { name: 'Unit or room' }).fill('ED 12');
    await page.getByRole('textbox', { name: 'Call-back number' }).fill('203 555 0142');
    await page.getByRole('radio', { name: 'Alcohol' }).check({ force: true });
    await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ask for a call' }).click();
    await page.waitForURL(/\/status\/cws_/);
    expect(await world.dana.offered()).toMatchObject({ modality: 'phone' });
  });

  it('is told whom to call where nothing is taken', async () => {
    const world = await app.world();
    await agree(world, {
      serviceHours: [],
      afterHours: 'refuse_with_message',
      afterHoursMessage: 'The county line is there all night.',
      afterHoursPhone: '+12035550111',
    });
    const page = await surf().open(`/request/${world.nurse.token}`, phone);
    await see(page, 'The county line is there all night.');
    expect(await page.locator('a[href="tel:+12035550111"]').count()).toBe(1);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});

describe.each([
  ['phone', phone],
  ['desktop', { ...desktop, colorScheme: 'dark' as const }],
])("a facility's contact on a %s", (_device, device) => {
  it('reads its requests, what is agreed and the month, and goes on to ask', async () => {
    const world = await app.world({ onDuty: ['dana'] });
    const { nurse, dana, organizationId, facilityId } = world;
    await agree(world, { promisedArriveMinutes: 45 });
    const { token } = await holderOf(app, organizationId, facilityId, 'portal');
    const served = await nurse.ask();
    const assignment = await dana.accept(await dana.offered(served));
    await dana.arrive(assignment);
    await dana.close(assignment, { outcome: 'declined' });
    const surfer = surf();
    const page = await surfer.open(`/portal/${token}`, device);
    await page.getByRole('heading', { name: 'Mercy Hospital' }).waitFor();
    const row = page.getByRole('listitem').filter({ hasText: served.caseNumber });
    await row.getByText('Complete').waitFor();
    expect(await row.textContent()).toContain('Coach: dana');
    await see(page, 'A coach accepts within 15 minutes and is there within 45 minutes.');
    await see(page, 'there in time');
    await see(page, '1 of 1');
    expect(await page.content()).not.toMatch(/declined|alcohol|okonkwo/i);
    expect(await barriers(page)).toEqual([]);
    const wider = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wider).toBeLessThanOrEqual(0);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^report-\d{4}-\d\d\.csv$/);
    await page.getByRole('button', { name: 'The month before' }).click();
    await see(page, 'No requests in this month');
    await page.getByRole('link', { name: 'Request a coach' }).click();
    await page.getByRole('textbox', { name: 'Unit or room' }).waitFor();
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a portal link that has ended', () => {
  it('says so', async () => {
    const page = await surf().open('/portal/cwp_nothing', phone);
    await see(page, 'This portal link is no longer valid');
    expect(await barriers(page)).toEqual([]);
  });
});
