import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { threadOf } from '../support/channels.js';

const app = useApp();
const surf = useBrowser(app);

describe('the unit that asked', () => {
  it('is invited into the thread of its request, reads and answers by its link, until that is ended', async () => {
    const { nurse, dana } = await app.world({ onDuty: ['dana'] });
    const request = await nurse.ask();
    await dana.accept(await dana.offered(request));
    const thread = await threadOf(dana, request);
    const surfer = surf();
    const ward = await surfer.open(new URL(request.statusUrl).pathname, desktop);
    const room = `/channel?channel=${thread.id}`;
    const coach = await surfer.open(`${room}&side=people`, { ...phone, who: dana });
    await see(ward, request.caseNumber);
    expect(await ward.getByRole('region', { name: /Messages with the coach/ }).count()).toBe(0);

    await coach.getByRole('button', { name: "Invite the facility's staff" }).click();
    await coach.getByRole('button', { name: 'End the invitation' }).waitFor();
    expect(await barriers(coach)).toEqual([]);

    const talk = ward.getByRole('region', { name: /Messages with the coach/ });
    await talk.getByRole('textbox', { name: 'Message' }).fill('He is awake now, bed 7');
    await talk.getByRole('button', { name: 'Send message' }).click();
    await talk.getByText('Your unit').waitFor();
    await coach.goto(room);
    const heard = coach.getByRole('article', { name: /He is awake now/ });
    await heard.getByText('Facility').waitFor();
    await see(coach, /reads along/);
    await see(coach, 'Causeway added you');
    await see(coach, 'You changed whether the facility reads along');
    await coach.getByRole('textbox', { name: /^message to/i }).fill('On my way up');
    await coach.getByRole('button', { name: 'Send' }).click();
    await talk.getByText('On my way up').waitFor();
    expect(await barriers(ward)).toEqual([]);

    await talk.getByRole('textbox', { name: 'Message' }).fill('John Smith born 3/4/1985 asks for you');
    await talk.getByRole('button', { name: 'Send message' }).click();
    await talk.getByText('This may tell who somebody is').waitFor();

    await dana.delete('/v1/channels/{id}/guests', { id: thread.id });
    await talk.waitFor({ state: 'detached' });
    expect(surfer.complaints).toEqual([]);
  });
});
