import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { busyFridays, pastRequests } from '../support/past-requests.js';

const app = useApp();
const surf = useBrowser(app);

/** Working a plan out takes a while on a busy machine. */
const PLAN_MS = 90_000;

describe('a dispatcher who plans staffing', () => {
  it('has a plan worked out, and walks through the week with the keyboard', async () => {
    const world = await app.world({ onDuty: ['dana', 'eli'] });
    await pastRequests(app, world, 13, busyFridays);
    const surfer = surf();
    const page = await surfer.open('/board', { ...desktop, who: world.dispatcher });
    await page.getByRole('link', { name: 'Staffing' }).click();
    await see(page, 'No plan yet');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'A coach there within' }).selectOption('90');
    await page.getByRole('button', { name: 'Work out a plan' }).click();
    await see(page, /Working it out/);
    const map = page.getByRole('grid', { name: /Coaches needed/ });
    await map.waitFor({ timeout: PLAN_MS });
    expect(await barriers(page)).toEqual([]);

    expect(await map.getByRole('columnheader').count()).toBe(8);
    expect(await map.getByRole('gridcell').count()).toBe(168);
    await see(page, /Friday, 8:00\sPM to 9:00\sPM/);
    await map.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowUp');
    await see(page, /Friday, 7:00\sPM to 8:00\sPM/);
    const busy = Number(await page.locator('[aria-selected="true"]').textContent());
    await page.keyboard.press('Home');
    await see(page, /Monday, 7:00\sPM to 8:00\sPM/);
    const quiet = Number(await page.locator('[aria-selected="true"]').textContent());
    expect(busy).toBeGreaterThan(quiet);
    await see(page, /first sketch/i);
    await see(page, /nothing can be said about gaps/);

    await page.getByText('Requests', { exact: true }).click();
    await page.getByRole('grid', { name: /Requests to expect/ }).waitFor();
    expect(surfer.complaints).toEqual([]);
  });

  it('sees on a phone, at night, where the rota is short', async () => {
    const world = await app.world({ onDuty: ['dana'] });
    await pastRequests(app, world, 13, busyFridays);
    await app.owner.query(
      `INSERT INTO shift (organization_id, date, role, member_id, starts_at, ends_at)
       SELECT $1, day::date, 'primary', $2, (day::date + time '19:00') AT TIME ZONE 'America/New_York', (day::date + time '21:00') AT TIME ZONE 'America/New_York'
       FROM generate_series($3::date, $3::date + 20, interval '1 day') day`,
      [world.organizationId, world.dana.id, app.now()],
    );
    await world.dispatcher.post('/v1/staffing/plans', { body: { withinMinutes: 90 } });
    const surfer = surf();
    const page = await surfer.open('/staffing', { ...phone, who: world.supervisor, colorScheme: 'dark' });
    await page.getByText('Gap', { exact: true }).click({ timeout: PLAN_MS });
    await page.getByRole('grid', { name: /missing or to spare/ }).waitFor();
    await page.locator(`[data-hour="${4 * 24 + 19}"]`).click();
    await see(page, /coach(es)? short/);
    const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
    expect(wide).toBe(false);
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('is told when there is too little to plan from', async () => {
    const world = await app.world();
    await pastRequests(app, world, 2, busyFridays);
    const page = await surf().open('/staffing', { ...desktop, who: world.administrator });
    await page.getByRole('button', { name: 'Work out a plan' }).click();
    await see(page, /too little to plan from/);
    await see(page, /26 requests/);
    await page.getByRole('grid', { name: /Requests to expect/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
