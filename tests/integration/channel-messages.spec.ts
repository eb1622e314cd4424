import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import { listed, logOf, say } from '../support/channels.js';
import { refusal } from '../support/http.js';
import type { Person } from '../support/people.js';

const app = useApp();

const view = (who: Person, id: string, seq: number) =>
  who.get('/v1/channels/{id}/messages/{seq}', { id, seq });
const edit = (who: Person, id: string, seq: number, text: string) =>
  who.put('/v1/channels/{id}/messages/{seq}', { id, seq, body: { text } });
const erase = (who: Person, id: string, seq: number) =>
  who.delete('/v1/channels/{id}/messages/{seq}', { id, seq });
const react = (who: Person, id: string, seq: number, emoji: string) =>
  who.put('/v1/channels/{id}/messages/{seq}/reactions/{emoji}', { id, seq, emoji });
const pin = (who: Person, id: string, seq: number) =>
  who.put('/v1/channels/{id}/messages/{seq}/pin', { id, seq });

describe('a reply', () => {
  it('stands in the thread of the message that began it, also when it answers a reply', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const root = await say(Ann, id, 'Anyone know a bed tonight?', { question: true });
    const first = await say(Ben, id, 'Mercy has two', { thread: root.seq });
    const second = await say(Ann, id, 'Calling them', { thread: first.seq });
    expect(second.thread).toBe(root.seq);
    expect(await view(Ben, id, root.seq)).toMatchObject({
      replyCount: 2,
      lastReplyAt: second.at,
      question: 'open',
    });
    const thread = await Ben.get('/v1/channels/{id}/messages/{seq}/thread', {
      id,
      seq: root.seq,
      query: { limit: 1 },
    });
    expect(thread).toMatchObject({
      root: { text: root.text },
      items: [{ seq: first.seq }],
      nextAfter: first.seq,
    });
    const rest = await Ben.get('/v1/channels/{id}/messages/{seq}/thread', {
      id,
      seq: root.seq,
      query: { after: first.seq },
    });
    expect(rest).toMatchObject({ items: [{ seq: second.seq }], nextAfter: null });
    await erase(Ann, id, second.seq);
    expect(await view(Ben, id, root.seq)).toMatchObject({ replyCount: 1 });
    expect(await refusal(say(Ann, id, 'To what?', { thread: 999 }))).toMatchObject({
      code: 'message.not_found',
    });
  });
});

