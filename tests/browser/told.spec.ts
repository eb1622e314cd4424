import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { agree, hoursFrom } from '../support/agreements.js';
import { useApp } from '../support/app.js';
import { barriers, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

const ward = { ...phone, timezoneId: 'America/New_York' };

/** Fills in what has to be said, and asks with the button of that name. */
async function ask(page: Page, button: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Unit or room' }).fill('ED bed 12');
  await page.getByRole('textbox', { name: 'Call-back number' }).fill('203 555 0142');
  await page.getByRole('radio', { name: 'Alcohol' }).check({ force: true });
  await page.getByRole('radio', { name: 'Yes', exact: true }).check({ force: true });
  await page.getByRole('button', { name: button }).click();
  await page.waitForURL(/\/status\/cws_/);
}

/** Lets time pass and the engine look. */
const pass = (minutes: number) => {
  app.passTime(minutes);
  app.sweep();
};

describe('a requester is told', () => {
  it('whether the person has to be there still, once per answer, until the coach is with them', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open(`/request/${nurse.token}`, ward);
    await ask(page, 'Request a coach');
    const assignment = await dana.accept(await dana.offered(), { etaMinutes: 45 });
    await see(page, /dana is coming/i);
    pass(31);
    await see(page, 'Is the person still here?');
    await page.getByRole('button', { name: 'Yes, still here' }).click();
    await page.getByText('Is the person still here?').waitFor({ state: 'detached' });
    await dana.setOut(assignment, 40);
    await see(page, /dana is on the way, about 40 minutes/i);
    pass(31);
    await see(page, 'Is the person still here?');
    // She is there herself: nobody has to answer any more.
    await dana.arrive(assignment);
    await see(page, /dana is here/i);
    await page.getByText('Is the person still here?').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await dana.close(assignment);
    await see(page, 'This request is complete. Thank you.');
    expect(
      (await dispatcher.story({ id: assignment.requestId })).filter((fact) => fact === 'still_here'),
    ).toHaveLength(1);
    await app.expectTold('offer dana');
    expect(surfer.complaints).toEqual([]);
  });

  it('that nobody could come, and on which day and when the team calls back, on the clock of the facility', async () => {
    const { nurse, dispatcher } = await app.world();
    const page = await surf().open(`/request/${nurse.token}`, ward);
    await see(page, 'Nobody is on duty right now.');
    await ask(page, 'Request a coach');
    await see(page, /dispatcher has been called/i);
    pass(121);
    await see(page, /^Nobody could come\. We call you back (today|tomorrow) from 09:00\.$/);
    expect(await barriers(page)).toEqual([]);
    const elsewhere = await surf().open(new URL(page.url()).pathname, {
      ...phone,
      timezoneId: 'America/Los_Angeles',
      colorScheme: 'dark',
    });
    await see(elsewhere, /from 09:00 E[SD]T\.$/);
    expect(await barriers(elsewhere)).toEqual([]);
    const { items } = await dispatcher.get('/v1/requests', { query: { state: 'call_back' } });
    await dispatcher.post('/v1/requests/{id}/called-back', { id: items[0]?.id ?? '' });
    await page.reload();
    await see(page, 'Nobody could come this time. We are sorry.');
    await app.expectTold('alarm dispatcher', 'unmet dispatcher');
  });

  it('only of the ways to meet that were agreed, and asks for one of them', async () => {
    const world = await app.world({ onDuty: ['dana'] });
    await agree(world, { modalities: ['video', 'phone'] });
    const page = await surf().open(`/request/${world.nurse.token}`, ward);
    await page.getByText('Preferences').click();
    const ways = page.getByRole('radiogroup', { name: 'How to meet' });
    await ways.getByText('Video').waitFor();
    // What was agreed arrives after the form.
    await ways.getByText('In person').waitFor({ state: 'detached' });
    await ways.getByText('Phone').click();
    expect(await barriers(page)).toEqual([]);
    await ask(page, 'Request a coach');
    expect((await world.dana.offered()).modality).toBe('phone');
  });

  it('when the agreed hours begin, on the clock of the facility', async () => {
    const world = await app.world({ onDuty: ['dana'] });
    await agree(world, {
      serviceHours: hoursFrom(new Date(app.now().getTime() + 3 * 24 * 60 * 60_000)),
      afterHours: 'next_day_call_back',
    });
    const { changesAt } = await world.nurse.get('/v1/intake');
    const here = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', ...options }).format(
        Date.parse(changesAt ?? ''),
      );
    const begin = `${here({ weekday: 'long' })} at ${here({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
    const page = await surf().open(`/request/${world.nurse.token}`, ward);
    await see(page, `The agreed hours begin ${begin}.`);
    const elsewhere = await surf().open(`/request/${world.nurse.token}`, {
      ...ward,
      timezoneId: 'America/Los_Angeles',
    });
    await see(elsewhere, new RegExp(`The agreed hours begin ${begin} E[SD]T\\.`));
    expect(await barriers(page)).toEqual([]);
  });

  it('outside of the agreed hours whom to call, where nothing is taken then', async () => {
    const world = await app.world({ onDuty: ['dana'] });
    await agree(world, {
      serviceHours: [],
      afterHours: 'refuse_with_message',
      afterHoursMessage: 'The crisis line answers at night.',
      afterHoursPhone: '+12035550999',
    });
    const page = await surf().open(`/request/${world.nurse.token}`, ward);
    await see(page, 'No coach can be asked for right now');
    await see(page, 'The crisis line answers at night.');
    expect(await page.locator('a[href="tel:+12035550999"]').count()).toBe(1);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});
