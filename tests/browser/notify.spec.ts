import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { barriers, desktop, phone, see, useBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { useOutside } from '../support/outside/outside.js';

const outside = useOutside(() => app);
// Pages are opened under the app's own address here, so cookies and links must not be those of the public one.
const app = useApp(async () => ({ ...(await outside.settings()), BASE_URL: 'http://localhost:3000' }));
const surf = useBrowser(app);

describe('a member', () => {
  it('reads what she was told, chooses how, and proves her number', async () => {
    const { nurse, dana } = await app.world({ onDuty: ['dana'] });
    const offer = await dana.offered(await nurse.ask());
    await dana.decline(offer);
    const surfer = surf();
    const page = await surfer.open('/notifications', { ...phone, who: dana });
    await see(page, 'You were asked whether you can come');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('button', { name: 'Mark all as read' }).waitFor({ state: 'detached' });
    expect((await dana.get('/v1/notifications')).unread).toBe(0);

    await page.getByRole('link', { name: 'How you are told' }).click();
    await page.getByLabel('Mobile number').fill('203 555 0188');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('Code from the text message').waitFor();
    await outside.expectNotifications(app, [/^sms \+12035550188: \d{6}/]);
    await page
      .getByLabel('Code from the text message')
      .fill(/\d{6}/.exec(outside.texts.at(-1)?.body ?? '')?.[0] ?? '');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await see(page, 'Texts go to (203) 555-0188.');
    await page.getByRole('button', { name: 'Send me a test' }).first().click();
    await outside.expectNotifications(app, ['sms +12035550188: This is a test']);
    await see(page, 'Sent. Did it ring?');
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('group', { name: 'An offer, while you are on duty' }).getByText('E-mail').click();
    await page.getByRole('switch', { name: 'Let me sleep at night' }).click();
    await see(page, 'Ring all the same while I am on duty');
    await see(page, 'Saved.');
    expect(await barriers(page)).toEqual([]);
    const { wishes, quietFrom, quietTo } = await dana.get('/v1/me/notification-settings');
    expect(wishes.find(({ kind }) => kind === 'offer')?.channels).toEqual(['push', 'sms', 'email']);
    expect([quietFrom, quietTo]).toEqual([22 * 60, 7 * 60]);
    expect(surfer.complaints).toEqual([]);
  });

  it('who put her phone away is texted; touching the offer is enough not to be', async () => {
    const { nurse, dana } = await app.world({ onDuty: ['dana'] });
    await outside.ringsFor(dana);
    await outside.phoneOf(app, dana);
    const page = await surf().open('/coach', { ...phone, who: dana });
    await nurse.ask();
    await see(page, 'Can you come?');
    await outside.expectNotifications(app, ['push dana: New request near you']);
    await page.getByText('Can you come?').click();
    await eventually(async () => expect((await dana.get('/v1/notifications')).unread).toBe(0));
    app.passTime(0.6);
    await outside.expectNotifications(app, []);
    await app.expectTold('offer dana');
  });
});

describe('a dispatcher', () => {
  it('reads on the board, whole, what only a person understands, and says that it was taken care of', async () => {
    const { nurse, dispatcher, dana } = await app.world({ onDuty: ['dana'] });
    const number = await outside.phoneOf(app, dana);
    const request = await nurse.ask();
    await dana.accept(await dana.offered(request));
    await outside.expectNotifications(app, ['sms dana: New request near you']);
    const surfer = surf();
    const page = await surfer.open('/board', { ...desktop, who: dispatcher });
    await see(page, request.caseNumber);
    expect(await page.getByText('A coach texted').count()).toBe(0);
    const words = 'my car broke down by the bridge, can somebody else go? '.repeat(4).trim();
    expect(await outside.text(app, number, words)).toBe('We passed your message to dispatch.');
    await outside.text(app, number, 'Tell the ward I am sorry');
    const first = page.getByRole('article', { name: `Text from ${dana.name}` });
    await first.getByText(words).waitFor();
    await see(page, `about ${request.caseNumber}`);
    await eventually(async () => expect(await page.title()).toContain('(2)'));
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'and 1 more' }).click();
    await see(page, 'Tell the ward I am sorry');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await first.getByRole('button', { name: 'Taken care of' }).click();
    await first.getByText('Tell the ward I am sorry').waitFor();
    await first.getByRole('link', { name: `Open ${request.caseNumber}` }).click();
    await page.waitForURL(`**/board/${request.id}`);
    // Another dispatcher took care of it: it goes away here, too.
    const { items } = await dispatcher.get('/v1/sms-messages');
    await dispatcher.post('/v1/sms-messages/{id}/settle', { id: items[0]?.id ?? '' });
    await first.waitFor({ state: 'detached' });
    expect(
      await app.rows(
        `SELECT actor_id FROM audit_entry WHERE organization_id = $1 AND action = 'sms.settle'`,
        [dispatcher.organizationId],
      ),
    ).toEqual([{ actor_id: dispatcher.id }, { actor_id: dispatcher.id }]);
    expect(surfer.complaints).toEqual([]);
  });

  it('reads on the board every text of a busy night, page by page, the oldest first', async () => {
    const { dispatcher, dana } = await app.world({ offDuty: ['dana'] });
    await app.owner.query(
      `INSERT INTO sms_message (organization_id, member_id, provider_id, body, received_at, answer)
       SELECT $1, $2, 'SM' || number, 'message ' || number || ' of the night', $3::timestamptz - (46 - number) * interval '1 minute', 'passed'
       FROM generate_series(1, 45) AS number`,
      [dispatcher.organizationId, dana.id, app.now()],
    );
    const surfer = surf();
    const page = await surfer.open('/board', { ...desktop, who: dispatcher });
    await see(page, 'message 1 of the night');
    await eventually(async () => expect(await page.title()).toContain('(45)'));
    await page.getByRole('button', { name: 'and 44 more' }).click();
    const drawer = page.getByRole('dialog');
    const texts = drawer.getByRole('article');
    await drawer.getByText('message 20 of the night', { exact: true }).waitFor();
    expect(await texts.count()).toBe(20);
    expect(await barriers(page)).toEqual([]);
    await drawer.getByRole('button', { name: 'Show newer ones, 25 more' }).click();
    await drawer.getByRole('button', { name: 'Show newer ones, 5 more' }).click();
    await drawer.getByText('message 45 of the night', { exact: true }).waitFor();
    expect(await texts.count()).toBe(45);
    // Settling one keeps the others, also those of later pages.
    await texts.nth(1).getByRole('button', { name: 'Taken care of' }).click();
    await drawer.getByText('message 2 of the night', { exact: true }).waitFor({ state: 'detached' });
    expect(await texts.count()).toBe(44);
    expect(await texts.last().textContent()).toContain('message 45 of the night');
    await eventually(async () => expect(await page.title()).toContain('(44)'));
    expect(surfer.complaints).toEqual([]);
  });

  it('reads what only a person understands, and rings a coach before it matters', async () => {
    const { dispatcher, supervisor, dana } = await app.world({ offDuty: ['dana'], boardClosed: true });
    await outside.ringsFor(dana);
    await outside.ringsFor(supervisor);
    await app.owner.query(
      `INSERT INTO sms_message (organization_id, member_id, provider_id, body, received_at, answer)
       VALUES ($1, $2, 'SM1', 'my car broke down', $3, 'passed')`,
      [dispatcher.organizationId, dana.id, app.now()],
    );
    const surfer = surf();
    const page = await surfer.open('/notifications', { ...desktop, who: dispatcher });
    await see(page, 'my car broke down');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Taken care of' }).click();
    await page.getByText('my car broke down').waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Who can be reached' }).click();
    const called = page.getByRole('region', { name: 'Whom alarms call' }).getByRole('listitem');
    const deaf = 'Alarms only reach an open board';
    await called.filter({ hasText: dispatcher.name }).filter({ hasText: deaf }).waitFor();
    await called.filter({ hasText: supervisor.name }).filter({ hasNotText: deaf }).waitFor();
    await page.getByRole('button', { name: `Ring the devices of ${dana.name}` }).click();
    await outside.expectNotifications(app, ['push dana: This is a test']);
    await see(page, 'Sent. Did it ring?');
    await dana.post('/v1/notifications/shown', { body: { id: outside.pushes.at(-1)?.message.id ?? '' } });
    await see(page, 'It arrived.');
    expect(await barriers(page)).toEqual([]);
    expect(surfer.complaints).toEqual([]);
  });

  it('is told when no alarm would be heard', async () => {
    const { dispatcher } = await app.world({ boardClosed: true });
    const page = await surf().open('/settings/reach', { ...phone, who: dispatcher });
    await see(page, /^Nobody hears an alarm unless a board is open/);
    expect(await barriers(page)).toEqual([]);
  });
});
