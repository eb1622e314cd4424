import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe('a dispatcher at the board', () => {
  it('watches a request move by itself from waiting to closed', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open('/board', { ...desktop, who: dispatcher });
    await see(page, 'Nobody is waiting');
    const request = await nurse.ask();
    const card = (column: string) => page.getByRole('region', { name: column }).getByText(request.caseNumber);
    const offer = await dana.offered(request);
    await card('Being offered').waitFor();
    await see(page, /asking dana/i);
    const assignment = await dana.accept(offer);
    await dana.setOut(assignment, 12);
    await card('On the way').waitFor();
    await dana.arrive(assignment);
    await card('With the person').waitFor();
    expect(await barriers(page)).toEqual([]);
    await dana.close(assignment);
    await card('Closed today').waitFor();
    expect(surfer.complaints).toEqual([]);
  });

  it('is called when nobody is left, sees why, and assigns by hand', async () => {
    const { nurse, dispatcher, dana } = await app.world({ offDuty: ['dana'] });
    const page = await surf().open('/board', { ...desktop, who: dispatcher, colorScheme: 'dark' });
    const request = await nurse.ask();
    await see(page, /nobody is on duty|no coach is on duty/i);
    await page.getByRole('link', { name: new RegExp(request.caseNumber) }).click();
    await page.getByRole('tab', { name: 'Coaches' }).click();
    await see(page, 'dana');
    await see(page, /off duty/i);
    expect(await barriers(page)).toEqual([]);
    await page
      .getByRole('button', { name: /assign/i })
      .last()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /assign/i })
      .click();
    await page.getByRole('region', { name: 'On the way' }).getByText(request.caseNumber).waitFor();
    expect(await dispatcher.card(request)).toMatchObject({ assignment: { coachId: dana.id } });
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await see(page, /received/i);
  });

  it('files a request for a caller with the keyboard', async () => {
    const { dispatcher } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open('/board', { ...desktop, who: dispatcher });
    await see(page, 'Nobody is waiting');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    const form = page.getByRole('dialog');
    await form
      .getByRole('combobox')
      .or(form.getByRole('textbox', { name: /facility/i }))
      .first()
      .fill('Mercy');
    await page.getByRole('option', { name: /mercy/i }).click();
    await form.getByRole('textbox', { name: /unit/i }).fill('Triage 3');
    await form.getByRole('textbox', { name: /call/i }).fill('2035550142');
    await form.getByRole('radio', { name: 'Opioids' }).check({ force: true });
    await form.getByRole('radio', { name: /yes/i }).check({ force: true });
    expect(await barriers(page)).toEqual([]);
    await form.getByRole('button', { name: /request a coach/i }).click();
    await see(page, 'Triage 3');
    const { items } = await dispatcher.get('/v1/requests');
    expect(items).toMatchObject([{ place: 'Triage 3', filedBy: 'The dispatcher' }]);
  });

  it('says so when the connection is lost, and catches up', async () => {
    const { nurse, dispatcher } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open('/board', { ...desktop, who: dispatcher });
    await see(page, /waiting/i);
    // Chromium leaves open WebSockets alone when it goes offline, as a network does that died silently.
    await page.context().setOffline(true);
    await see(page, 'This device has no network.');
    const request = await nurse.ask();
    await page.context().setOffline(false);
    await page.getByText(request.caseNumber).first().waitFor({ state: 'attached' });
    await page.getByText('This device has no network.').waitFor({ state: 'detached' });
  });

  it('notices a line that died without a word, and comes back by itself', async () => {
    const { nurse, dispatcher } = await app.world({ onDuty: ['dana'] });
    const surfer = surf();
    let dead = false;
    const page = await surfer.open('/board', {
      ...desktop,
      who: dispatcher,
      prepare: (context) =>
        context.routeWebSocket(/socket\.io/, (line) => {
          if (dead) return;
          const server = line.connectToServer();
          line.onMessage((message) => !dead && server.send(message));
          server.onMessage((message) => !dead && line.send(message));
        }),
    });
    await see(page, 'Nobody is waiting');
    dead = true;
    await see(page, /connection lost/i);
    expect(await barriers(page)).toEqual([]);
    dead = false;
    const request = await nurse.ask();
    await page.getByText(request.caseNumber).first().waitFor({ state: 'attached' });
  });
});
