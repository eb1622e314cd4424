import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, phone, see, useBrowser } from '../support/browser.js';
import type { Person } from '../support/people.js';

const app = useApp();
const surf = useBrowser(app);

/** The organization changes how it dispatches. */
async function decide(administrator: Person, change: { visitMinutes?: number; offerSeconds?: number }) {
  const { policy } = await administrator.get('/v1/dispatch-policy');
  await administrator.put('/v1/dispatch-policy', { body: { policy: { ...policy, ...change } } });
}

describe('a coach on her phone', () => {
  it('goes on duty, is asked, accepts, sets out, arrives and closes', async () => {
    const { nurse, dispatcher, dana } = await app.world({ offDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana });
    await page.getByRole('switch').click();
    await see(page, "You're on duty");
    expect(await barriers(page)).toEqual([]);

    const request = await nurse.ask({ preferredLanguage: 'es' });
    await see(page, 'Mercy Hospital');
    expect(await page.content()).not.toContain('Bay 12');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accept' }).click();
    await see(page, 'Bay 12');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: "I'm on my way" }).click();
    await page.getByRole('button', { name: "I've arrived" }).click();
    await page.getByRole('button', { name: /^close/i }).click();
    await page.getByText('Talked with the person').click();
    await page.getByText('A short note, if it helps').click();
    await page.getByRole('textbox', { name: 'A short note' }).fill('Will call again on Monday.');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: /^close/i }).click();
    await see(page, /thank you|how are you/i);
    expect(await dispatcher.card(request)).toMatchObject({
      status: 'closed',
      outcome: 'engaged',
      closingNote: 'Will call again on Monday.',
    });
    expect(surfer.complaints).toEqual([]);
  });

  it('says no without a reason, and is left in peace', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const page = await surf().open('/coach', { ...phone, who: dana, colorScheme: 'dark' });
    const request = await nurse.ask();
    await page.getByRole('button', { name: "Can't this time" }).click();
    await page.getByRole('button', { name: 'Ask someone else' }).click();
    await see(page, /asking the next coach/i);
    expect(await dispatcher.story(request)).toContain('declined dana');
    expect(await barriers(page)).toEqual([]);
  });

  it('reads kindly that another coach took it', async () => {
    const { nurse, dispatcher, dana, marcus } = await app.world({ onDuty: ['dana'], offDuty: ['marcus'] });
    const page = await surf().open('/coach', { ...phone, who: dana });
    const request = await nurse.ask();
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await dispatcher.assign(request, marcus);
    await see(page, /another coach took this one, thank you/i);
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  });

  it('is asked to come after the person she is with, and has it when she closes', async () => {
    const { nurse, administrator, dana } = await app.world({ onDuty: ['dana'] });
    await decide(administrator, { visitMinutes: 30 });
    await dana.arrive(await dana.accept(await dana.offered(await nurse.ask())));
    const surfer = surf();
    const page = await surfer.open('/coach', { ...phone, who: dana, colorScheme: 'dark' });
    await see(page, 'With the person');
    await nurse.ask({ place: 'Bay 14' });
    await see(page, 'Can you come after the person you are with?');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, afterwards' }).click();
    await see(page, 'Next, when you are done here');
    expect(await barriers(page)).toEqual([]);
    const close = page.locator('#content').getByRole('button', { name: /^close/i });
    await close.click();
    await page.getByText('Talked with the person').click();
    await close.click();
    await page.getByText('Back to home').click();
    await see(page, 'Bay 14');
    expect(surfer.complaints).toEqual([]);
  });

  it('can still come when her answer was late and nobody else was found', async () => {
    const { nurse, administrator, dana } = await app.world({ onDuty: ['dana'] });
    await decide(administrator, { offerSeconds: 4 });
    const page = await surf().open('/coach', { ...phone, who: dana });
    await see(page, "You're on duty");
    await nurse.ask();
    await see(page, 'This one moved on');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'I can come after all' }).click();
    await see(page, 'Bay 12');
  });
});
