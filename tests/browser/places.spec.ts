import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe('an administrator', () => {
  it('makes a facility, with coordinates pasted from a map, and changes it', async () => {
    const { administrator } = await app.world();
    await administrator.post('/v1/partners', { body: { name: 'Harbor County', facilityIds: [] } });
    const surfer = surf();
    const page = await surfer.open('/facilities', { ...desktop, who: administrator });
    await page.getByRole('button', { name: 'Add a facility' }).click();
    const dialog = page.getByRole('dialog');
    const text = (name: string) => dialog.getByRole('textbox', { name, exact: true });
    await text('State, two letters').fill('C1');
    await text('Latitude').fill('41.3');
    await text('Minutes until a coach is there').fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    for (const said of [
      'Enter the name that staff know it by.',
      'Two letters, such as CT.',
      'One of the two is missing.',
      'A number from 1 to 1440.',
    ])
      await see(page, said);
    expect(await barriers(page)).toEqual([]);

    await text('Name').fill('Harbor Fire Station');
    await dialog.getByRole('combobox', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Fire station' }).click();
    await text('Phone').fill('12');
    await dialog.getByRole('combobox', { name: 'Partner' }).click();
    await page.getByRole('option', { name: 'Harbor County' }).click();
    await text('Town').fill('Bridgeport');
    await text('State, two letters').fill('ct');
    await text('Minutes until a coach is there').fill('45');
    await text('Latitude').focus();
    await page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '41.1792, -73.1894');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }`);
    await see(page, 'Travel times are estimated to this point.');
    expect(await text('Longitude').inputValue()).toBe('-73.1894');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await see(page, /phone must be/);
    await text('Phone').fill('203 555 0177');
    await dialog.getByRole('button', { name: 'Save' }).dblclick();
    await page.getByRole('heading', { name: 'Harbor Fire Station' }).waitFor();
    await see(page, 'Fire station · Bridgeport, CT');
    expect(await barriers(page)).toEqual([]);
    const found = await administrator.get('/v1/facilities', { query: { search: 'Harbor' } });
    expect(found.items).toEqual([
      expect.objectContaining({
        ...{ kind: 'fire_station', latitude: 41.1792, longitude: -73.1894, phone: '+12035550177' },
        ...{ promisedAcceptMinutes: 10, promisedArriveMinutes: 45 },
      }),
    ]);

    await page.getByRole('button', { name: 'Change' }).click();
    await text('Name').fill('Harbor Fire House');
    await text('Phone').fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Harbor Fire House' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: /Call/ }).count()).toBe(0);
    expect(surfer.complaints).toEqual([]);
  });

  it('retires a facility on a phone; a nurse with its link reads so and whom to call; then it is brought back', async () => {
    const { administrator, dispatcher, facilityId, nurse } = await app.world();
    const surfer = surf();
    const page = await surfer.open(`/facilities/${facilityId}`, {
      ...{ ...phone, who: administrator, colorScheme: 'dark' as const },
    });
    await page.getByRole('button', { name: 'Retire it' }).click();
    await see(page, 'Requests that are open go on to their end.');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, retire it' }).click();
    await see(page, 'Retired since');
    expect(await page.getByRole('button', { name: 'New request link' }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);

    const asking = await surf().open(`/request/${nurse.token}`, phone);
    await asking.getByRole('heading', { name: 'No coach can be asked for from here any more' }).waitFor();
    expect(await asking.locator('a[href="tel:+12035550100"]').count()).toBe(1);
    expect(await asking.getByRole('textbox').count()).toBe(0);
    expect(await barriers(asking)).toEqual([]);
    const list = await surf().open('/facilities', { ...desktop, who: dispatcher });
    await see(list, 'No facilities yet');
    await list.getByRole('switch', { name: 'Show retired ones too' }).check({ force: true });
    await list.getByRole('link', { name: /Mercy Hospital.*retired/ }).click();
    await see(list, 'Retired since');
    expect(await list.getByRole('button', { name: 'Bring back' }).count()).toBe(0);

    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByRole('button', { name: 'Retire it' }).waitFor();
    expect(await nurse.ask()).toHaveProperty('caseNumber');
    expect(surfer.complaints).toEqual([]);
  });

  it('says how the organization is called, whom requesters call and where its clock is', async () => {
    const { administrator, nurse } = await app.world();
    const surfer = surf();
    const page = await surfer.open('/settings/organization', { ...phone, who: administrator });
    const text = (name: string) => page.getByRole('textbox', { name });
    await text('Name').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Enter the name that facilities know you by.');
    await text('Name').fill('Harbor Light');
    await text('Dispatch phone').fill('12');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, /dispatchPhone must be/);
    expect(await barriers(page)).toEqual([]);
    await text('Dispatch phone').fill('203 555 0188');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Los_Ang');
    await page.getByRole('option', { name: 'America/Los_Angeles' }).click();
    await see(page, /keep what the clock on the wall shows/);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Saved.');
    const told = { organizationName: 'Harbor Light', dispatchPhone: '+12035550188' };
    expect(await nurse.get('/v1/intake')).toMatchObject({ ...told, timeZone: 'America/Los_Angeles' });
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a new organization', () => {
  it('reads what is still missing before it can help anybody, and each step leads to where it is done', async () => {
    const { administrator, facilityId } = await app.world({ offDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open('/settings/organization', { ...phone, who: administrator });
    const steps = page.getByRole('region', { name: 'First steps' });
    await steps.getByRole('link', { name: /^Who is on call/ }).waitFor();
    expect(await steps.getByRole('link').allTextContents()).toEqual([
      'Who is on call in the next seven days',
      'A test message: does a coach’s phone ring?',
    ]);
    expect(await barriers(page)).toEqual([]);
    await administrator.post('/v1/facilities/{id}/retire', { id: facilityId });
    await page.reload();
    await steps.getByRole('link', { name: 'Its request link and QR poster' }).waitFor();
    await steps.getByRole('link', { name: 'The first facility' }).click();
    await page.getByRole('button', { name: 'Add a facility' }).waitFor();
    await page.goBack();
    await steps.getByRole('button', { name: 'Put away' }).click();
    await page.reload();
    await page.getByRole('combobox', { name: 'Time zone' }).waitFor();
    expect(await steps.count()).toBe(0);
    expect(surfer.complaints).toEqual([]);
  });
});

describe('who does not administer', () => {
  it('is offered no change of places', async () => {
    const { supervisor, facilityId } = await app.world();
    const page = await surf().open(`/facilities/${facilityId}`, { ...desktop, who: supervisor });
    await page.getByRole('button', { name: 'New request link' }).waitFor();
    for (const name of ['Add a facility', 'Change', 'Retire it'])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    await page.goto(`${app.url}/settings/organization`);
    await see(page, 'This page is for other roles');
  });
});
