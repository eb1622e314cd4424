import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { say as said } from '../support/channels.js';
import { eventually } from '../support/eventually.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

const say = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: /^message to/i }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
};
const message = (page: Page, text: string) => page.getByRole('article', { name: text });
const focused = (one: Locator) => one.and(one.page().locator(':focus')).waitFor();
/** How many channels this device keeps history of; for the page to run. */
const countKept = `new Promise((resolve) => {
  indexedDB.open('causeway-history').onsuccess = ({ target }) => {
    const count = target.result.transaction('channels').objectStore('channels').count();
    count.onsuccess = () => resolve(count.result);
  };
})`;
/** What this device keeps of all channels; for the page to run. */
const allKept = countKept
  .replace('.count()', '.getAll()')
  .replace('count.result', 'JSON.stringify(count.result)');
/** What a mouse finds beside a message. */
const choose = async (page: Page, text: string, choice: string) => {
  await message(page, text).hover();
  await message(page, text).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: choice }).click();
};

describe('the team in its channel', () => {
  it('reacts, edits with its history, pins and deletes, seen by all at once', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const desk = await surfer.open('/channel', { ...desktop, who: dispatcher });
    const coach = await surfer.open('/channel', { ...phone, who: dana, colorScheme: 'dark' });
    await say(desk, '2 beds at Cedar House');
    await see(coach, '2 beds at Cedar House');

    // A finger rests on the message.
    await message(coach, '2 beds').dispatchEvent('pointerdown', { pointerType: 'touch' });
    await coach.getByRole('dialog').getByRole('button', { name: '🙏' }).click();
    await desk.getByRole('button', { name: /🙏.*dana/ }).click();
    await coach.getByRole('button', { name: /🙏.*You and The dispatcher/ }).waitFor();

    await choose(desk, '2 beds', 'Edit');
    await desk.getByRole('textbox', { name: /^message to/i }).fill('1 bed at Cedar House');
    await desk.keyboard.press('Enter');
    await message(coach, '1 bed').getByRole('button', { name: 'edited' }).click();
    await coach.getByRole('dialog').getByText('2 beds at Cedar House').waitFor();
    expect(await barriers(coach)).toEqual([]);
    await coach.keyboard.press('Escape');

    await choose(desk, '1 bed', 'Pin');
    await see(coach, 'Pinned by The dispatcher');
    await desk.getByRole('button', { name: 'Pinned messages' }).click();
    await desk.getByRole('complementary', { name: 'Pinned messages' }).getByText('1 bed').waitFor();
    expect(await barriers(desk)).toEqual([]);

    await choose(desk, '1 bed', 'Delete');
    await desk.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await see(coach, 'This message was deleted');
    await see(desk, 'Nothing is pinned');
    expect(await coach.getByText('1 bed').count()).toBe(0);
    expect(surfer.complaints).toEqual([]);
  });

  it('talks in a thread beside the channel, on a phone in a view of its own', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const desk = await surfer.open('/channel', { ...desktop, who: dispatcher });
    const coach = await surfer.open('/channel', { ...phone, who: dana });
    await say(desk, 'Who has a key for the van?');
    await message(coach, 'Who has a key').dispatchEvent('pointerdown', { pointerType: 'touch' });
    await coach.getByRole('button', { name: 'Reply in a thread' }).click();
    await coach.getByRole('textbox', { name: 'Reply message' }).fill('I do');
    await coach.getByRole('button', { name: 'Send' }).click();

    await desk.getByRole('button', { name: /1 reply.*I do/ }).click();
    const thread = desk.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('I do').waitFor();
    await thread.getByRole('textbox', { name: 'Reply message' }).fill('Thank you!');
    await desk.keyboard.press('Enter');
    await message(coach, 'Thank you!').waitFor();
    expect(await barriers(desk)).toEqual([]);
    expect(await barriers(coach)).toEqual([]);

    // The phone's own way back.
    await coach.goBack();
    // One way in, not two that say the same.
    const replies = coach.getByRole('button', { name: /2 replies/ });
    await replies.waitFor();
    expect(await replies.count()).toBe(1);
    expect(surfer.complaints).toEqual([]);
  });

  it('is moved through, answered and edited with the keyboard alone', async () => {
    const { dispatcher } = await app.world();
    const surfer = surf();
    const page = await surfer.open('/channel', { ...desktop, who: dispatcher });
    await say(page, 'First');
    await say(page, 'Second');
    await message(page, 'Second').getByText('Sent').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    await see(page, 'Second!');

    await page.getByRole('log').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await focused(message(page, 'First'));
    await page.keyboard.press('r');
    await page.getByRole('complementary', { name: 'Thread' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('From message to message').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });
});

