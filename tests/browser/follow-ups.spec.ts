import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { callsOf, firstCallOf, meet, until } from '../support/follow-ups.js';

const app = useApp({ SESSION_IDLE_MINUTES: '43200', SESSION_DAYS: '60' });
const surf = useBrowser(app);

describe('a coach and the calls afterwards', () => {
  it('closes with a follow-up, and makes the call of the day after', async () => {
    const { nurse, dana } = await app.world({ onDuty: ['dana'] });
    const request = await nurse.ask();
    await dana.arrive(await dana.accept(await dana.offered(request)));
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana });
    await page.getByRole('button', { name: /^close/i }).click();
    await page.getByText('Talked with the person').click();
    await page.getByRole('group', { name: 'May we call them afterwards?' }).getByText('Yes').click();
    await page.getByRole('button', { name: /^close/i }).click();
    await see(page, 'Calls need their yes.');
    await page.getByLabel('What do they want to be called?').fill('Joni');
    await page.getByLabel('Phone number').fill('(203) 555-0177');
    await page.getByLabel('OK to leave a message').check();
    await page.getByLabel(/^I agree that/).check();
    expect(await barriers(page)).toEqual([]);
    // A number that somebody trusted us with stays on no phone.
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toMatch(/Joni|555-0177/);
    await page.getByRole('button', { name: /^close/i }).click();
    await see(page, /thank you/i);

    until(app, await firstCallOf(dana));
    await app.expectTold('offer dana', 'follow_ups_today dana', 'follow_up dana');
    await page.goto('/follow-ups');
    await page.getByRole('link', { name: /Joni/ }).first().click();
    const dial = page.getByRole('link', { name: 'Call (203) 555-0177' });
    expect(await dial.getAttribute('href')).toBe('tel:+12035550177');
    await page.getByText('Talked with them').click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Saved. Thank you for calling.');
    await see(page, 'Done lately');
    expect(await barriers(page)).toEqual([]);
    expect((await callsOf(dana)).map(({ step }) => step)).not.toContain('day_1');

    // It was the wrong result: the call comes back.
    await page.getByRole('link', { name: /Talked with them/ }).click();
    await page.getByText('Wrong result ticked?').click();
    await page.getByText('No answer').click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Correct it' }).click();
    await dial.waitFor();
    await see(page, `corrected by ${dana.name}`);
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('says that it was hard, would like to talk, and a supervisor is there', async () => {
    const { nurse, dana, supervisor } = await app.world({ onDuty: ['dana'] });
    const request = await nurse.ask();
    await dana.arrive(await dana.accept(await dana.offered(request)));
    const page = await surf().open('/coach', { ...phone, who: dana, colorScheme: 'dark' });
    await page.getByRole('button', { name: /^close/i }).click();
    await page.getByText('The person declined').click();
    await page.getByLabel('This one was hard').check();
    await page.getByRole('button', { name: /^close/i }).click();
    await see(page, 'How are you?');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /like to talk/ }).click();
    await see(page, /Somebody will reach out/);
    expect(await barriers(page)).toEqual([]);

    const office = await surf().open('/board', { ...desktop, who: supervisor });
    await see(office, /would like to talk to somebody/);
    expect(await barriers(office)).toEqual([]);
    await office.getByRole('button', { name: "I'll reach out" }).click();
    await office.getByRole('button', { name: 'We talked' }).waitFor();
    const { items } = await dana.get('/v1/debriefs');
    expect(items).toMatchObject([{ status: 'taken', takenByName: supervisor.name }]);
  });

  it('hands a call to the team, and another coach takes it', async () => {
    const { nurse, dana, marcus } = await app.world({ onDuty: ['dana'], offDuty: ['marcus'] });
    await meet({ nurse, coach: dana });
    const [call] = await callsOf(dana);
    const page = await surf().open(`/follow-ups/${call?.id}`, { ...phone, who: dana });
    await page.getByRole('button', { name: 'Hand over' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await see(page, /Handed over/);
    const other = await surf().open('/follow-ups', { ...phone, who: marcus });
    await other.getByText('For the team').click();
    expect(await other.content()).not.toContain('Joni');
    expect(await barriers(other)).toEqual([]);
    await other.getByRole('button', { name: "I'll call" }).click();
    await see(other, 'Joni');
    expect(await callsOf(marcus)).toMatchObject([{ id: call?.id }]);
  });

  it('is counted for the organization, which chooses what calls it makes', async () => {
    const { nurse, dana, supervisor } = await app.world({ onDuty: ['dana'] });
    await meet({ nurse, coach: dana }, { naloxoneGiven: true, linkages: [{ kind: 'detox' }] });
    const surfer = surf();
    const page = await surfer.open('/follow-ups', { ...desktop, who: supervisor });
    await see(page, 'Coming');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'What came of it' }).click();
    await see(page, 'Talked with the person');
    await see(page, 'Detox 1');
    expect(await barriers(page)).toEqual([]);
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export' }).click();
    expect((await file).suggestedFilename()).toBe('outcomes.csv');

    await page.goto('/follow-ups/settings');
    await page.getByLabel('After 90 days').uncheck();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Saved. It counts for people who agree from now on.');
    const { steps } = await supervisor.get('/v1/follow-up-settings');
    expect(steps).toEqual(['day_1', 'day_7', 'day_30', 'weekly']);
    expect(surfer.complaints).toEqual([]);
  });
});