describe('editing', () => {
  it('is an event after the message, keeps what was said, and is the author’s alone', async () => {
    const { Ann, Ben, supervisor, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { seq } = await say(Ann, id, 'Mercy has 2 beds');
    for (const other of [Ben, supervisor])
      expect(await refusal(edit(other, id, seq, 'Mine'))).toMatchObject({
        code: 'message.not_own',
        status: 403,
      });
    await edit(Ann, id, seq, 'Mercy has 3 beds');
    await edit(Ann, id, seq, 'Mercy has 3 beds');
    expect((await logOf(Ben, id)).slice(1)).toMatchObject([
      { type: 'message.edited', seq: seq + 1, target: seq, text: 'Mercy has 3 beds', author: { id: Ann.id } },
    ]);
    const now = await view(Ben, id, seq);
    expect(now).toMatchObject({ text: 'Mercy has 3 beds' });
    expect(now.editedAt).not.toBeNull();
    const { items } = await Ben.get('/v1/channels/{id}/messages/{seq}/history', { id, seq });
    expect(items.map(({ text }) => text)).toEqual(['Mercy has 2 beds', 'Mercy has 3 beds']);
  });
});

describe('deleting', () => {
  it('blanks the text for everybody, in the log too, and says who did it and when', async () => {
    const { Ann, Ben, supervisor, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const clientMessageId = randomUUID();
    const { seq } = await say(Ann, id, 'See you at the side door', {
      clientMessageId,
      mentions: [{ kind: 'member', id: Ben.id }],
    });
    await edit(Ann, id, seq, 'See you at the front door');
    await pin(Ben, id, seq);
    expect(await refusal(erase(Ben, id, seq))).toMatchObject({ code: 'message.not_own' });
    await erase(supervisor, id, seq);
    await erase(supervisor, id, seq);
    const log = await logOf(Ben, id);
    expect(JSON.stringify(log)).not.toContain('John');
    expect(log.at(-1)).toMatchObject({ type: 'message.deleted', target: seq, author: { id: supervisor.id } });
    expect(log.filter(({ type }) => type === 'message.deleted')).toHaveLength(1);
    expect(await view(Ben, id, seq)).toMatchObject({ text: '', pinnedAt: null, mentions: [] });
    expect((await Ben.get('/v1/channels/{id}/messages/{seq}/history', { id, seq })).items).toEqual([]);
    expect(await listed(Ben, id)).toMatchObject({ unread: 0, mentions: 0, lastMessage: { seq, text: null } });
    // Sent again by a phone that never heard of it: it stays deleted.
    expect((await say(Ann, id, 'See you at the side door', { clientMessageId })).seq).toBe(seq);
    for (const late of [
      () => edit(Ann, id, seq, 'Again'),
      () => react(Ann, id, seq, '👍'),
      () => pin(Ann, id, seq),
    ])
      expect(await refusal(late())).toMatchObject({ code: 'message.deleted' });
  });
});

describe('reactions and pins', () => {
  it('are each somebody’s own, once, and one emoji', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { seq } = await say(Ann, id, 'She said yes');
    await react(Ben, id, seq, '🎉');
    await react(Ben, id, seq, '🎉');
    await react(Ann, id, seq, '🎉');
    await react(Ann, id, seq, '❤️');
    expect((await view(Ben, id, seq)).reactions).toEqual([
      { emoji: '🎉', memberIds: [Ben.id, Ann.id] },
      { emoji: '❤️', memberIds: [Ann.id] },
    ]);
    await Ben.delete('/v1/channels/{id}/messages/{seq}/reactions/{emoji}', { id, seq, emoji: '🎉' });
    expect(
      (await logOf(Ben, id)).slice(1).map(({ type, emoji, author }) => [type, emoji, author.id]),
    ).toEqual([
      ['reaction.added', '🎉', Ben.id],
      ['reaction.added', '🎉', Ann.id],
      ['reaction.added', '❤️', Ann.id],
      ['reaction.removed', '🎉', Ben.id],
    ]);
    for (const wrong of ['ok', '👍👍', '<b>'])
      expect(await refusal(react(Ann, id, seq, wrong))).toMatchObject({ code: 'request.invalid' });
    expect(await refusal(react(Ann, id, 999, '👍'))).toMatchObject({ code: 'message.not_found' });
  });

  it('pins are everybody’s, the latest first', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const one = await say(Ann, id, 'Detox line: 203 555 0100');
    const two = await say(Ann, id, 'Cedar House takes couples');
    await pin(Ben, id, one.seq);
    await pin(Ann, id, two.seq);
    await pin(Ann, id, two.seq);
    const pins = async () => (await Ann.get('/v1/channels/{id}/pins', { id })).items.map(({ seq }) => seq);
    expect(await pins()).toEqual([two.seq, one.seq]);
    await Ann.delete('/v1/channels/{id}/messages/{seq}/pin', { id, seq: one.seq });
    expect(await pins()).toEqual([two.seq]);
    expect(await view(Ann, id, two.seq)).toMatchObject({ pinnedBy: { id: Ann.id } });
  });
});

describe('who is called', () => {
  it('is in the channel: by name, on duty, or everybody; others are left out and the message goes through', async () => {
    const { Ann, Ben, Cal, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'], offDuty: ['Cal'] });
    const stranger = await app.world({ onDuty: ['Zed'] });
    const mentions = async (who: Person) => (await listed(who, id))?.mentions;
    await say(Ann, id, '@Cal?', { mentions: [{ kind: 'member', id: Cal.id }] });
    expect([await mentions(Ann), await mentions(Ben), await mentions(Cal)]).toEqual([0, 0, 1]);
    await say(Ann, id, '@onduty?', { mentions: [{ kind: 'onduty' }] });
    expect([await mentions(Ann), await mentions(Ben), await mentions(Cal)]).toEqual([0, 1, 1]);
    await say(Ben, id, '@team!', { mentions: [{ kind: 'team' }] });
    expect([await mentions(Ann), await mentions(Ben), await mentions(Cal)]).toEqual([1, 1, 2]);
    const odd = await say(Ann, id, '@Zed', {
      mentions: [{ kind: 'member', id: stranger.Zed.id }, { kind: 'member' }],
    });
    expect(odd).not.toHaveProperty('mentions');
    expect((await logOf(Cal, id)).at(-1)).not.toHaveProperty('mentions');
    await Cal.post('/v1/channels/{id}/read', { id, body: { seq: odd.seq } });
    expect(await mentions(Cal)).toBe(0);
  });
});

describe('who has seen a message', () => {
  it('are those who have read up to it, without its author', async () => {
    const { Ann, Ben, Cal, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben', 'Cal'] });
    const one = await say(Ann, id, 'One');
    const two = await say(Ann, id, 'Two');
    await Ben.post('/v1/channels/{id}/read', { id, body: { seq: two.seq } });
    await Cal.post('/v1/channels/{id}/read', { id, body: { seq: one.seq } });
    await Ann.post('/v1/channels/{id}/read', { id, body: { seq: two.seq } });
    const seen = async (seq: number) =>
      (await Ann.get('/v1/channels/{id}/messages/{seq}/seen', { id, seq })).items.map(({ id: who }) => who);
    expect(await seen(one.seq)).toEqual([Ben.id, Cal.id]);
    expect(await seen(two.seq)).toEqual([Ben.id]);
  });
});
