import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, phone, see, useBrowser } from '../support/browser.js';
import { nights } from '../support/rota.js';

const app = useApp();
const surf = useBrowser(app);

describe('a coach’s day', () => {
  it('says when the next shift is, and what was closed today', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    await dispatcher.post('/v1/rota/series', { body: { ...nights, memberId: dana.id } });
    const request = await nurse.ask();
    await dana.close(await dana.accept(await dana.offered(request)));
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana });
    await see(page, /^Your (next )?shift$/);
    await see(page, 'First on call');
    await see(page, request.caseNumber);
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('lets her alone decide whether dispatchers see where she starts from', async () => {
    const { dispatcher, dana } = await app.world({ offDuty: ['dana'] });
    const page = await surf().open('/coach', { ...phone, who: dana, colorScheme: 'dark' });
    const onMap = page.getByRole('switch', { name: /starting area on the dispatch map/ });
    await onMap.waitFor();
    expect(await onMap.isChecked()).toBe(false);
    const answered = page.waitForResponse((response) => response.request().method() === 'PUT');
    await onMap.click();
    await answered;
    expect((await dispatcher.get('/v1/map')).coaches).toMatchObject([{ id: dana.id }]);
    await page.reload();
    await page.getByRole('switch', { name: /starting area/, checked: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
