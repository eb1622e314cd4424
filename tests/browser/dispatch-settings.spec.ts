import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { busyFridays, pastRequests } from '../support/past-requests.js';

const app = useApp();
const surf = useBrowser(app);

describe('an administrator who sets how requests find a coach', () => {
  it('changes the mode, which acts on the next request; what is not saved yet outlives the page', async () => {
    const { nurse, administrator, near, far } = await app.world({ onDuty: ['near', 'far'] });
    const surfer = surf();
    const page = await surfer.open('/settings/dispatch', { ...desktop, who: administrator });
    await see(page, 'Nothing was changed yet');
    await page.getByRole('radio', { name: 'All at once' }).check({ force: true });
    await see(page, 'Not saved yet');
    await page.getByRole('button', { name: 'Try it on past requests' }).click();
    await see(page, 'There is no past request');
    expect(await barriers(page)).toEqual([]);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await see(page, 'Your changes from before are still here');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'New requests go by it from now on');

    const request = await nurse.ask();
    await Promise.all([near.offered(request), far.offered(request)]);
    expect(surfer.complaints).toEqual([]);
  });

  it('sees on past requests what a change would have done, before saving it', async () => {
    const world = await app.world({ onDuty: ['near', 'far'] });
    await pastRequests(app, world, 10, busyFridays);
    await app.owner.query(
      `UPDATE duty_spell SET started_at = started_at - interval '1 year' WHERE organization_id = $1`,
      [world.organizationId],
    );
    const { administrator } = world;
    const page = await surf().open('/settings/dispatch', {
      ...phone,
      who: administrator,
      colorScheme: 'dark',
    });
    await page.getByText('All at once', { exact: true }).click();
    await page.getByRole('button', { name: 'Try it on past requests' }).click();
    const asked = page.getByRole('table').getByRole('row', { name: /^Coaches asked per request/ });
    await asked.waitFor();
    const figures = await asked.getByRole('cell').allTextContents();
    expect(figures).toHaveLength(2);
    expect(Number(figures[1])).toBeGreaterThan(Number(figures[0]));
    await see(page, 'On the last 130 requests');
    expect(await barriers(page)).toEqual([]);
    await page.getByText('One after the other', { exact: true }).click();
    await see(page, 'You have changed something since; try it again.');
    expect((await administrator.get('/v1/dispatch-policy')).from).toBe('default');
  });

  it('gives a facility a way of its own, and takes it away again', async () => {
    const { administrator, facilityId } = await app.world();
    const path = `/settings/dispatch?facility=${facilityId}`;
    const page = await surf().open(path, { ...phone, who: administrator, colorScheme: 'dark' });
    await see(page, 'This facility goes with the organization');
    await page.getByText('By hand', { exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'This facility has a way of its own.');
    expect(await barriers(page)).toEqual([]);
    const query = { facilityId };
    expect((await administrator.get('/v1/dispatch-policy', { query })).policy.mode).toBe('manual');
    await page.getByRole('button', { name: 'As the organization again' }).click();
    await page.getByRole('button', { name: 'Yes, do it' }).click();
    await see(page, 'This facility goes with the organization');
    expect((await administrator.get('/v1/dispatch-policy', { query })).from).toBe('default');
  });

  it('sees beside the step what the server has against it', async () => {
    const { administrator } = await app.world();
    const page = await surf().open('/settings/dispatch', { ...desktop, who: administrator });
    await page.getByRole('textbox', { name: 'The dispatcher is called' }).fill('45');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, /nothing was saved/i);
    await page.locator('input[aria-invalid=true]').first().waitFor();
    expect((await administrator.get('/v1/dispatch-policy')).from).toBe('default');
  });

  it('lets a dispatcher read it and change nothing', async () => {
    const { dispatcher } = await app.world();
    const page = await surf().open('/settings/dispatch', { ...desktop, who: dispatcher });
    await see(page, 'Supervisors and administrators can change it.');
    expect(await page.getByRole('radio', { name: 'By hand' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});
