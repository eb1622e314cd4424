import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { addFacility, holderOf } from '../support/world.js';

const app = useApp();
const surf = useBrowser(app);

/** Two requests that nobody can take: one here in English, one at another facility in Spanish. */
async function twoWaiting() {
  const world = await app.world();
  const otherId = await addFacility(app, world.organizationId, { name: 'Harbor Clinic' });
  const other = await holderOf(app, world.organizationId, otherId, 'link');
  return {
    ...world,
    otherId,
    here: await world.nurse.ask(),
    there: await other.ask({ preferredLanguage: 'es', modality: 'phone' }),
  };
}

describe('a dispatcher with many requests', () => {
  it('narrows the board with the keyboard alone, sends the view on, and is told what it hides', async () => {
    const { dispatcher, otherId, here, there } = await twoWaiting();
    const surfer = surf();
    const page = await surfer.open('/board', { ...desktop, who: dispatcher });
    const shows = (request: { caseNumber: string }) =>
      page.getByRole('link', { name: new RegExp(request.caseNumber) });
    await shows(here).waitFor();
    await shows(there).waitFor();

    await page.keyboard.press('f');
    await page.keyboard.type('Harbor');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows(here).waitFor({ state: 'detached' });
    await see(page, /1 request that needs you is hidden/i);
    expect(new URL(page.url()).searchParams.get('facility')).toBe(otherId);
    expect(await barriers(page)).toEqual([]);

    // The arrows work on what is left, T opens its timeline, and the view stays as it is.
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('t');
    await page.getByRole('tab', { name: 'Timeline', selected: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('facility')).toBe(otherId);
    await page.keyboard.press('Escape');

    const colleague = await surf().open(new URL(page.url()).pathname + new URL(page.url()).search, {
      ...desktop,
      who: dispatcher,
      colorScheme: 'dark',
    });
    await colleague.getByRole('link', { name: new RegExp(there.caseNumber) }).waitFor();
    expect(await colleague.getByRole('link', { name: new RegExp(here.caseNumber) }).count()).toBe(0);
    expect(await barriers(colleague)).toEqual([]);
    await colleague.getByRole('button', { name: 'Show all' }).click();
    await colleague.getByRole('link', { name: new RegExp(here.caseNumber) }).waitFor();
    expect(new URL(colleague.url()).search).toBe('');
    expect(surfer.complaints).toEqual([]);
  });

  it('narrows it to a partner, then to one of its facilities, with the keyboard alone', async () => {
    const { administrator, dispatcher, organizationId, facilityId, otherId, here, there } =
      await twoWaiting();
    const { id: partnerId } = await administrator.post('/v1/partners', {
      body: { name: 'Mercy Health System', facilityIds: [facilityId, otherId] },
    });
    const alone = await addFacility(app, organizationId, { name: 'Lakeside' });
    const third = await (await holderOf(app, organizationId, alone, 'link')).ask();
    const page = await surf().open('/board', { ...desktop, who: dispatcher });
    const shows = (request: { caseNumber: string }) =>
      page.getByRole('link', { name: new RegExp(request.caseNumber) });
    await shows(third).waitFor();
    const choose = async (words: string) => {
      await page.keyboard.type(words);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    await page.keyboard.press('f');
    await choose('Mercy Health');
    await shows(third).waitFor({ state: 'detached' });
    await shows(there).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Facility' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { name: 'Lakeside' }).count()).toBe(0);
    await choose('Harbor');
    await shows(here).waitFor({ state: 'detached' });
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('partner'), searchParams.get('facility')]).toEqual([partnerId, otherId]);
    await page.reload();
    await shows(there).waitFor();
    expect(await shows(here).count()).toBe(0);
  });

  it('narrows it on a phone too, by how the coach is to come', async () => {
    const { dispatcher, here, there } = await twoWaiting();
    const page = await surf().open('/board?modality=phone', { ...phone, who: dispatcher });
    await page.getByRole('link', { name: new RegExp(there.caseNumber) }).waitFor();
    expect(await page.getByRole('link', { name: new RegExp(here.caseNumber) }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});
