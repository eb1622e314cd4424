import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { logOf, say } from '../support/channels.js';

const app = useApp();
const surf = useBrowser(app);

const cedar = {
  name: 'Cedar House',
  kind: 'recovery_house' as const,
  phones: [{ number: '(203) 624-0142' }],
};

/** Waits until the page has been drawn as it is now. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

describe('what the team says and what it knows', () => {
  it('is one thing: a resource named in a message stands under it, as it is now', async () => {
    const { dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const { id } = await dana.post('/v1/resources', { body: cedar });
    const surfer = surf();
    const page = await surfer.open('/channel', { ...phone, who: dana });
    const composer = page.getByRole('textbox', { name: /Message to/ });
    await composer.pressSequentially('Room at #ceda');
    await page.getByRole('option', { name: /Cedar House/ }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    const message = page.getByRole('article', { name: /Room at #Cedar House/ });
    const card = message.getByRole('listitem').filter({ hasText: 'Recovery house' });
    await card.getByRole('link', { name: 'Cedar House', exact: true }).waitFor();
    expect(await card.getByRole('link', { name: /^Call Cedar House/ }).getAttribute('href')).toBe(
      'tel:+12036240142',
    );
    await dispatcher.put('/v1/resources/{id}/capacity', {
      id,
      body: { capacities: [{ unit: 'bed', available: 3 }] },
    });
    await card.getByText('3 beds free').waitFor();
    await card.getByText(`confirmed by ${dispatcher.name}, just now`).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('is never cut: a card that arrives late neither hides the newest message nor moves what somebody reads', async () => {
    const { dispatcher, dana, channelId } = await app.world({ onDuty: ['dana'] });
    const { id } = await dispatcher.post('/v1/resources', {
      body: { ...cedar, name: 'Cedar House for women with children, by the river' },
    });
    const body = { capacities: [{ unit: 'bed' as const, available: 2, description: 'upstairs, no dogs' }] };
    await dispatcher.put('/v1/resources/{id}/capacity', { id, body });
    for (let line = 0; line < 20; line++)
      await say(dispatcher, channelId, `Line ${String(line)}`, line % 2 ? {} : { resources: [id] });
    await say(dispatcher, channelId, 'The newest', { resources: [id] });
    const seqs = await logOf(dana, channelId);
    await dana.post('/v1/channels/{id}/read', { id: channelId, body: { seq: seqs.at(-1)?.seq ?? 0 } });

    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await surf().open('/channel', {
      ...{ ...phone, who: dana },
      prepare: (context) =>
        context.route('**/v1/resource-cards*', async (route) => {
          await held;
          await route.continue();
        }),
    });
    await page.getByRole('article', { name: /The newest/ }).waitFor();
    const log = `document.querySelector('[role=log]')`;
    const fromEnd = () => page.evaluate(`${log}.scrollHeight - ${log}.scrollTop - ${log}.clientHeight`);
    expect(await fromEnd()).toBeLessThan(2);
    release?.();
    await page
      .getByRole('article', { name: /The newest/ })
      .getByText('Recovery house')
      .waitFor();
    await painted(page);
    expect(await fromEnd()).toBeLessThan(2);
    // Nor does what is written below, which grows in the moment in which somebody scrolls.
    await page.evaluate(
      `${log}.scrollTop -= 1; document.querySelector('textarea').style.minHeight = '12rem'; undefined`,
    );
    await painted(page);
    expect(await fromEnd()).toBeLessThan(2);

    // Further up, where she reads, a card that grows above leaves the line where it is.
    await page.evaluate(`${log}.querySelector('[aria-label$="Line 11"]').scrollIntoView()`);
    const reading = page.getByRole('article', { name: /Line 11$/ });
    await painted(page);
    const place = async () => (await reading.boundingBox())?.y;
    const before = await place();
    await page.evaluate(`${log}.querySelectorAll('li').forEach((card) => (card.style.minHeight = '20rem'))`);
    await painted(page);
    expect(Math.abs(((await place()) ?? 0) - (before ?? 0))).toBeLessThan(2);
  });

  it('goes into the directory in a few taps, with a look at old and new, and names the message', async () => {
    const { dispatcher, dana, channelId } = await app.world({ onDuty: ['dana'] });
    const { id } = await dana.post('/v1/resources', { body: cedar });
    await say(dispatcher, channelId, '#Cedar House has 2 beds, ask for Luz', { resources: [id] });
    const surfer = surf();
    const page = await surfer.open('/channel', { ...desktop, who: dana });
    const message = page.getByRole('article', { name: /has 2 beds/ });
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Add to the directory…' }).click();
    const form = page.getByRole('dialog', { name: 'Add to the directory' });
    const changes = form.getByRole('region', { name: 'What will change' });
    await changes.getByText('Beds and places').waitFor();
    await changes.getByText('Whom to ask for').waitFor();
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Yes, change it' }).click();
    await see(page, 'Saved. Thank you.');
    await message.getByText('2 beds free').waitFor();
    await message.getByRole('link', { name: 'Cedar House', exact: true }).click();
    await page.getByRole('heading', { name: 'Cedar House' }).waitFor();
    const source = page.getByRole('link', { name: `from a message by ${dispatcher.name}, just now` });
    await source.first().click();
    await page.getByRole('article', { name: /has 2 beds/ }).waitFor();
    expect(surfer.complaints).toEqual([]);
  });

  it('is proposed from a phone for a resource that the message does not name', async () => {
    const { dispatcher, dana, channelId } = await app.world({ onDuty: ['dana'] });
    await dana.post('/v1/resources', { body: cedar });
    const { seq } = await say(dispatcher, channelId, 'I hear they have no beds there until Friday');
    const surfer = surf();
    const page = await surfer.open(`/channel?channel=${channelId}`, { ...phone, who: dana });
    const message = page.locator(`[data-at="${String(seq)}"]`);
    await message.getByRole('button', { name: /^Actions for the message/ }).dispatchEvent('click');
    await page.getByRole('button', { name: 'Add to the directory…' }).click();
    const form = page.getByRole('dialog', { name: 'Add to the directory' });
    await form.getByRole('searchbox', { name: /Which resource/ }).fill('cedar');
    await form.getByRole('button', { name: /Cedar House/ }).click();
    await form.getByText('Nothing yet.').waitFor();
    await form.getByRole('textbox', { name: 'To know first' }).fill('Full until Friday');
    await form.getByText('Full until Friday').waitFor();
    await form.getByRole('checkbox', { name: /I am not sure/ }).check();
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Propose it' }).click();
    await see(page, 'Proposed. It changes as soon as somebody says yes.');
    const { items } = await dispatcher.get('/v1/resource-proposals');
    expect(items).toMatchObject([
      { message: { channelId, seq }, changes: [{ field: 'alert', proposed: 'Full until Friday' }] },
    ]);
    expect(surfer.complaints).toEqual([]);
  });
});
