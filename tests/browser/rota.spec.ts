import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { dayIn, nights, planShift } from '../support/rota.js';

const app = useApp();
const surf = useBrowser(app);

describe('a dispatcher at the rota', () => {
  it('says what must be covered, sees the gaps, fills them with a series and gives one shift to another', async () => {
    const { dispatcher, dana, marcus } = await app.world({ offDuty: ['dana', 'marcus'] });
    const surfer = surf();
    const page = await surfer.open('/rota/settings', { ...desktop, who: dispatcher });
    await page.getByRole('button', { name: 'Add hours' }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, 'Saved');

    await page.getByRole('link', { name: 'Week', exact: true }).click();
    await page.getByRole('button', { name: 'The week after' }).click();
    await page.getByText('Primary: 0 of 1').nth(6).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add shifts' }).click();
    await page.getByRole('combobox', { name: 'Coach' }).click();
    await page.getByRole('option', { name: dana.name }).click();
    await page.getByText('Daily').click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await see(page, 'Shifts added');
    await page
      .getByRole('button', { name: new RegExp(dana.name) })
      .nth(6)
      .waitFor();
    expect(await page.getByText('Primary: 0 of 1').count()).toBe(0);

    await page
      .getByRole('button', { name: new RegExp(dana.name) })
      .nth(2)
      .click();
    await page.getByRole('combobox', { name: 'Coach' }).click();
    await page.getByRole('option', { name: marcus.name }).click();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save this shift' }).click();
    await page.getByRole('button', { name: new RegExp(marcus.name) }).waitFor();

    await page.getByRole('link', { name: 'Five weeks' }).click();
    await see(page, /gaps? in the next five weeks|Everything that is needed is covered/);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Hours' }).click();
    await page.getByRole('rowheader', { name: dana.name }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a named week', () => {
  it('is written, changed, looked at over the weeks ahead, and laid out', async () => {
    const { dispatcher, dana } = await app.world({ offDuty: ['dana'] });
    const surfer = surf();
    const page = await surfer.open('/rota/settings', { ...desktop, who: dispatcher });
    await page.getByRole('button', { name: 'New week' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Winter');
    for (let shifts = 0; shifts < 3; shifts += 1)
      await dialog.getByRole('button', { name: 'Add a shift' }).click();
    const first = dialog.getByRole('group', { name: 'Shift 1' });
    await first.getByRole('combobox', { name: 'Coach' }).click();
    await page.getByRole('option', { name: dana.name }).click();
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save the week' }).click();
    await see(page, '3 shifts');

    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('button', { name: 'Take shift 3 out' }).click();
    await page.getByRole('group', { name: 'Shift 2' }).getByLabel('From').fill('18:00');
    await dialog.getByRole('button', { name: 'Save the week' }).click();
    await see(page, '2 shifts');
    const [template] = (await dispatcher.get('/v1/rota/templates')).items;
    expect(template).toMatchObject({
      name: 'Winter',
      slots: [
        { weekday: 1, startTime: '20:00', memberId: dana.id },
        { weekday: 2, startTime: '18:00', memberId: null },
      ],
    });

    const layOut = async () => {
      await page.getByRole('button', { name: 'Lay out' }).click();
      await dialog.getByText('adds 2 shifts').nth(3).waitFor();
    };
    await layOut();
    await see(page, /8\sPM\s–\s8\sAM · Primary · dana/);
    expect(await dialog.getByText('1 coach is busy then').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lay out' }).click();
    await see(page, 'Laid out');
    await dialog.waitFor({ state: 'detached' });
    await layOut();
    await dialog.getByText('1 coach is busy then').nth(3).waitFor();
    expect(surfer.complaints).toEqual([]);
  });
});

describe('a coach and her shifts', () => {
  it('asks a colleague to take one, who takes it; a dispatcher agrees', async () => {
    const { dispatcher, dana, marcus } = await app.world({ offDuty: ['dana', 'marcus'] });
    await planShift(app, dispatcher, [600, 700], { memberId: dana.id });
    const hers = await surf().open('/shifts', { ...phone, who: dana });
    await see(hers, 'Your next shift');
    expect(await barriers(hers)).toEqual([]);
    await hers.getByRole('button', { name: 'Swap' }).click();
    await hers.getByRole('combobox', { name: 'Ask whom?' }).click();
    await hers.getByRole('option', { name: marcus.name }).click();
    await hers.getByRole('button', { name: 'Ask', exact: true }).click();
    await see(hers, /You asked/);

    const his = await surf().open('/shifts', { ...phone, who: marcus, colorScheme: 'dark' });
    await his.getByRole('button', { name: 'Take it' }).click();
    await see(his, /A dispatcher has to agree/);
    expect(await barriers(his)).toEqual([]);
    const board = await surf().open('/rota/requests', { ...desktop, who: dispatcher });
    await board.getByRole('button', { name: 'Agree', exact: true }).click();
    await see(his, 'Your next shift');
    await see(hers, 'No shifts ahead');
  });

  it('takes over a running shift with one tap, and subscribes to her calendar', async () => {
    const { dispatcher, dana, marcus } = await app.world({ offDuty: ['dana', 'marcus'] });
    await planShift(app, dispatcher, [-30, 90], { memberId: marcus.id });
    const page = await surf().open('/shifts', { ...phone, who: dana });
    await page.getByRole('button', { name: 'Take over now' }).click();
    await see(page, 'You are on call now');
    await page.getByRole('textbox', { name: 'For the next coach' }).fill('K7-42 calls back at nine.');
    await page.getByRole('button', { name: 'Leave the note' }).click();
    await see(page, 'K7-42 calls back at nine.');
    await page.getByRole('button', { name: 'Subscribe to my shifts' }).click();
    const address = await page.getByRole('textbox', { name: 'Address of your shifts' }).inputValue();
    expect(address).toMatch(/\/v1\/calendar\/cwc_[\w-]+\.ics$/);
    expect(await barriers(page)).toEqual([]);
  });

  it('says when she is away, and sees that she is not on call then', async () => {
    const { dispatcher, dana } = await app.world({ offDuty: ['dana'] });
    await dispatcher.post('/v1/rota/series', { body: { ...nights, memberId: dana.id } });
    const page = await surf().open('/shifts', { ...phone, who: dana });
    await page.getByRole('button', { name: 'Add time off' }).click();
    await page.getByLabel('Last day').fill(dayIn(app, 7));
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await see(page, /you are not on call/);
    await see(page, 'Remove');
  });
});
