import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useApp } from '../../support/app.js';
import { say, threadOf } from '../../support/channels.js';
import { eventually } from '../../support/eventually.js';
import type { Holder } from '../../support/people.js';

const app = useApp();

const connected = async (who: Holder) => {
  const line = await who.line();
  await line.next('channel.heads');
  return line;
};

describe('what is posted in one moment', () => {
  it('is stored together, keeps its order, and goes out in few packets', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const [from, to] = [await connected(Ann), await connected(Ben)];
    const texts = Array.from({ length: 60 }, (_, index) => `Message ${index}`);
    await Promise.all(texts.map((text) => from.send({ channelId, clientMessageId: randomUUID(), text })));
    await to.nextEvent(({ seq }) => seq === texts.length);
    expect(to.events().map(({ seq, text }) => [seq, text])).toEqual(
      texts.map((text, index) => [index + 1, text]),
    );
    expect(to.all('channel.events').length).toBeLessThan(texts.length / 2);
  });
});

describe('over the socket', () => {
  it('others see who is writing and who is online; nobody outside of the channel does', async () => {
    const { Ann, Ben, Cal } = await app.world({ onDuty: ['Ann', 'Ben', 'Cal'] });
    const { id } = await Ann.post('/v1/channels', {
      body: { name: 'North', open: true, memberIds: [Ben.id] },
    });
    const [ann, ben, cal] = [await connected(Ann), await connected(Ben), await connected(Cal)];
    await ann.next('presence.changed', ({ came }) => came.includes(Cal.id));
    cal.socket.emit('channel.typing', { channelId: id });
    ann.socket.emit('channel.typing', { channelId: id, thread: 7 });
    expect(await ben.next('channel.typing')).toEqual({
      ...{ channelId: id, thread: 7 },
      author: { id: Ann.id, name: Ann.name, kind: 'member' },
    });
    for (const line of [ann, cal]) expect(line.all('channel.typing')).toEqual([]);
    const { items } = await Ben.get('/v1/channels/people');
    const online = items.filter((person) => person.online).map(({ id: who }) => who);
    expect(online).toEqual(expect.arrayContaining([Ann.id, Ben.id, Cal.id]));
  });

  it('who comes and goes is told once, and who is only back is not told at all', async () => {
    const { Ann, Ben, Cal } = await app.world({ onDuty: ['Ann', 'Ben', 'Cal'] });
    const [ann, ben, cal] = [await connected(Ann), await connected(Ben), await connected(Cal)];
    const second = await app.line({ token: Cal.token });
    const toldOf = (which: 'came' | 'went') =>
      ann.all('presence.changed').flatMap((told) => told[which].filter((id) => id !== Ann.id));
    await eventually(() => expect(toldOf('came')).toEqual(expect.arrayContaining([Ben.id, Cal.id])));
    const before = toldOf('came');
    for (const line of [ben, cal, second]) line.close();
    const back = await app.line({ token: Cal.token });
    await back.next('channel.heads');
    await eventually(() => expect(toldOf('went')).toEqual([Ben.id]));
    expect(toldOf('came')).toEqual(before);
    back.close();
  });

  it('a coach is let into the thread of her request, and the unit’s staff while they are invited', async () => {
    const { Ann, nurse } = await app.world({ onDuty: ['Ann'] });
    const request = await nurse.ask();
    const unit = nurse.follow(request);
    const [ann, staff] = [await connected(Ann), await connected(unit)];
    await Ann.accept(await Ann.offered(request));
    await ann.nextEvent(({ type }) => type === 'member.joined');
    const { id } = await threadOf(Ann, request);
    await say(Ann, id, 'Before');
    await Ann.put('/v1/channels/{id}/guests', { id });
    await staff.next('channels.changed');
    await say(Ann, id, 'I am downstairs');
    expect(await staff.nextEvent(({ text }) => text === 'I am downstairs')).toMatchObject({
      author: { name: 'Ann' },
    });
    const answer = await staff.send({ channelId: id, clientMessageId: randomUUID(), text: 'Coming' });
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(await ann.nextEvent(({ text }) => text === 'Coming')).toEqual(answer.event);
    await Ann.delete('/v1/channels/{id}/guests', { id });
    const { seq } = await say(Ann, id, 'After');
    await ann.nextEvent((event) => event.seq === seq);
    const heard = staff.events().map(({ text }) => text);
    expect(heard).not.toContain('Before');
    expect(heard).not.toContain('After');
  });
});
