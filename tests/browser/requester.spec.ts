import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

const fill = async (page: Page) => {
  await page.getByRole('textbox', { name: 'Unit or room' }).fill('ED bed 12');
  await page.getByRole('textbox', { name: 'Call-back number' }).fill('203 555 0142 ext 12');
  await page.getByRole('radio', { name: 'Alcohol' }).check({ force: true });
  await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
};

const submit = (page: Page) => page.getByRole('button', { name: 'Request a coach' }).click();

describe('a nurse on a phone', () => {
  it('asks in one screen and sees by herself how it goes on, until the end', async () => {
    const { nurse, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open(`/request/${nurse.token}`, phone);
    await see(page, 'Mercy Hospital');
    await see(page, 'Coaches are on duty now.');
    expect(await barriers(page)).toEqual([]);
    await fill(page);
    await submit(page);
    await page.waitForURL(/\/status\/cws_/);
    await see(page, /finding a coach/i);
    expect(await barriers(page)).toEqual([]);

    const assignment = await dana.accept(await dana.offered(), { etaMinutes: 20 });
    await see(page, /dana is coming/i);
    await dana.setOut(assignment, 25);
    await see(page, /dana is on the way, about 25 minutes/i);
    expect(await page.content()).not.toMatch(/alcohol|okonkwo/i);
    await dana.arrive(assignment);
    await see(page, /dana is here/i);
    await dana.close(assignment);
    await page.getByRole('heading', { name: /dana is here/i }).waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('finds the status again on another device, and cancels with a reason', async () => {
    const { nurse, dispatcher } = await app.world({ onDuty: ['dana'] });
    const created = await nurse.ask();
    const page = await surf().open(new URL(created.statusUrl).pathname, { ...desktop, colorScheme: 'dark' });
    await see(page, created.caseNumber);
    await page.getByRole('button', { name: /cancel/i }).click();
    await page.getByText(/no longer needed/i).click();
    await page
      .getByRole('button', { name: /cancel/i })
      .last()
      .click();
    await see(page, /cancelled/i);
    expect(await dispatcher.card(created)).toMatchObject({
      status: 'cancelled',
      endReason: 'no_longer_needed',
    });
    expect(await barriers(page)).toEqual([]);
  });

  it('makes one request of a double tap, and none of a bad number, which it explains beside the field', async () => {
    const { nurse, dispatcher } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open(`/request/${nurse.token}`, phone);
    await fill(page);
    await page.getByRole('textbox', { name: 'Call-back number' }).fill('12');
    await submit(page);
    await page.locator('[aria-invalid=true]').first().waitFor();
    expect((await dispatcher.get('/v1/requests')).items).toEqual([]);
    await page.getByRole('textbox', { name: 'Call-back number' }).fill('2035550142');
    await page.getByRole('button', { name: 'Request a coach' }).dblclick();
    await page.waitForURL(/\/status\//);
    expect((await dispatcher.get('/v1/requests')).items).toHaveLength(1);
  });

  it('keeps what was typed when the network is away, and sends it once afterwards', async () => {
    const { nurse, dispatcher } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open(`/request/${nurse.token}`, phone);
    await fill(page);
    await page.context().setOffline(true);
    await submit(page);
    await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Unit or room' }).inputValue()).toBe('ED bed 12');
    await page.context().setOffline(false);
    await page
      .getByRole('button', { name: /request a coach|try again/i })
      .first()
      .click();
    await page.waitForURL(/\/status\//);
    expect((await dispatcher.get('/v1/requests')).items).toHaveLength(1);
  });

  it('is asked whether the person is still there, and ends the request when they left', async () => {
    const { nurse, dispatcher, administrator } = await app.world({ onDuty: ['dana'] });
    const { policy } = await administrator.get('/v1/dispatch-policy');
    await administrator.put('/v1/dispatch-policy', { body: { policy: { ...policy, stillHereMinutes: 30 } } });
    const created = await nurse.ask();
    const page = await surf().open(new URL(created.statusUrl).pathname, phone);
    await see(page, created.caseNumber);
    await app.expectTold('offer dana');
    app.passTime(31);
    await app.expectTold('alarm supervisor', 'offer dana');
    await see(page, 'Is the person still here?');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, leaving in 30 min' }).click();
    await page.getByRole('heading', { name: 'Is the person still here?' }).waitFor({ state: 'detached' });
    const { expectedLeaveAt } = await dispatcher.card(created);
    expect(Date.parse(expectedLeaveAt ?? '')).toBeGreaterThan(app.now().getTime());

    app.passTime(31);
    // Nobody has taken it, so it rings again.
    await app.expectTold('alarm supervisor', 'offer dana');
    await page.getByRole('button', { name: 'No, they left' }).click();
    await see(page, 'End the request?');
    expect((await dispatcher.card(created)).status).toBe('searching');
    await page.getByRole('button', { name: 'Yes, they left' }).click();
    await see(page, /cancelled/i);
    expect(await dispatcher.card(created)).toMatchObject({ status: 'cancelled', endReason: 'person_left' });
  });

  it('asks for what it has to be, and for a coach by name', async () => {
    const { nurse, dispatcher } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open(`/request/${nurse.token}`, phone);
    await fill(page);
    await page.getByText('Preferences').click();
    await page.getByLabel('Preferred language').selectOption('es');
    await page.getByLabel('It has to be this language').check();
    await page.getByLabel('Asked for a certain coach').fill('Dana');
    expect(await barriers(page)).toEqual([]);
    await submit(page);
    await page.waitForURL(/\/status\//);
    const { items } = await dispatcher.get('/v1/requests');
    expect(items[0]).toMatchObject({ languageRequired: true, genderRequired: false, askedForCoach: 'Dana' });
  });

  it('is told honestly when nobody is on duty, and that the dispatcher was called', async () => {
    const { nurse } = await app.world({ offDuty: ['dana'] });
    const page = await surf().open(`/request/${nurse.token}`, phone);
    await see(page, /no coach is on duty|nobody is on duty/i);
    await fill(page);
    await submit(page);
    await page.waitForURL(/\/status\//);
    await see(page, /dispatcher/i);
    expect(await barriers(page)).toEqual([]);
  });

  it('reads the number to call without JavaScript, and with a link that has ended', async () => {
    const { nurse, administrator, facilityId } = await app.world();
    const plain = await surf().open(`/request/${nurse.token}`, { ...phone, javaScriptEnabled: false });
    await see(plain, 'Mercy Hospital');
    expect(await plain.locator('a[href="tel:+12035550100"]').count()).toBeGreaterThan(0);
    await administrator.post('/v1/facilities/{id}/keys/{keyId}/revoke', {
      id: facilityId,
      keyId: nurse.keyId,
    });
    const ended = await surf().open(`/request/${nurse.token}`, phone);
    await see(ended, /no longer/i);
    expect(await ended.getByRole('textbox').count()).toBe(0);
  });
});
