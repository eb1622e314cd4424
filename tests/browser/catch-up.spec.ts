import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { say } from '../support/channels.js';
import { newPlaybook } from '../support/playbook-endpoints.js';

const app = useApp();
const surf = useBrowser(app);

describe('coming back after hours', () => {
  it('a coach is offered what changed, follows a link, and says that she has seen it', async () => {
    const { dispatcher, dana, channelId } = await app.world({ offDuty: ['dana'] });
    const { id } = await dispatcher.post('/v1/resources', { body: { name: 'Mercy Detox', kind: 'detox' } });
    await dana.post('/v1/catch-up/seen', { body: { until: new Date().toISOString() } });
    app.passTime(180);
    await dispatcher.put('/v1/resources/{id}/capacity', {
      id,
      body: { capacities: [{ unit: 'bed', available: 2 }] },
    });
    await dispatcher.post('/v1/playbooks', { body: newPlaybook() });
    await say(dispatcher, channelId, 'Anyone know a ride?', { question: true });
    await say(dispatcher, channelId, `@${dana.name}, call me`, {
      mentions: [{ kind: 'member', id: dana.id }],
    });
    app.passTime(1);

    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana });
    const offer = page.getByRole('region', { name: 'While you were away' });
    await offer.getByText('1 message calls you · 1 question is open · 1 resource changed').waitFor();
    expect(await barriers(page)).toEqual([]);
    await offer.getByRole('link', { name: 'See what changed' }).click();
    await page.getByRole('heading', { name: 'What changed' }).waitFor();
    const changed = page.getByRole('region', { name: /Directory/ });
    await changed.getByText('Beds and places').waitFor();
    await page.getByRole('link', { name: /Anyone know a ride/ }).waitFor();
    await page.getByRole('link', { name: /Detox tonight/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: /call me/ }).click();
    await page.getByRole('article', { name: /call me/ }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'I have seen it' }).click();
    await see(page, 'You are up to date');
    // A question waits for anybody, seen or not.
    await page.getByRole('link', { name: /Anyone know a ride/ }).waitFor();
    await page.goto('/coach');
    await page.getByRole('link', { name: 'What changed since you were here' }).waitFor();
    expect(await page.getByText('While you were away').count()).toBe(0);
    expect(surfer.complaints).toEqual([]);
    await app.expectTold('channel_mention dana');
  });

  it('the team is offered it in the channel, and it is gone with one tap', async () => {
    const { dispatcher, dana } = await app.world({ offDuty: ['dana'] });
    app.passTime(180);
    await dana.post('/v1/resources', { body: { name: 'Cedar House', kind: 'recovery_house' } });
    app.passTime(1);
    const surfer = surf();
    const page = await surfer.open('/channel', { ...desktop, who: dispatcher, colorScheme: 'dark' });
    const offer = page.getByRole('region', { name: 'While you were away' });
    await offer.waitFor();
    expect(await barriers(page)).toEqual([]);
    // Nobody is interrupted with it while she talks with one person.
    const { id } = await dispatcher.post('/v1/channels/direct', { body: { memberIds: [dana.id] } });
    await page.goto(`/channel?channel=${id}`);
    await see(page, '1 thing is new');
    await page.getByRole('textbox', { name: /^message to/i }).waitFor();
    expect(await offer.count()).toBe(0);
    await page.goto('/channel');
    await offer.getByRole('button', { name: 'I have seen it' }).click();
    await offer.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'What changed' }).click();
    await see(page, 'You are up to date');
    expect(surfer.complaints).toEqual([]);
    await app.expectTold();
  });
});
