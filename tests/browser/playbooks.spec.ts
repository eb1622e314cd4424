import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';

const app = useApp();
const surf = useBrowser(app);

describe('who to call and when', () => {
  it('is written down by a coach, and says for a person whom to call now', async () => {
    const { dana, dispatcher } = await app.world({ onDuty: ['dana'] });
    await dana.post('/v1/resources', {
      body: {
        name: 'Mercy Detox',
        kind: 'detox',
        accepts: ['couples'],
        phones: [{ number: '(203) 555-0142' }],
      },
    });
    const surfer = surf();
    const page = await surfer.open('/playbooks', { ...phone, who: dana });
    await see(page, 'Nothing is written down yet');
    await page.getByRole('link', { name: 'Write one down' }).click();
    await page.getByRole('textbox', { name: 'Situation', exact: true }).fill('Detox tonight');
    const first = page.getByRole('group', { name: 'Step 1' });
    await first.getByRole('combobox', { name: 'Whom to call' }).fill('mercy');
    await page.getByRole('option', { name: 'Mercy Detox' }).click();
    await first.getByRole('textbox', { name: 'What to say or do' }).fill('Ask for the night nurse');
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page
      .getByRole('group', { name: 'Step 2' })
      .getByRole('textbox', { name: 'What to say or do' })
      .fill('Else stay with the person, and call dispatch');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Detox tonight' }).waitFor();
    await see(page, 'Ask for the night nurse');
    expect(await page.getByText('Call now').count()).toBe(1);
    await see(page, 'Do this now');
    expect(await barriers(page)).toEqual([]);

    const other = await surfer.open('/playbooks', { ...desktop, who: dispatcher, colorScheme: 'dark' });
    await other.getByRole('link', { name: /Detox tonight/ }).click();
    await other.getByText('What does this person need?').click();
    await other.getByText('Couples', { exact: true }).click();
    expect(await other.getByText('Call now').count()).toBe(1);
    await other.getByText('Pets', { exact: true }).click();
    await see(other, 'Call, and ask about: Pets');
    await other
      .getByRole('link', { name: /Mercy Detox/ })
      .first()
      .waitFor();
    expect(await barriers(other)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });
});
