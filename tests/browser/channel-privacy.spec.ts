import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { png, upload } from '../support/files.js';
import type { Person } from '../support/people.js';

const app = useApp();
const surf = useBrowser(app);

const post = (
  who: Person,
  id: string,
  text: string,
  more: { guard?: 'mistaken'; attachments?: string[] } = {},
) => who.post('/v1/channels/{id}/messages', { id, body: { clientMessageId: randomUUID(), text, ...more } });

describe('an administrator who keeps the channel private', () => {
  it('sets how long messages are kept, holds what must stay, and gives out a file once', async () => {
    const { Ann, administrator, channelId } = await app.world({ offDuty: ['Ann'] });
    await post(Ann, channelId, 'Cedar House has 2 beds');
    await app.owner.query(`UPDATE message SET at = at - interval '20 days' WHERE channel_id = $1`, [
      channelId,
    ]);
    await post(Ann, channelId, 'his cell is 203-555-0199', { guard: 'mistaken' });
    const surfer = surf();
    const page = await surfer.open('/settings/messages', { ...desktop, who: administrator });
    await see(page, 'a phone number · It is something else altogether');
    await page.getByRole('button', { name: 'Mark as looked at' }).click();
    await see(page, /looked at by/);

    await page.getByLabel('Messages, in days').fill('3');
    await see(page, 'From 7 to 2557 days.');
    await page.getByLabel('Messages, in days').fill('14');
    await see(page, 'This takes away 1 message now, 0 of it');
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Saved.');
    expect(await administrator.get('/v1/channel-keeping')).toMatchObject({ messageDays: 14 });

    await page.getByLabel('Why, without names of people we serve').fill('A lawsuit');
    await page.getByRole('button', { name: 'Hold it' }).click();
    await page.getByRole('button', { name: 'Release' }).click();
    await page.getByLabel('Why it is released').fill('It is settled');
    await page.getByRole('button', { name: 'Release' }).click();
    await see(page, /Released by .*: It is settled/);

    await page.getByRole('button', { name: 'Make an export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download once' }).click();
    expect((await download).suggestedFilename()).toMatch(/^causeway-messages-.*\.zip$/);
    await see(page, /Downloaded: \d messages/);
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('finds it on a phone in the dark; a supervisor has holds and what was sent anyway, and no more', async () => {
    const { administrator, supervisor, Ann } = await app.world({ offDuty: ['Ann'] });
    const page = await surf().open('/settings/messages', {
      ...phone,
      who: administrator,
      colorScheme: 'dark',
    });
    await see(page, 'Nothing was sent anyway.');
    expect(await barriers(page)).toEqual([]);
    const theirs = await surf().open('/settings/messages', { ...desktop, who: supervisor });
    await see(theirs, 'Legal holds');
    expect(await theirs.getByText('How long messages are kept').count()).toBe(0);
    const coachs = await surf().open('/settings/messages', { ...phone, who: Ann });
    await coachs.getByRole('main').waitFor();
    expect(await coachs.getByText('Legal holds').count()).toBe(0);
  });
});

describe('what somebody writes', () => {
  it('is text, whatever it looks like, wherever it is shown', async () => {
    const { Ann, administrator, channelId } = await app.world({ offDuty: ['Ann'] });
    const attack = `<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>`;
    const file = await upload({ client: Ann, url: app.url }, channelId, `${attack}.png`, png(4, 4));
    const { id } = file.body as { id: string };
    await post(Ann, channelId, attack, { attachments: [id] });
    await post(
      Ann,
      channelId,
      'javascript:window.attacked=1 https://example.org/"onmouseover="window.attacked=1',
    );
    await administrator.post('/v1/legal-holds', { body: { scope: 'organization', reason: attack } });
    await Ann.post('/v1/resources', { body: { name: attack, kind: 'food' } });
    for (const [path, shown] of [
      ['/channel', 'window.attacked=1'],
      ['/settings/messages', 'window.attacked=1'],
      ['/directory', 'window.attacked=1'],
    ] as const) {
      const page = await surf().open(path, { ...desktop, who: administrator });
      await page.getByText(shown).first().waitFor();
      expect({ path, attacked: await page.evaluate('window.attacked') }).toEqual({
        path,
        attacked: undefined,
      });
    }
  });
});