describe('without a network', () => {
  it('recent history is read after a reload, and forgotten on signing out', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const coach = await surfer.open('/channel', { ...phone, who: dana });
    const desk = await surfer.open('/channel', { ...desktop, who: dispatcher });
    await say(desk, 'The door code is 4711 now');
    await see(coach, 'The door code is 4711 now');
    await eventually(async () =>
      expect(await coach.evaluate('navigator.serviceWorker.controller !== null')).toBe(true),
    );
    await coach.waitForTimeout(1_000);

    await coach.context().setOffline(true);
    await coach.reload();
    await see(coach, 'The door code is 4711 now');
    await coach.context().setOffline(false);

    await coach
      .getByRole('button', { name: /account|dana/i })
      .last()
      .click();
    await coach.getByRole('button', { name: 'Sign out' }).click();
    await coach.waitForURL(/sign-in/);
    const kept = await coach.evaluate<number>(countKept);
    expect(kept).toBe(0);
  });
});

describe('what a device keeps of a channel that nobody opens', () => {
  it('loses the words that are past their time, and all of it with the membership', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const { id } = await dispatcher.post('/v1/channels', {
      body: { name: 'North', open: true, memberIds: [dana.id] },
    });
    const old = await said(dispatcher, id, 'The old door code is 4711');
    await said(dispatcher, id, '4712 now');
    const coach = await surf().open(`/channel?channel=${id}`, { ...phone, who: dana });
    const kept = () => coach.evaluate<string>(allKept);
    await see(coach, 'The old door code is 4711');
    await eventually(async () => expect(await kept()).toContain('4711'));

    await app.owner.query('UPDATE channel SET purged_up_to = $2 WHERE id = $1', [id, old.seq]);
    await coach.goto('/directory');
    await eventually(async () => expect(await kept()).not.toContain('4711'));
    expect(await kept()).toContain('"text":"4712 now"');

    await dispatcher.delete('/v1/channels/{id}/members/{memberId}', { id, memberId: dana.id });
    await eventually(async () => expect(await kept()).not.toContain('4712'));
  });
});

describe('a member of the team', () => {
  it('writes to one person, calls somebody by name, and finds what was said', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const desk = await surfer.open('/channel', { ...desktop, who: dispatcher });
    const coach = await surfer.open('/channel', { ...phone, who: dana });
    await desk.getByRole('button', { name: 'New', exact: true }).click();
    await desk.getByRole('menuitem', { name: 'Direct message' }).click();
    await desk.getByRole('dialog').waitFor();
    await desk.getByRole('menu').waitFor({ state: 'detached' });
    expect(await barriers(desk)).toEqual([]);
    await desk
      .getByRole('dialog')
      .getByRole('combobox')
      .or(desk.getByLabel('Who is it for?'))
      .first()
      .fill('dan');
    await desk.getByRole('option', { name: /dana/ }).click();
    await desk.getByRole('button', { name: 'Open' }).click();
    await desk.getByRole('heading', { level: 1, name: /dana/ }).waitFor();
    await say(desk, 'Can you take Tuesday?');

    await coach.getByRole('button', { name: /All channels, 1 unread/ }).click();
    await coach.getByRole('button', { name: /The dispatcher/ }).click();
    await see(coach, 'Can you take Tuesday?');
    const box = coach.getByRole('textbox', { name: /^message to/i });
    await box.pressSequentially('Ask @disp');
    await coach.getByRole('option', { name: '@The dispatcher' }).click();
    expect(await box.inputValue()).toBe('Ask @The dispatcher ');
    expect(await barriers(coach)).toEqual([]);
    await box.pressSequentially('about it');
    await coach.getByRole('button', { name: 'Send' }).click();
    await see(desk, /Ask/);
    await message(desk, 'Ask').getByText('@The dispatcher', { exact: true }).waitFor();

    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: 'Search', exact: true }).click();
    await desk.getByRole('searchbox').fill('tuesd');
    await desk
      .getByRole('complementary')
      .getByRole('button', { name: /Can you take/ })
      .click();
    await focused(message(desk, 'Can you take'));
    expect(await barriers(desk)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });
});
