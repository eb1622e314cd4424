import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';

const app = useApp();
const surf = useBrowser(app);

const mercy: components['schemas']['CreateResource'] = {
  name: 'Mercy House',
  kind: 'recovery_house',
  phones: [{ number: '570-555-0142' }],
  accepts: ['couples'],
  capacities: [{ unit: 'bed', available: 2, maximum: 12 }],
  schedules: [{ rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', opensAt: '09:00', closesAt: '17:00' }],
  places: [{ location: { address1: '12 Elm Street', city: 'Scranton', latitude: 41.4, longitude: -75.66 } }],
};

describe('a coach on her phone', () => {
  it('finds a house in spite of a typo, confirms it, tells that it is full, and corrects its number', async () => {
    const { dana } = await app.world({ onDuty: ['dana'] });
    const { id } = await dana.post('/v1/resources', { body: mercy });
    const surfer = surf();
    const page = await surfer.open('/directory', { ...phone, who: dana });
    await page.getByRole('searchbox').fill('mersy');
    await page.getByRole('link', { name: 'Mercy House', exact: true }).waitFor();
    await see(page, '2 beds free');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Mercy House', exact: true }).click();

    await page.getByRole('heading', { level: 1, name: 'Mercy House' }).waitFor();
    await see(page, 'Monday to Friday');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Still right: How to reach them' }).click();
    await see(page, 'Confirmed. Thank you.');

    await page.getByRole('button', { name: 'I called' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'They are full' }).click();
    await see(page, 'The next coach will know.');

    await page.getByRole('button', { name: 'Correct: How to reach them' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Phone 1' }).fill('570 555 0199');
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Call (570) 555-0199' }).waitFor();
    expect(await dana.get('/v1/resources/{id}', { id })).toMatchObject({ phone: '+15705550199' });
    expect(surfer.complaints).toEqual([]);
  });

  it('ends what was handed out, for who answers for the directory, and hands out anew', async () => {
    const { dana, supervisor } = await app.world({ onDuty: ['dana'] });
    const { id } = await dana.post('/v1/resources', { body: mercy });
    const { url } = await dana.post('/v1/resources/{id}/link', { id });
    const surfer = surf();
    const hand = async (who: typeof dana | typeof supervisor, device: object) => {
      const page = await surfer.open(`/directory/${id}`, { ...device, who });
      await page.getByRole('button', { name: 'Hand over or print' }).click();
      await page.getByRole('img', { name: 'QR code that opens the page of Mercy House' }).first().waitFor();
      return page;
    };
    const coach = await hand(dana, phone);
    expect(await coach.getByText('What was handed out').count()).toBe(0);
    const page = await hand(supervisor, { ...phone, colorScheme: 'dark' });
    const links = page.getByRole('region', { name: 'What was handed out' });
    await links.getByText(`Link by ${dana.name},`).waitFor();
    await links.getByRole('button', { name: 'End this link' }).click();
    expect(await barriers(page)).toEqual([]);
    await links.getByRole('button', { name: 'End the link', exact: true }).click();
    await see(page, 'What was handed out opens nothing any more.');
    await links.getByText(`Link by ${supervisor.name},`).waitFor();
    const old = await surfer.open(new URL(url).pathname, phone);
    expect(await old.getByRole('heading', { name: 'Mercy House' }).count()).toBe(0);
    const next = await dana.post('/v1/resources/{id}/link', { id });
    expect(next.url).not.toBe(url);
    expect(surfer.complaints).toEqual([]);
  });

  it('hands it over on paper and as a code, in the language of the person', async () => {
    const { dana } = await app.world({ onDuty: ['dana'] });
    const { id } = await dana.post('/v1/resources', { body: mercy });
    const surfer = surf();
    const page = await surfer.open(`/directory/${id}`, { ...phone, who: dana });
    await page.getByRole('button', { name: 'Hand over or print' }).click();
    await page.getByRole('img', { name: 'QR code that opens the page of Mercy House' }).first().waitFor();
    await page.getByText('The contact', { exact: true }).click();
    await page.getByRole('img', { name: 'QR code with the contact of Mercy House' }).first().waitFor();
    // What the code opens, for whoever has it.
    const { url } = await dana.post('/v1/resources/{id}/link', { id });
    const handed = await surfer.open(new URL(url).pathname, phone);
    await handed.getByRole('heading', { level: 1, name: 'Mercy House' }).waitFor();
    await handed.getByRole('link', { name: 'Call (570) 555-0142' }).waitFor();
    expect(await barriers(handed)).toEqual([]);
    await handed.getByRole('link', { name: 'Español' }).click();
    await see(handed, 'Por favor llame antes');
    // Texts are not set up here; nothing was sent, and it is said.
    await page.getByRole('textbox', { name: 'Their mobile number' }).fill('203 555 0177');
    const text = page.getByText('Write from my own phone');
    expect(await text.locator('xpath=ancestor::a').getAttribute('href')).toBeNull();
    await page.getByRole('checkbox', { name: /The person told me/ }).check();
    await eventually(async () => {
      expect(await text.locator('xpath=ancestor::a').getAttribute('href')).toContain('555-0142');
    });
    await page.getByRole('button', { name: 'Text them the link' }).click();
    await see(page, 'Text messages are not set up here.');
    expect(await barriers(page)).toEqual([]);
    await page.getByText('Español').click();
    await page.locator('article[data-print-only][lang="es-US"]').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await see(page, 'Por favor llame antes');
    expect(await page.getByRole('button').count()).toBe(0);
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a dispatcher at her desk', () => {
  it('narrows by what is asked for, and the address keeps it', async () => {
    const { dana, dispatcher } = await app.world({ onDuty: ['dana'] });
    await dana.post('/v1/resources', { body: mercy });
    const surfer = surf();
    const page = await surfer.open('/directory?accepts=couples&beds=1', { ...desktop, who: dispatcher });
    await page.getByRole('link', { name: 'Mercy House', exact: true }).waitFor();
    await page.getByText('Pets', { exact: true }).click();
    await see(page, 'Nothing found');
    expect(page.url()).toContain('accepts=couples%2Cpets');
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await page.getByRole('link', { name: 'Mercy House', exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('sees the list where the browser cannot draw a map', async () => {
    const { dana, dispatcher } = await app.world({ onDuty: ['dana'] });
    await dana.post('/v1/resources', { body: mercy });
    const page = await surf().open('/directory?view=map', {
      ...{ ...desktop, who: dispatcher, colorScheme: 'dark' as const },
      prepare: (context) => context.addInitScript('HTMLCanvasElement.prototype.getContext = () => null'),
    });
    await see(page, 'This browser cannot draw maps');
    await page.getByRole('link', { name: 'Mercy House', exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it('accepts what a coach is not sure of, and only then it changes', async () => {
    const { dana, dispatcher } = await app.world({ onDuty: ['dana'] });
    const { id } = await dana.post('/v1/resources', { body: mercy });
    const surfer = surf();
    const coach = await surfer.open(`/directory/${id}`, { ...phone, who: dana });
    await coach.getByRole('button', { name: 'Correct: Where' }).click();
    await coach.getByRole('textbox', { name: 'Street and number' }).fill('14 Elm Street');
    await coach.getByRole('checkbox', { name: /I am not sure/ }).check();
    await coach.getByRole('button', { name: 'Propose it' }).click();
    await see(coach, 'It changes as soon as somebody says yes.');

    const page = await surfer.open(`/directory/${id}`, { ...desktop, who: dispatcher });
    const waiting = page.getByRole('region', { name: 'Waiting for a yes' });
    await waiting.getByText(/14 Elm Street/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await waiting.getByRole('button', { name: 'Accept' }).click();
    await waiting.waitFor({ state: 'detached' });
    expect(await dana.get('/v1/resources/{id}', { id })).toMatchObject({
      address: '14 Elm Street, Scranton',
    });
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a supervisor', () => {
  it('lets what was added twice go on as one, and takes that back', async () => {
    const { dana, supervisor } = await app.world({ onDuty: ['dana'] });
    const { id } = await dana.post('/v1/resources', { body: mercy });
    const twice = await dana.post('/v1/resources', { body: { ...mercy, name: 'House of Mercy' } });
    const surfer = surf();
    const page = await surfer.open(`/directory/${twice.id}`, { ...phone, who: supervisor });
    await page.getByRole('button', { name: 'Retire it' }).click();
    const dialog = page.getByRole('dialog', { name: 'Retire House of Mercy?' });
    await dialog.getByRole('combobox', { name: 'Is it here twice?' }).fill('mersy');
    await page.getByRole('option', { name: 'Mercy House' }).click();
    expect(await page.getByRole('option', { name: 'House of Mercy' }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Yes, it is the same as Mercy House' }).click();
    await page.getByRole('link', { name: 'This was added twice. Go to the entry that is used' }).waitFor();
    expect(await dana.get('/v1/resources/{id}', { id: twice.id })).toMatchObject({ mergedInto: id });
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByRole('button', { name: 'Retire it' }).waitFor();
    expect(await dana.get('/v1/resources/{id}', { id: twice.id })).toMatchObject({ mergedInto: null });
    expect(surfer.complaints).toEqual([]);
  });
});
