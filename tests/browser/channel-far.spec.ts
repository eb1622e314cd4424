import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { longTalk } from '../support/channel/long-talk.js';
import { say } from '../support/channels.js';

const app = useApp();
const surf = useBrowser(app);

const article = (page: Page, text: string) => page.getByRole('article', { name: new RegExp(`${text}$`) });
const focused = (page: Page, text: string) =>
  article(page, text).and(page.locator(':focus')).waitFor({ state: 'attached' });
const toNewest = (page: Page) => page.getByRole('button', { name: 'Jump to newest' });

/** Scrolls as far up, or down, as the messages reach that are held. */
const scroll = (page: Page, to: '0' | 'log.scrollHeight') =>
  page.evaluate(`{ const log = document.querySelector('[role=log]'); log.scrollTo(0, ${to}); }`);

it('leads over 1,600 messages in one step, says when it cannot, and back to the newest', async () => {
  const { dispatcher, dana, channelId } = await app.world({ onDuty: ['dana'] });
  await longTalk(app, channelId, { count: 1_700, by: dana });
  await dispatcher.post('/v1/channels/{id}/read', { id: channelId, body: { seq: 1_700 } });
  const surfer = surf();
  const fetched: string[] = [];
  const desk = await surfer.open(`/channel?channel=${channelId}&message=40`, {
    ...desktop,
    who: dispatcher,
    prepare: (context) => context.route(/messages\?around=/, (route) => route.abort(), { times: 1 }),
  });
  desk.on('request', (request) => fetched.push(request.url()));
  await see(desk, 'The message could not be opened.');
  await see(desk, 'On it 1700');
  expect(await barriers(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Try again' }).click();
  await focused(desk, 'On it 40');
  expect(await article(desk, 'On it 1700').count()).toBe(0);
  expect(fetched.filter((url) => /before=/.test(url))).toEqual([]);
  expect(await barriers(desk)).toEqual([]);

  await toNewest(desk).click();
  await article(desk, 'On it 1700').waitFor();
  await toNewest(desk).waitFor({ state: 'detached' });
  await desk.goBack();
  await focused(desk, 'On it 40');
  // Whoever writes is where it is said.
  const composer = desk.getByRole('textbox', { name: /^Message to/ });
  await composer.fill('Back again');
  await composer.press('Enter');
  await article(desk, 'Back again').waitFor();
  expect(surfer.complaints).toEqual([]);
});

it('goes on in both directions without moving what is read, up to the newest messages', async () => {
  const { dispatcher, dana, channelId } = await app.world({ onDuty: ['dana'] });
  await longTalk(app, channelId, { count: 1_200, by: dana });
  const surfer = surf();
  const coach = await surfer.open(`/channel?channel=${channelId}&message=480`, { ...phone, who: dispatcher });
  await focused(coach, 'On it 480');
  const top = async () => (await article(coach, 'On it 435').boundingBox())?.y ?? NaN;
  await scroll(coach, '0');
  const before = await top();
  await article(coach, 'On it 331').waitFor({ state: 'attached' });
  expect(Math.abs((await top()) - before)).toBeLessThan(2);

  for (const reached of [530, 630, 730, 830, 930, 1_030, 1_200]) {
    await article(coach, `On it ${reached}`).waitFor({ state: 'attached' });
    await scroll(coach, 'log.scrollHeight');
  }
  await toNewest(coach).waitFor({ state: 'detached' });
  await say(dana, channelId, 'The van is back');
  await article(coach, 'The van is back').waitFor();
  expect(await article(coach, 'On it 480').count()).toBe(1);
  expect(surfer.complaints).toEqual([]);
});
