import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe('a coach on her phone', () => {
  it('says how she can be asked, and what she says holds for offers', async () => {
    const { supervisor, dana } = await app.world({ offDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana });
    await page.getByRole('link', { name: /My profile/ }).click();
    await page.getByRole('heading', { name: 'My profile' }).waitFor();
    for (const name of ['In person', 'By video', 'By phone'])
      await page.getByText(name, { exact: true }).click();
    await page.getByRole('switch', { name: 'Limit how far' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Limit how far' }).fill('40');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, /Choose at least one/);
    expect(await barriers(page)).toEqual([]);
    await page.getByText('By phone', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Languages' }).click();
    await page.getByRole('option', { name: 'Spanish', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Woman' }).check({ force: true });
    await page.getByRole('button', { name: 'Near a facility' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Facility' }).fill('Mercy');
    await page.getByRole('option', { name: 'Mercy Hospital' }).click();
    await see(page, 'near Mercy Hospital');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Saved. It holds from now on.');
    expect(await supervisor.get('/v1/coaches/{id}/profile', { id: dana.id })).toMatchObject({
      modalities: ['phone'],
      maxTravelMinutes: 40,
      languages: ['es'],
      gender: 'woman',
      homeBase: 'near Mercy Hospital',
      placed: true,
    });
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('says where she is never to be sent, and takes it back', async () => {
    const { supervisor, dana } = await app.world({ offDuty: ['dana'] });
    const never = async () =>
      (await supervisor.get('/v1/coaches/{id}/profile', { id: dana.id })).doNotSend.map(
        ({ reason }) => reason,
      );
    const page = await surf().open('/my-profile', { ...phone, who: dana, colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Add a facility' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Choose a facility.');
    await dialog.getByRole('combobox', { name: 'Facility' }).fill('Mercy');
    await page.getByRole('option', { name: 'Mercy Hospital' }).click();
    await dialog.getByRole('radio', { name: 'I know people there' }).check({ force: true });
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Said by you · Knows people there');
    expect(await never()).toEqual(['dual_relationship']);
    await page.getByRole('button', { name: 'Send to Mercy Hospital again' }).click();
    await see(page, 'You can be asked for every facility where you are cleared.');
    expect(await never()).toEqual([]);
  });
});

describe('the team at a desk', () => {
  it('lets a supervisor enter clearances, limits and certifications', async () => {
    const { supervisor, dana } = await app.world({ offDuty: ['dana', 'marcus'] });
    const surfer = surf();
    const page = await surfer.open('/team', { ...desktop, who: supervisor });
    await page.getByRole('link', { name: /dana/ }).click();
    await page.getByRole('heading', { name: 'Clearances' }).waitFor();
    await page.getByRole('switch', { name: 'Fewer hard calls in seven days' }).check({ force: true });
    await page.getByRole('button', { name: 'Add a certification' }).click();
    await page.getByRole('combobox', { name: 'Certification' }).fill('IC&RC Peer Recovery');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Saved. It holds from now on.');
    await page.getByRole('button', { name: 'End the clearance for Mercy Hospital' }).click();
    await see(page, 'Cleared nowhere yet.');
    await page.getByRole('button', { name: 'Clear for a facility' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Facility' }).fill('Mercy');
    await page.getByRole('option', { name: 'Mercy Hospital' }).click();
    await dialog.getByLabel('Last day').fill('2020-01-31');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await see(page, 'ended Jan 31, 2020, no longer asked');
    expect(await barriers(page)).toEqual([]);
    expect(await supervisor.get('/v1/coaches/{id}/profile', { id: dana.id })).toMatchObject({
      hardCallsPerWeek: 2,
      certifications: [{ name: 'IC&RC Peer Recovery', validUntil: null }],
      clearances: [{ validUntil: '2020-01-31' }],
    });
    expect(surfer.complaints).toEqual([]);
  });

  it('lets a dispatcher read them, without the reasons and with nothing to change', async () => {
    const { dispatcher, dana, facilityId } = await app.world({ offDuty: ['dana'] });
    await dana.put('/v1/coaches/{id}/do-not-send/{facilityId}', {
      ...{ id: dana.id, facilityId },
      body: { reason: 'dual_relationship' },
    });
    const page = await surf().open(`/team/${dana.id}`, { ...phone, who: dispatcher });
    await see(page, 'Said by the coach');
    expect(await page.content()).not.toMatch(/Knows people|dual_relationship/);
    expect(await page.getByRole('button', { name: /Save|Add|Clear for|again/ }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});
