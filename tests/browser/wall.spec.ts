import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, phone, see, useBrowser } from '../support/browser.js';
import { surname } from '../support/world.js';

const app = useApp();
const surf = useBrowser(app);

const television = { viewport: { width: 1920, height: 1080 } };

describe('the wall screen', () => {
  it('shows a room what stands where, and nothing about anybody', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open('/board', { ...television, who: dispatcher, colorScheme: 'light' });
    await see(page, 'Nobody is waiting');
    await page.keyboard.press('w');
    const column = (name: string) => page.getByRole('region', { name });
    await column('Waiting 0').waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');

    const request = await nurse.ask({ safetyNotes: 'Ask for the charge nurse', preferredLanguage: 'es' });
    await column('Being offered 1').getByText(request.caseNumber).waitFor();
    await see(page, 'Bay 12');
    await page.getByRole('region', { name: 'On duty' }).getByText('dana').waitFor();
    expect(await barriers(page)).toEqual([]);

    const second = await nurse.ask({ place: 'Bay 14' });
    await column('Waiting 1').getByText(second.caseNumber).waitFor();
    await see(page, '1 needs you');
    await dana.accept(await dana.offered(request));
    await column('On the way 1').getByText(request.caseNumber).waitFor();
    expect(await barriers(page)).toEqual([]);

    const shown = await page.locator('body').innerText();
    for (const secret of [surname, '555', 'Alcohol', 'charge nurse', 'Spanish'])
      expect(shown).not.toContain(secret);
    expect(await page.locator('main button').count()).toBe(0);

    await page.keyboard.press('Escape');
    await page.locator('html[data-mantine-color-scheme="light"]').waitFor();
    await page.getByRole('region', { name: 'On the way' }).waitFor();
    expect(surfer.complaints).toEqual([]);
  });

  it('says how old it is without a network, and comes back by itself', async () => {
    const { nurse, dispatcher } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open('/board/wall', { ...television, who: dispatcher });
    await see(page, 'Live');
    await page.context().setOffline(true);
    await see(page, /^As of/);
    const request = await nurse.ask();
    await page.context().setOffline(false);
    await see(page, request.caseNumber);
    await see(page, 'Live');
  });

  it('can be glanced at on a phone in a bright room', async () => {
    const { nurse, dispatcher } = await app.world();
    const request = await nurse.ask();
    const page = await surf().open('/board/wall?scheme=light', {
      ...phone,
      who: dispatcher,
      colorScheme: 'dark',
    });
    await see(page, request.caseNumber);
    expect(await barriers(page)).toEqual([]);
  });
});
