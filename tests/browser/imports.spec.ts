import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

/** A table as a county sends it: its columns have names of their own, and one row has no name. */
const table = (phoneOfMercy: string) => ({
  name: 'county-houses.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'House called,Where,Town,Call',
      `Mercy House,12 Elm Street,Scranton,${phoneOfMercy}`,
      ',40 Oak Street,Erie,814-555-0100',
      'Cedar House,9 Pine Street,Erie,814-555-0133',
    ].join('\n'),
  ),
});

describe('an administrator', () => {
  it('says which column is what, sees what a table would do and why a row stays out, and brings it in; later again', async () => {
    const { administrator } = await app.world();
    const surfer = surf();
    const page = await surfer.open('/directory/lists', { ...desktop, who: administrator });
    await see(page, 'No lists yet');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Add a list' }).click();
    await page.getByRole('button', { name: 'Read the list' }).click();
    await see(page, 'Choose the file.');
    await page.locator('input[type=file]').setInputFiles(table('570-555-0142'));
    await page.getByRole('textbox', { name: 'Name of the list' }).fill('County houses');
    await page.getByRole('combobox', { name: 'What it lists' }).click();
    await page.getByRole('option', { name: 'Recovery house' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read the list' }).click();

    // No column says that it is the name.
    await page.getByRole('heading', { name: 'Which column is what?' }).waitFor();
    await see(page, 'Mercy House · Cedar House');
    await page.getByRole('button', { name: 'See what it would do' }).click();
    await see(page, 'Say which column is the name.');
    const columns = { 'House called': 'Name', Where: 'Street and number', Call: 'Phone' };
    for (const [column, field] of Object.entries(columns)) {
      await page.getByRole('combobox', { name: `What the column ${column} is` }).click();
      await page.getByRole('option', { name: field, exact: true }).click();
    }
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'See what it would do' }).click();

    await page.getByRole('button', { name: '2 new' }).waitFor();
    const refused = page.getByRole('region', { name: 'Do not come in' });
    await refused.getByText('Line 3').waitFor();
    await refused.getByText('House called is missing').waitFor();
    expect(await barriers(page)).toEqual([]);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download what is wrong (CSV)' }).click();
    expect((await file).suggestedFilename()).toBe('problems.csv');
    expect((await administrator.get('/v1/resources')).items).toEqual([]);
    await page.getByRole('button', { name: 'Bring in 2 resources' }).click();
    await see(page, '2 resources were added or changed.');
    await page.getByRole('link', { name: 'Go to the directory' }).click();
    await page.getByRole('link', { name: 'Mercy House', exact: true }).waitFor();

    // Somebody of the team corrects a house; then a newer file comes.
    const { items } = await administrator.get('/v1/resources');
    const cedar = items.find(({ name }) => name === 'Cedar House');
    const { id, version } = await administrator.get('/v1/resources/{id}', { id: cedar?.id ?? '' });
    await administrator.patch('/v1/resources/{id}', { id, body: { version, name: 'Cedar House for Women' } });
    await page.goto('/directory/lists');
    await page.getByRole('link', { name: 'County houses' }).click();
    await page.locator('input[type=file]').setInputFiles({
      ...table('570-555-0199'),
      buffer: Buffer.from(table('570-555-0199').buffer.toString().replace('814-555-0133', '814-555-0134')),
    });
    await page.getByRole('button', { name: '2 changed' }).click();
    await see(page, 'Your team changed this, so it stays.');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Take the list’s side/ }).click();
    await see(page, 'The list’s side comes in.');
    await page.getByRole('button', { name: 'Bring in 2 resources' }).click();
    await see(page, '2 resources were added or changed.');
    const after = (await administrator.get('/v1/resources')).items;
    expect(after.map(({ name, phone: number }) => [name, number]).sort()).toEqual([
      ['Cedar House', '+18145550134'],
      ['Mercy House', '+15705550199'],
    ]);
    expect(surfer.complaints).toEqual([]);
  });

  it('is told what is wrong with a file, and nothing of it comes in; on a phone, in Spanish', async () => {
    const { administrator } = await app.world();
    await administrator.put('/v1/me/language', { body: { language: 'es' } });
    const surfer = surf();
    const page = await surfer.open('/directory/lists/new', {
      ...{ ...phone, who: administrator, colorScheme: 'dark' as const },
    });
    const file = { name: 'feed.json', mimeType: 'application/json' };
    await page
      .locator('input[type=file]')
      .setInputFiles({ ...file, buffer: Buffer.from('[{"name":"Early Birds","slug":"early"') });
    await page.getByRole('button', { name: 'Leer la lista' }).click();
    await see(page, 'Este archivo termina a la mitad');
    expect(await barriers(page)).toEqual([]);

    // The same list is read again, not added once more.
    const meeting = { name: 'Early Birds', slug: 'early', day: 1, time: '07:00', types: ['O'] };
    const late = { ...meeting, slug: 'late', time: '25:00' };
    const whole = JSON.stringify([meeting, meeting, late]);
    await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(whole) });
    await page.getByRole('button', { name: 'Leer la lista' }).click();
    const refused = page.getByRole('region', { name: 'No entran' });
    await refused.getByText('está dos veces en la lista').waitFor();
    await refused.getByText('no es una hora del día').waitFor();
    await refused.getByText('25:00').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Descartarla' }).click();
    await see(page, 'Se descartó');
    expect((await administrator.get('/v1/directory/lists')).items).toHaveLength(1);
    expect(surfer.complaints).toEqual([]);
  });

  it('shares the directory with those who have a key, and ends a key', async () => {
    const { administrator } = await app.world();
    const surfer = surf();
    const page = await surfer.open('/directory/sharing', { ...desktop, who: administrator });
    await page.getByText('Those with a key', { exact: true }).click();
    const name = `rco-${Date.now().toString(36)}`;
    await page.getByRole('textbox', { name: 'Name in the address' }).fill(name);
    await page.getByRole('button', { name: 'Save' }).click();
    const address = await page.getByRole('textbox', { name: 'Address', exact: true }).inputValue();
    expect(address).toMatch(new RegExp(`/hsds/${name}$`));
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByRole('textbox', { name: 'Whom it is for' }).fill('County 211');
    await page.getByRole('button', { name: 'Make the key' }).click();
    const key = await page.getByRole('textbox', { name: 'Key', exact: true }).inputValue();
    expect(await barriers(page)).toEqual([]);
    const read = async () =>
      (await fetch(`${app.url}/hsds/${name}/services`, { headers: { authorization: `Bearer ${key}` } }))
        .status;
    expect(await read()).toBe(200);
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('button', { name: 'End the key of County 211' }).click();
    await page.getByRole('button', { name: 'End the key', exact: true }).click();
    await see(page, 'The key of County 211 works no more.');
    expect(await read()).toBe(401);
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });
});
