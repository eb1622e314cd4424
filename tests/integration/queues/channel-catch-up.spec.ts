import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ChannelSync } from '../../../apps/web/src/channel/log/channel-sync.js';
import { useApp } from '../../support/app.js';
import { logOf, say, threadOf } from '../../support/channels.js';
import { pdf, upload } from '../../support/files.js';
import { Holder } from '../../support/people.js';

const app = useApp();

/** The log as the web app holds it, over the API. */
const syncOf = (who: Holder) =>
  new ChannelSync({
    fetchEvents: (id, query) => who.get('/v1/channels/{id}/events', { id, query }),
    fetchMessages: () => Promise.reject(new Error('Nobody goes far back here')),
  });

describe('who was away', () => {
  it('has everything when they come back: more than 128 events, and what became of what they had seen', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const kept = await say(Ann, id, 'Mercy has two beds');
    const gone = await say(Ann, id, 'Cedar has one');
    const sync = syncOf(Ben);
    await sync.open(id);
    expect(sync.view(id).conversation.messages.size).toBe(2);
    for (let batch = 0; batch < 5; batch += 1)
      await Promise.all(Array.from({ length: 45 }, (_, index) => say(Ann, id, `${batch}/${index}`)));
    await Ann.put('/v1/channels/{id}/messages/{seq}', { id, seq: kept.seq, body: { text: 'Mercy has one' } });
    await Ann.put('/v1/channels/{id}/messages/{seq}/reactions/{emoji}', { id, seq: kept.seq, emoji: '👍' });
    await Ann.put('/v1/channels/{id}/messages/{seq}/pin', { id, seq: kept.seq });
    await Ann.delete('/v1/channels/{id}/messages/{seq}', { id, seq: gone.seq });

    // A beat says how far the channel is; nothing was heard of the rest.
    const log = await logOf(Ben, id);
    sync.headsSeen({ [id]: log.length });
    await sync.open(id);
    const { log: held, conversation } = sync.view(id);
    expect(held.events.map(({ seq }) => seq)).toEqual(log.map(({ seq }) => seq));
    const fresh = syncOf(Ben);
    await fresh.open(id);
    while (fresh.view(id).log.first > 1) await fresh.older(id);
    expect(conversation.messages).toEqual(fresh.view(id).conversation.messages);
    const first = conversation.messages.get(kept.seq);
    expect(first).toMatchObject({ text: 'Mercy has one', reactions: [{ emoji: '👍' }] });
    expect(first?.pinned).toBeTruthy();
    expect(JSON.stringify(conversation.messages.get(gone.seq))).not.toContain('Cedar');
  });
});

describe('a message that is sent again', () => {
  it('is the same at another process, and at one that was started since', async () => {
    const { Ann, channelId: id } = await app.world({ onDuty: ['Ann'] });
    const body = { clientMessageId: randomUUID(), text: 'On my way to Mercy' };
    const sent = await Ann.post('/v1/channels/{id}/messages', { id, body });
    for (const life of ['first', 'second']) {
      const other = await app.startAnother();
      try {
        const there = new Holder(other, Ann.token);
        const again = Array.from({ length: 3 }, () => there.post('/v1/channels/{id}/messages', { id, body }));
        for (const each of again) expect({ life, event: await each }).toEqual({ life, event: sent });
      } finally {
        await other.close();
      }
    }
    expect(await logOf(Ann, id)).toEqual([sent]);
  });
});

describe('the unit’s staff', () => {
  async function invited() {
    const { Ann, nurse } = await app.world({ onDuty: ['Ann'] });
    const request = await nurse.ask();
    const unit = nurse.follow(request);
    await Ann.accept(await Ann.offered(request));
    const { id } = await threadOf(Ann, request);
    return { Ann, unit, id, invite: () => Ann.put('/v1/channels/{id}/guests', { id }) };
  }

  it('write at most twenty messages a minute, and a member as many as they like', async () => {
    const { Ann, unit, id, invite } = await invited();
    await invite();
    for (let number = 0; number < 20; number += 1) await say(unit, id, `From the unit ${number}`);
    const body = { clientMessageId: randomUUID(), text: 'One too many' };
    const refused = await unit.refused('POST', `/v1/channels/${id}/messages`, { body });
    expect(refused).toMatchObject({ status: 429, code: 'rate.limited' });
    for (let number = 0; number < 21; number += 1) await say(Ann, id, `From the coach ${number}`);
    expect((await logOf(Ann, id)).some(({ text }) => text === body.text)).toBe(false);
  });

  it('see the files of their time in the thread, send their own, and have none of them afterwards', async () => {
    const { Ann, unit, id, invite } = await invited();
    const attach = async (who: Holder): Promise<string> =>
      ((await upload({ client: who, url: app.url }, id, 'flyer.pdf', pdf())).body as { id: string }).id;
    const read = async (who: Holder, file: string): Promise<number> =>
      (await who.send('GET', `/v1/attachments/${file}`)).status;
    const before = await attach(Ann);
    await say(Ann, id, 'Before they came', { attachments: [before] });
    await invite();
    const [ours, theirs, unsent] = [await attach(Ann), await attach(unit), await attach(Ann)];
    await say(Ann, id, 'A flyer', { attachments: [ours] });
    await say(unit, id, 'The form', { attachments: [theirs] });
    const seen = async () => Promise.all([before, ours, theirs, unsent].map((file) => read(unit, file)));
    expect(await seen()).toEqual([404, 200, 200, 404]);
    expect(await read(Ann, theirs)).toBe(200);
    await Ann.delete('/v1/channels/{id}/guests', { id });
    expect(await seen()).toEqual([404, 404, 404, 404]);
    expect(await read(Ann, ours)).toBe(200);
  });
});
