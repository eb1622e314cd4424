import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe('an alarm', () => {
  it('that one dispatcher takes is seen as taken by the other, who can take it over', async () => {
    const { nurse, dispatcher, supervisor } = await app.world();
    const request = await nurse.ask();
    const surfer = surf();
    const one = await surfer.open(`/board/${request.id}`, { ...phone, who: dispatcher, colorScheme: 'dark' });
    const other = await surfer.open(`/board/${request.id}`, { ...desktop, who: supervisor });
    await other.getByRole('button', { name: "I'm on it" }).waitFor();
    await one.getByRole('button', { name: "I'm on it" }).click();
    await see(one, 'You are on it. It rings no more.');
    await see(other, `${dispatcher.name} has been on it since`);
    // The card says so, too, to who only glances at the board.
    await see(other, `${dispatcher.name} is on it`);
    expect(await barriers(one)).toEqual([]);
    expect(await barriers(other)).toEqual([]);
    await other.getByRole('button', { name: 'I take over' }).click();
    await see(other, 'You are on it. It rings no more.');
    await see(one, `${supervisor.name} has been on it since`);
    expect(surfer.complaints).toEqual([]);
  });
});
