import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

const pageOf = (created: { statusUrl: string }) => new URL(created.statusUrl).pathname;

const openForm = async (page: Page) => {
  await page.getByRole('button', { name: 'Change something' }).click();
  await page.getByRole('heading', { name: /^Change / }).waitFor();
};
const room = (page: Page) => page.getByRole('textbox', { name: 'Unit or room' });
const save = (page: Page) => page.getByRole('button', { name: 'Save changes' });

describe('a nurse who typed the wrong room', () => {
  it('puts it right on her phone, once however often she taps, and the coach sees what changed', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const created = await nurse.ask({ place: 'Room 412', personAgreed: 'asked_to_be_asked' });
    await dana.accept(await dana.offered(created));
    const surfer = surf();
    const coach = await surfer.open('/coach', { ...phone, who: dana });
    await see(coach, 'Room 412');
    const page = await surfer.open(pageOf(created), phone);
    await openForm(page);
    await page.locator('#change-title:focus').waitFor();
    expect(await room(page).inputValue()).toBe('Room 412');
    expect(await barriers(page)).toEqual([]);
    await room(page).fill('Room 421');
    await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
    await save(page).dblclick();
    await see(page, /Changed\. Whoever is coming sees it at once/);
    await see(page, 'Room 421');
    await page.locator('button:focus', { hasText: 'Change something' }).waitFor();
    expect(await barriers(page)).toEqual([]);

    await see(coach, 'Details changed');
    await see(coach, 'Different now: unit or room and whether the person agreed.');
    await see(coach, 'Room 421');
    expect(await barriers(coach)).toEqual([]);
    expect((await dispatcher.story(created)).filter((step) => step === 'corrected')).toHaveLength(1);
    expect(surfer.complaints).toEqual([]);
  });

  it('is told what was not sent, keeps what she typed, and sees it beside the field when it cannot be used', async () => {
    const { nurse, dispatcher } = await app.world();
    const created = await nurse.ask({ place: 'Room 412' });
    const page = await surf().open(pageOf(created), { ...phone, colorScheme: 'dark' });
    await openForm(page);
    await room(page).fill('');
    await save(page).click();
    await see(page, 'Please say where: a unit or a room.');
    await room(page).fill('Room 421');
    await page.getByRole('textbox', { name: 'Call-back number' }).fill('12');
    await save(page).click();
    await see(page, 'This number cannot be called.');
    await page.locator('#callBackNumber:focus').waitFor();
    await page.getByRole('textbox', { name: 'Call-back number' }).fill('2035550199');
    await page.context().setOffline(true);
    await save(page).click();
    await see(page, 'We could not reach the server, so it may not be changed yet.');
    expect(await room(page).inputValue()).toBe('Room 421');
    expect(await barriers(page)).toEqual([]);
    await page.context().setOffline(false);
    await save(page).click();
    await see(page, /Changed\./);
    expect(await dispatcher.card(created)).toMatchObject({
      place: 'Room 421',
      callBackNumber: '+12035550199',
    });
  });

  it('loses nothing to the other tab: sees what was changed there, and saves again', async () => {
    const { nurse, dispatcher } = await app.world();
    const created = await nurse.ask({ place: 'Room 412' });
    const surfer = surf();
    const first = await surfer.open(pageOf(created), phone);
    const second = await surfer.open(pageOf(created), desktop);
    await openForm(first);
    await openForm(second);
    await room(first).fill('Room 421');
    await save(first).click();
    await see(first, /Changed\./);
    await second.getByText('Preferences').click();
    await second.getByLabel('Preferred language').selectOption('es');
    await save(second).click();
    await see(second, 'Somebody else changed this meanwhile: unit or room.');
    expect(await room(second).inputValue()).toBe('Room 421');
    expect(await second.getByLabel('Preferred language').inputValue()).toBe('es');
    expect(await barriers(second)).toEqual([]);
    await save(second).click();
    await see(second, /Changed\./);
    expect(await dispatcher.card(created)).toMatchObject({ place: 'Room 421', preferredLanguage: 'es' });
  });

  it('reads that it has ended when somebody cancelled it while she typed', async () => {
    const { nurse, dispatcher } = await app.world();
    const created = await nurse.ask();
    const page = await surf().open(pageOf(created), phone);
    await openForm(page);
    await dispatcher.cancel(created, 'duplicate');
    await see(page, /was cancelled/);
    expect(await page.getByRole('button', { name: 'Change something' }).count()).toBe(0);
  });
});

describe('a dispatcher whom the unit calls', () => {
  it('puts details right, and sees that the coach may not fit any more', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const created = await nurse.ask({ place: 'Room 412' });
    await dana.accept(await dana.offered(created));
    const surfer = surf();
    const page = await surfer.open(`/board/${created.id}`, { ...desktop, who: dispatcher });
    await page.getByRole('button', { name: 'Change details' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Unit or room' }).fill('Room 421');
    await dialog.getByRole('button', { name: 'Preferences and safety' }).click();
    await dialog.getByRole('radio', { name: 'Phone' }).check({ force: true });
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save changes' }).dblclick();
    await see(page, `${created.caseNumber} was changed.`);
    await see(page, /Does dana .* still fit\?/);
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await see(page, 'Details corrected');
    await see(page, 'unit or room and how to meet');
    expect(await barriers(page)).toEqual([]);
    expect(await dispatcher.card(created)).toMatchObject({
      place: 'Room 421',
      modality: 'phone',
      assignment: { noLongerFits: 'no_modality' },
    });
    expect((await dispatcher.story(created)).filter((step) => step === 'corrected')).toHaveLength(1);
    expect(surfer.complaints).toEqual([]);
  });

  it('is not overwritten by the nurse, nor overwrites her', async () => {
    const { nurse, dispatcher } = await app.world();
    const created = await nurse.ask({ place: 'Room 412' });
    const page = await surf().open(`/board/${created.id}`, {
      ...desktop,
      who: dispatcher,
      colorScheme: 'dark',
    });
    await page.getByRole('button', { name: 'Change details' }).click();
    const place = page.getByRole('dialog').getByRole('textbox', { name: 'Unit or room' });
    await place.fill('Room 214');
    await nurse
      .follow(created)
      .patch('/v1/requests/{id}', { id: created.id, body: { revision: 0, place: 'Room 421' } });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await see(page, 'Somebody else changed this meanwhile: unit or room');
    expect(await place.inputValue()).toBe('Room 214');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await see(page, 'Room 421');
    expect((await dispatcher.card(created)).place).toBe('Room 421');
  });
});

describe('a coach who is asked', () => {
  it('is spared the answer, kindly, when something else is needed now', async () => {
    const { nurse, dana } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open('/coach', { ...phone, who: dana });
    const created = await nurse.ask();
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    const correct = (body: object, revision: number) =>
      nurse.follow(created).patch('/v1/requests/{id}', { id: created.id, body: { revision, ...body } });
    await correct({ pathwayInterest: 'SMART' }, 0);
    await see(page, 'Different now: pathway.');
    expect(await barriers(page)).toEqual([]);
    await correct({ preferredLanguage: 'vi', languageRequired: true }, 1);
    await see(page, 'This one changed, thank you');
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  });
});
