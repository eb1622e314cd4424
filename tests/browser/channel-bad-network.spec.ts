import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { logOf } from '../support/channels.js';
import { desktop, phone, see, useBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import type { Holder } from '../support/people.js';

const app = useApp();
const surf = useBrowser(app);

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: /message/i }).fill(text);
};
const posted = async (who: Holder, channelId: string): Promise<string[]> =>
  (await logOf(who, channelId)).flatMap(({ type, text }) => (type === 'message.posted' ? (text ?? '') : []));
/** The lines of the conversation with this text that can be seen. */
const shown = (page: Page, text: string): Promise<number> => page.getByText(text, { exact: true }).count();

describe('the channel when the server is away', () => {
  it('opens by itself as soon as it can, without a tap', async () => {
    const { dana, dispatcher, channelId } = await app.world({ onDuty: ['dana'] });
    await dispatcher.post('/v1/channels/{id}/messages', {
      id: channelId,
      body: { clientMessageId: crypto.randomUUID(), text: 'Two beds at Mercy' },
    });
    let away = true;
    const page = await surf().open('/channel', {
      ...{ ...phone, who: dana },
      prepare: (context) =>
        context.route('**/v1/channels/*/events*', (route) => (away ? route.abort() : route.fallback())),
    });
    await page.getByRole('button', { name: /try again/i }).waitFor();
    expect(await shown(page, 'Two beds at Mercy')).toBe(0);
    away = false;
    await see(page, 'Two beds at Mercy');
    await page.getByRole('button', { name: /try again/i }).waitFor({ state: 'detached' });
  });
});

describe('a message', () => {
  it('is one, however often its author taps', async () => {
    const { dana, channelId } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open('/channel', { ...desktop, who: dana });
    await write(page, 'On my way');
    await page.getByRole('button', { name: 'Send' }).dblclick();
    await write(page, 'There');
    await page.getByRole('textbox', { name: /message/i }).press('Enter');
    await page.getByRole('textbox', { name: /message/i }).press('Enter');
    await write(page, 'The end');
    await page.getByRole('button', { name: 'Send' }).click();
    await eventually(async () => expect(await posted(dana, channelId)).toContain('The end'));
    expect(await posted(dana, channelId)).toEqual(['On my way', 'There', 'The end']);
  });

  it('in the outbox goes out once and in order, with two tabs of the same member that are loaded anew', async () => {
    const { dana, dispatcher, channelId } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const first = await surfer.open('/channel', { ...desktop, who: dana });
    const second = await first.context().newPage();
    await second.goto('/channel');
    const texts = ['One', 'Two', 'Three'];
    for (const page of [first, second]) await page.getByRole('textbox', { name: /message/i }).waitFor();
    await first.context().setOffline(true);
    for (const text of texts) {
      await write(first, text);
      await first.getByRole('button', { name: 'Send' }).click();
      await see(first, text);
    }
    await first.context().setOffline(false);
    await Promise.all([first.reload(), second.reload()]);
    await eventually(async () => expect(await posted(dispatcher, channelId)).toEqual(texts));
    for (const page of [first, second]) {
      for (const text of texts) {
        await see(page, text);
        expect(await shown(page, text)).toBe(1);
      }
    }
    await write(second, 'From the other tab');
    await second.getByRole('button', { name: 'Send' }).click();
    await see(first, 'From the other tab');
    expect(await posted(dispatcher, channelId)).toEqual([...texts, 'From the other tab']);
    expect(surfer.complaints).toEqual([]);
  });
});
