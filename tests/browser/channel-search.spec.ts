import { expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { say } from '../support/channels.js';

const app = useApp();
const surf = useBrowser(app);

const focused = (one: Locator) => one.and(one.page().locator(':focus')).waitFor();

it('finds in one box what was said and what is known, leads far back, and answers without a network', async () => {
  const { dispatcher, dana, channelId } = await app.world({ onDuty: ['dana'] });
  await dana.post('/v1/resources', {
    body: { name: 'Bridge Clinic', kind: 'treatment', accepts: ['buprenorphine'] },
  });
  const { id } = await dispatcher.post('/v1/channels', {
    body: { name: 'North', open: true, memberIds: [dana.id] },
  });
  await say(dana, id, 'The north van brings Suboxone');
  await say(dana, channelId, 'They start Suboxone today at the bridge');
  // More than a device fetches at once.
  for (let round = 0; round < 5; round += 1)
    await Promise.all(Array.from({ length: 50 }, (_, number) => say(dana, channelId, `On it ${number}`)));

  const surfer = surf();
  const desk = await surfer.open('/channel', { ...desktop, who: dispatcher });
  await desk.getByRole('button', { name: 'Search', exact: true }).click();
  const panel = desk.getByRole('complementary', { name: 'Search' });
  const box = panel.getByRole('searchbox');
  await box.fill('MAT');
  await panel.getByRole('link', { name: /Bridge Clinic/ }).waitFor();
  await panel.getByRole('button', { name: /north van/ }).waitFor();
  expect(await barriers(desk)).toEqual([]);
  await panel.getByText('In this channel').click();
  await panel.getByRole('button', { name: /north van/ }).waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: /start Suboxone/ }).click();
  await focused(desk.getByRole('article', { name: /start Suboxone/ }));

  await panel.getByText('Everywhere').click();
  await panel.getByRole('button', { name: /north van/ }).click();
  await focused(desk.getByRole('article', { name: /north van/ }));
  // What was asked for is still there in the other channel.
  expect(await box.inputValue()).toBe('MAT');

  const coach = await surfer.open('/channel?side=search', { ...phone, who: dana, colorScheme: 'dark' });
  await coach.getByRole('searchbox').fill('brigde');
  await coach.getByRole('link', { name: /Bridge Clinic/ }).waitFor();
  expect(await barriers(coach)).toEqual([]);
  await coach.context().setOffline(true);
  await coach.getByRole('searchbox').fill('bridge');
  await see(coach, /what your device holds/);
  await coach.getByRole('link', { name: /Bridge Clinic/ }).waitFor();
  await coach.getByRole('searchbox').fill('on it 49');
  await coach
    .getByRole('button', { name: /On it 49/ })
    .first()
    .waitFor();
  expect(await barriers(coach)).toEqual([]);
  await coach.context().setOffline(false);
  await coach.getByRole('searchbox').fill('clinic');
  await coach.getByRole('link', { name: /Bridge Clinic/ }).click();
  await coach.getByRole('heading', { level: 1, name: 'Bridge Clinic' }).waitFor();
});
