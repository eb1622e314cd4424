import { describe, expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { say } from '../../support/channels.js';
import { eventually } from '../../support/eventually.js';
import { useOutside } from '../../support/outside/outside.js';

const outside = useOutside(() => app);
const app = useApp(outside.settings);
const told = (...expected: (string | RegExp)[]) => outside.expectNotifications(app, expected);

const calling = (id: string) => ({ mentions: [{ kind: 'member' as const, id }] });

describe('somebody who is called', () => {
  it('is told once for a while that there is something to read, and nothing of what it says', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    await outside.ringsFor(Ben);
    await say(Ann, id, '@Ben, Mercy has a bed', calling(Ben.id));
    await say(Ann, id, '@Ben?', calling(Ben.id));
    app.passTime(0.5);
    await told('push Ben: Somebody called you');
    const { message } = outside.pushes.at(-1) ?? {};
    expect(message).toMatchObject({ path: `/channel?channel=${id}`, urgent: false });
    expect(JSON.stringify(message)).not.toMatch(/Mercy|Ann|bed/);
    await app.expectTold('channel_mention Ben');
  });

  it('is not rung for what was read meanwhile, nor in a channel that is muted', async () => {
    const { Ann, Ben, Cal, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben', 'Cal'] });
    await outside.ringsFor(Ben);
    await outside.ringsFor(Cal);
    const mutedUntil = new Date(app.now().getTime() + 60 * 60_000).toISOString();
    await Cal.put('/v1/channels/{id}/wishes', { id, body: { notify: 'all', mutedUntil } });
    const { seq } = await say(Ann, id, '@team!', { mentions: [{ kind: 'team' }] });
    await Ben.post('/v1/channels/{id}/read', { id, body: { seq } });
    await eventually(async () => expect(await Ben.get('/v1/notifications')).toMatchObject({ unread: 0 }));
    app.passTime(0.5);
    await told();
    const [row] = await app.rows(
      `SELECT state, reason FROM notification WHERE member_id = $1 AND channel = 'push' AND kind = 'channel_mention'`,
      [Ben.id],
    );
    expect(row).toEqual({ state: 'suppressed', reason: 'seen' });
    await app.expectTold(
      ...['Ben', 'dispatcher', 'supervisor', 'administrator'].map((who) => `channel_mention ${who}`),
    );
  });
});

describe('an edit', () => {
  it('tells whom it newly calls, once, also who had read the message before, and nobody again', async () => {
    const {
      Ann,
      Ben,
      Cal,
      Dee,
      channelId: id,
    } = await app.world({ onDuty: ['Ann', 'Ben', 'Cal'], offDuty: ['Dee'] });
    for (const who of [Ben, Cal, Dee]) await outside.ringsFor(who);
    const edit = (seq: number, text: string, mentions: { kind: 'member' | 'onduty'; id?: string }[]) =>
      Ann.put('/v1/channels/{id}/messages/{seq}', { id, seq, body: { text, mentions } });
    const cal = { kind: 'member' as const, id: Cal.id };
    const { seq } = await say(Ann, id, '@Cal, Mercy has a bed', calling(Cal.id));
    for (const who of [Ben, Cal]) await who.post('/v1/channels/{id}/read', { id, body: { seq } });
    app.passTime(0.5);
    await told();
    await app.expectTold('channel_mention Cal');

    app.passTime(11);
    await edit(seq, '@Cal, Mercy has two beds', [cal]);
    await edit(seq, '@Cal @onduty, Mercy has two beds', [cal, { kind: 'onduty' }]);
    app.passTime(0.5);
    await told('push Ben: Somebody called you');
    await app.expectTold('channel_mention Ben');

    // Who comes on duty later is not called by a corrected word, but is by her name.
    await Dee.setDuty(true);
    app.passTime(11);
    await edit(seq, '@Cal @onduty, Mercy has 2 beds', [cal, { kind: 'onduty' }]);
    app.passTime(0.5);
    await told();
    await edit(seq, '@Cal @onduty @Dee, Mercy has 2 beds', [
      cal,
      { kind: 'onduty' },
      { kind: 'member', id: Dee.id },
    ]);
    app.passTime(0.5);
    await told('push Dee: Somebody called you');
    await app.expectTold('channel_mention Dee');
  });
});

describe('somebody who is not called', () => {
  it('is told in a direct conversation, and where they want to hear of all', async () => {
    const { Ann, Ben, Cal, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben', 'Cal'] });
    await outside.ringsFor(Ben);
    await outside.ringsFor(Cal);
    const direct = await Ann.post('/v1/channels/direct', { body: { memberIds: [Ben.id] } });
    await say(Ann, direct.id, 'Are you free?');
    await Cal.put('/v1/channels/{id}/wishes', { id, body: { notify: 'all' } });
    await Ben.put('/v1/channels/{id}/wishes', { id, body: { notify: 'none' } });
    await say(Ann, id, 'Good morning');
    await say(Ann, id, '@Ben', calling(Ben.id));
    app.passTime(0.5);
    await told('push Ben: A message for you', 'push Cal: New in a channel of yours');
    await app.expectTold('channel_direct Ben', 'channel_message Cal');
  });
});
