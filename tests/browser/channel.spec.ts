import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe('the team', () => {
  it('talks in one channel, live, in one order for all', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const left = await surfer.open('/channel', { ...desktop, who: dispatcher });
    const right = await surfer.open('/channel', { ...phone, who: dana, colorScheme: 'dark' });
    const say = async (page: typeof left, text: string) => {
      await page.getByRole('textbox', { name: /message/i }).fill(text);
      await page.getByRole('button', { name: 'Send' }).click();
    };
    await say(left, 'Anyone near Mercy tonight?');
    await see(right, 'Anyone near Mercy tonight?');
    await say(right, 'I am, until midnight.');
    await see(left, 'I am, until midnight.');
    expect(await barriers(left)).toEqual([]);
    expect(await barriers(right)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('loses and doubles nothing that was written without a network, even over a reload', async () => {
    const { dispatcher, dana, channelId } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open('/channel', { ...phone, who: dana });
    const box = page.getByRole('textbox', { name: /message/i });
    await box.waitFor();
    await page.context().setOffline(true);
    await box.fill('Written in a parking garage');
    await page.getByRole('button', { name: 'Send' }).click();
    await see(page, 'Written in a parking garage');
    await page.context().setOffline(false);
    await page.reload();
    await see(page, 'Written in a parking garage');
    const texts = async () =>
      (await dispatcher.get('/v1/channels/{id}/events', { id: channelId })).items.flatMap(
        ({ text }) => text ?? [],
      );
    while ((await texts()).length === 0) await page.waitForTimeout(100);
    await page.waitForTimeout(1_000);
    expect(await texts()).toEqual(['Written in a parking garage']);
  });

  it('adds a resource and finds it again', async () => {
    const { dana } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open('/directory', { ...phone, who: dana });
    await page.getByRole('button', { name: /add/i }).first().click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: /name/i }).first().fill('Cedar House');
    await form
      .getByRole('combobox')
      .or(form.getByRole('textbox', { name: /kind/i }))
      .first()
      .click();
    await page.getByRole('option', { name: 'Detox' }).click();
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: /add|save/i }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill('detox cedar');
    await page.getByRole('heading', { name: 'Cedar House' }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('sends somebody without a session to sign in, and back', async () => {
    const page = await surf().open('/directory', desktop);
    await page.waitForURL(/sign-in/);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel(/e-?mail/i).fill('nobody@rco.example');
    await page
      .getByLabel(/password/i)
      .first()
      .fill('not the password');
    await page.getByRole('button', { name: /sign in/i }).click();
    await see(page, /not right/i);
  });
});
