import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { ordinaryAsk } from '../support/people.js';

const app = useApp();
const surf = useBrowser(app);

describe('a coach who cannot come after all', () => {
  it('says so on her phone; the nurse reads it, and another is asked', async () => {
    const { nurse, dispatcher, dana, marcus } = await app.world({ onDuty: ['dana', 'marcus'] });
    const request = await nurse.ask();
    await dana.accept(await dana.offered(request));
    const surfer = surf();
    const ward = await surfer.open(new URL(request.statusUrl).pathname, phone);
    await see(ward, /dana is coming/);
    const page = await surfer.open('/coach', { ...phone, who: dana });
    await page.getByRole('button', { name: "I can't after all" }).click();
    await page.getByText('Car or way').click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hand it back' }).click();
    await see(page, 'Nothing is asked of you right now');
    await see(ward, 'dana cannot come after all. We are finding another coach.');
    await marcus.offered(request);
    const board = await surfer.open(`/board/${request.id}`, { ...desktop, who: dispatcher });
    await see(board, /dana .* cannot come after all/);
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a coach who can after all', () => {
  it.each([
    ['handed it back', "I can't after all", 'Hand it back', 'Handed this one back'],
    ['said not this time', "Can't this time", 'Ask someone else', 'Cannot take this one'],
  ])('takes it again who %s, when the dispatcher has spoken with her', async (_how, no, sure, reason) => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const request = await nurse.ask();
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana });
    if (reason === 'Handed this one back') await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: no }).click();
    await page.getByRole('button', { name: sure }).click();
    const board = await surfer.open(`/board/${request.id}`, { ...desktop, who: dispatcher });
    await board.getByRole('button', { name: 'Assign a coach' }).click();
    await see(board, reason);
    expect(await barriers(board)).toEqual([]);
    await board.getByRole('button', { name: /^Ask anyway: dana/ }).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await see(page, 'Bay 12');
    const ward = await surfer.open(new URL(request.statusUrl).pathname, phone);
    await see(ward, /dana is coming/);
    expect((await dispatcher.story(request)).at(-1)).toBe('accepted dana');
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a dispatcher at the telephone', () => {
  it('writes down what the coach says, and what the unit says about the person', async () => {
    const { dispatcher, facilityId, dana } = await app.world({ onDuty: ['dana'] });
    const request = await dispatcher.post('/v1/requests', { body: { ...ordinaryAsk, facilityId } });
    await dana.accept(await dana.offered(request));
    const page = await surf().open(`/board/${request.id}`, { ...desktop, who: dispatcher });
    await page.getByRole('button', { name: 'Has set out' }).click();
    await page.getByRole('textbox', { name: /Minutes from now/ }).fill('35');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Has set out' }).click();
    await see(page, /dana .* is on the way/);
    await page.getByRole('button', { name: 'Still here', exact: true }).click();
    await see(page, /the person is still there/);
    await page.getByRole('button', { name: 'Is there', exact: true }).click();
    await see(page, 'With the person');
    await page.getByRole('button', { name: 'Is done' }).click();
    await page.getByText('Linked to further help').click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: `Close ${request.caseNumber}` }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await dispatcher.card(request)).toMatchObject({ status: 'closed', outcome: 'referred' });
  });
});
