import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe('an administrator', () => {
  it('adds somebody, who chooses a password on signing in', async () => {
    const { administrator } = await app.world();
    const surfer = surf();
    const page = await surfer.open('/team', { ...desktop, who: administrator });
    await page.getByRole('link', { name: 'Everyone' }).click();
    await page.getByRole('button', { name: 'Add somebody' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add them' }).click();
    await see(page, 'Enter a name.');
    expect(await barriers(page)).toEqual([]);
    const email = `${randomUUID()}@rco.example`;
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Jo Martin');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await dialog.getByRole('textbox', { name: 'Work phone' }).fill('203 555 0142');
    await dialog.getByRole('button', { name: 'Add them' }).click();
    const password = await dialog.getByRole('textbox', { name: /first sign-in/ }).inputValue();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('heading', { name: 'Jo Martin' }).waitFor();
    await see(page, 'Call (203) 555-0142');
    expect(await page.content()).not.toContain(password);
    expect(await barriers(page)).toEqual([]);

    const own = await surf().open('/sign-in', phone);
    await own.getByRole('textbox', { name: 'E-mail' }).fill(email);
    await own.getByRole('textbox', { name: 'Password' }).fill(password);
    await own.getByRole('button', { name: 'Sign in' }).click();
    await own.getByRole('textbox', { name: 'Choose your own password' }).fill('a password of my own');
    expect(await barriers(own)).toEqual([]);
    await own.getByRole('button', { name: 'Sign in' }).click();
    await own.waitForURL(/\/coach/);

    await own.goto(`${app.url}/settings/password`);
    await own.getByRole('textbox', { name: 'Present password' }).fill('a password of my own');
    await own.getByRole('textbox', { name: 'New password' }).fill('the next one of mine');
    expect(await barriers(own)).toEqual([]);
    await own.getByRole('button', { name: 'Change it' }).click();
    await see(own, 'Your password is changed.');
    expect(surfer.complaints).toEqual([]);
  });

  it('says on a phone that somebody has left, and brings them back', async () => {
    const { administrator, dana } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open(`/team/members/${dana.id}`, {
      ...phone,
      who: administrator,
      colorScheme: 'dark',
    });
    await page.getByRole('button', { name: 'Has left the team' }).click();
    await see(page, /shifts ahead become open/);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, has left' }).click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    expect((await dana.send('GET', '/v1/me')).status).toBe(401);
    await see(page, /This is shown only now/);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'New password' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
