import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, phone, see, useBrowser } from '../support/browser.js';
import { firstCallOf, meet } from '../support/follow-ups.js';
import { nights } from '../support/rota.js';

const app = useApp();
const surf = useBrowser(app);

describe('a coach’s day', () => {
  it('says when the next shift is, what was closed today, and which calls are promised', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    await dispatcher.post('/v1/rota/series', { body: { ...nights, memberId: dana.id } });
    const { caseNumber } = await meet({ nurse, coach: dana });
    const call = await firstCallOf(dana);
    await app.owner.query('UPDATE follow_up SET due_at = now() WHERE id = $1', [call.id]);
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana });
    await see(page, /^Your (next )?shift$/);
    await see(page, 'Primary');
    await see(page, caseNumber);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: '1 call to make today' }).click();
    await see(page, 'Joni');
    expect(surfer.complaints).toEqual([]);
  });

  it('asks her about one thing of the directory that went stale, and is content with a tap', async () => {
    const { dispatcher, dana, organizationId } = await app.world({ onDuty: ['dana'] });
    for (const name of ['Cedar House', 'Mercy Detox'])
      await dispatcher.post('/v1/resources', {
        body: { name, kind: 'detox', capacities: [{ unit: 'bed', available: 2 }] },
      });
    await app.owner.query(
      `UPDATE fact SET check_at = now() - interval '1 hour' WHERE organization_id = $1 AND kind = 'capacity'`,
      [organizationId],
    );
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana });
    await see(page, 'Is this still right?');
    expect(await page.getByRole('button', { name: /Still right/ }).count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
    const name = await page.getByRole('link', { name: /Cedar House|Mercy Detox/ }).innerText();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('link', { name: name === 'Cedar House' ? 'Mercy Detox' : 'Cedar House' }).waitFor();
    await page.getByRole('button', { name: /Still right|still right/ }).click();
    await page.getByText('Is this still right?').waitFor({ state: 'detached' });
    expect(surfer.complaints).toEqual([]);
  });

  it('lets her take a breather without a reason, and come back', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const state = async () => (await dispatcher.get('/v1/coaches')).items.map((coach) => coach.state);
    const page = await surf().open('/coach', { ...phone, who: dana });
    await page.getByRole('button', { name: '30 min' }).click();
    await see(page, /A breather until/);
    expect(await state()).toEqual(['paused']);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: "I'm back" }).click();
    await page.getByRole('button', { name: '30 min' }).waitFor();
    expect(await state()).toEqual(['free']);
  });

  it('lets her alone decide whether dispatchers see where she starts from', async () => {
    const { dispatcher, dana } = await app.world({ offDuty: ['dana'] });
    const page = await surf().open('/my-profile', { ...phone, who: dana, colorScheme: 'dark' });
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
