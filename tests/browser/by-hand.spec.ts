import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe('a dispatcher who knows better', () => {
  it('asks a coach of her choice, by phone, beside those whom the engine asks', async () => {
    const { administrator, nurse, dispatcher, near, far } = await app.world({ onDuty: ['near', 'far'] });
    await administrator.put('/v1/coaches/{id}/profile', { id: far.id, body: { clearedFor: [] } });
    const request = await nurse.ask();
    await near.offered(request);
    const page = await surf().open(`/board/${request.id}`, { ...desktop, who: dispatcher });
    await page.getByRole('button', { name: 'Assign a coach' }).click();
    await see(page, 'One coach is asked after the other.');
    await see(page, 'Not cleared for this facility');
    await page.getByRole('radio', { name: 'Phone' }).check({ force: true });
    await page.getByText('Not cleared for this facility').waitFor({ state: 'detached' });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^Ask far/ }).click();
    const offer = await far.offered(request);
    expect(offer.modality).toBe('phone');
    await see(page, /far .* is being asked now/i);
  });

  it('sees in manual mode who is first, and that nobody is asked before she says so', async () => {
    const { nurse, administrator, dispatcher, near } = await app.world({ onDuty: ['near', 'far'] });
    const { policy } = await administrator.get('/v1/dispatch-policy');
    await administrator.put('/v1/dispatch-policy', { body: { policy: { ...policy, mode: 'manual' } } });
    const request = await nurse.ask();
    const page = await surf().open(`/board/${request.id}`, { ...desktop, who: dispatcher });
    await see(page, /first in the ranking: near/i);
    expect((await dispatcher.card(request)).offers).toEqual([]);
    await page.getByRole('button', { name: 'Assign a coach' }).click();
    await page.getByRole('button', { name: /^Ask near/ }).click();
    await near.accept(await near.offered(request));
    await see(page, 'Coach found');
  });

  it('keeps the promise of a call back, and ticks it off', async () => {
    const { nurse, administrator, dispatcher } = await app.world({ offDuty: ['near'] });
    const { policy } = await administrator.get('/v1/dispatch-policy');
    const ladder = {
      wider: 1,
      onCall: null,
      dispatcher: 1,
      supervisor: null,
      video: null,
      phone: null,
      unmet: 10,
    };
    await administrator.put('/v1/dispatch-policy', { body: { policy: { ...policy, ladder } } });
    const request = await nurse.ask();
    const page = await surf().open('/board', { ...desktop, who: dispatcher });
    await see(page, request.caseNumber);
    app.passTime(11);
    app.sweep();
    await page.getByRole('button', { name: '1 unit to call back' }).click();
    await see(page, 'To call back');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: `${request.caseNumber} was called back` }).click();
    await see(page, 'Everybody was called back.');
    expect((await dispatcher.card(request)).calledBackAt).not.toBeNull();
    await page.goto('/reports/unmet');
    await see(page, '1 of 1 requests, 100%');
    await see(page, 'Called back');
    await app.expectTold('alarm dispatcher', 'unmet dispatcher');
    expect(await barriers(page)).toEqual([]);
  });
});
