import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChannelGateway } from '@causeway/channel';
import { TestApp } from '../../support/app.js';
import { listed, logOf, say } from '../../support/channels.js';
import { Holder, type Coach, type Person } from '../../support/people.js';
import { testRedisUrl } from '../../support/queue.js';
import type { Line } from '../../support/socket.js';

/** Two processes on one database; they hear of each other through Redis, or, without it, with each beat. */
let app: TestApp;
let second: TestApp;
const together = testRedisUrl() !== undefined;

beforeAll(async () => {
  app = await TestApp.start();
  second = await app.startAnother();
});
afterAll(async () => {
  await second.close();
  await app.close();
});

const beat = (node: TestApp) => node.nest.get(ChannelGateway).beat();
const on = async (node: TestApp, who: Person): Promise<Line> => {
  const line = await node.line({ token: who.token });
  await line.next('channel.heads');
  return line;
};
const texts = (line: Line) => line.events().map(({ text }) => text);

async function team() {
  const { Ann, Ben, Cal, administrator } = await app.world({ onDuty: ['Ann', 'Ben', 'Cal'] });
  const { id } = await Ann.post('/v1/channels', {
    body: { name: 'North side', open: true, memberIds: [Ben.id, Cal.id] },
  });
  const remove = (who: Coach) => Ann.delete('/v1/channels/{id}/members/{memberId}', { id, memberId: who.id });
  const there = (who: Person) => new Holder(second, who.token);
  return { Ann, Ben, Cal, administrator, id, remove, there };
}

describe('a member who was removed', () => {
  it('receives nothing more on open sockets of any process, and is told that the channel is gone', async () => {
    const { Ann, Ben, Cal, id, remove, there } = await team();
    const lines = [await on(app, Ben), await on(second, Ben)];
    const others = [await on(app, Cal), await on(second, Cal)];
    await remove(Ben);
    await say(Ann, id, 'after');
    await say(there(Cal), id, 'after, elsewhere');
    await lines[0]?.next('channels.changed');
    if (!together) await beat(second);
    await lines[1]?.next('channels.changed');
    // Whoever stays hears what is said; what would go to the other has gone by then.
    for (const [index, node] of [Ann, there(Ann)].entries()) {
      const last = await say(node, id, 'last');
      await others[index]?.nextEvent(({ seq }) => seq === last.seq);
    }
    for (const line of lines) expect(texts(line).filter((text) => text !== undefined)).toEqual([]);
  });

  it('receives nothing by coming back at that very moment, again and again', async () => {
    const { Ann, Ben, Cal, id, remove, there } = await team();
    const stays = await on(app, Cal);
    const lines: Line[] = [];
    let going = true;
    const comeBack = async (node: TestApp) => {
      while (going) {
        const line = await node.line({ token: Ben.token });
        lines.push(line);
        await say(node === app ? Cal : there(Cal), id, 'meanwhile');
      }
    };
    const coming = [comeBack(app), comeBack(second)];
    await remove(Ben);
    for (const number of [1, 2, 3, 4, 5]) {
      await say(Ann, id, `after ${number}`);
      await say(there(Cal), id, `after ${number}`);
    }
    going = false;
    await Promise.all(coming);
    const fresh = [await on(app, Ben), await on(second, Ben)];
    const last = await say(Ann, id, 'after all');
    await stays.nextEvent(({ seq }) => seq === last.seq);
    for (const line of [...lines, ...fresh])
      expect(texts(line).filter((text) => text?.startsWith('after'))).toEqual([]);
  });
});

describe('a member who has left the team', () => {
  it('is cut at once, and hears nothing said after it by any process', async () => {
    const { Ann, Ben, administrator, id, there } = await team();
    const [near, far] = [await on(app, Ben), await on(second, Ben)];
    await administrator.post('/v1/members/{id}/deactivate', { id: Ben.id });
    await near.cut();
    await say(Ann, id, 'after');
    await say(there(Ann), id, 'after, elsewhere');
    if (!together) await beat(second);
    await far.cut();
    for (const line of [near, far])
      expect(texts(line).filter((text) => text?.startsWith('after'))).toEqual([]);
    await expect(app.line({ token: Ben.token })).rejects.toThrow('auth.required');
  });
});

describe('what one process was not told', () => {
  it('heals within a beat: who came is let in, and everybody learns how far each channel is', async () => {
    const { Ann, Cal, id, there } = await team();
    const far = await on(second, Cal);
    const { seq } = await say(Ann, id, 'Said in the first process');
    await beat(second);
    await far.next('channel.heads', (heads) => heads[id] === seq);
    expect((await logOf(there(Cal), id)).at(-1)?.seq).toBe(seq);
    await Ann.delete('/v1/channels/{id}/members/{memberId}', { id, memberId: Cal.id });
    await Ann.post('/v1/channels/{id}/members', { id, body: { memberIds: [Cal.id] } });
    await beat(second);
    const back = await say(there(Ann), id, 'Welcome back');
    await far.nextEvent((event) => event.seq === back.seq);
    expect(await listed(Cal, id)).toMatchObject({ id });
  });

  it('is told in one packet for each connection: of all its channels, and of no others', async () => {
    const { Ann, Ben, Cal, id } = await team();
    const { id: own } = await Ann.post('/v1/channels', {
      body: { name: 'Ours', open: false, memberIds: [Ben.id] },
    });
    const [ben, cal] = [await on(second, Ben), await on(second, Cal)];
    const { seq } = await say(Ann, own, 'Only us');
    await beat(second);
    await ben.next('channel.heads', (told) => told[own] === seq);
    for (const told of ben.all('channel.heads'))
      expect(Object.keys(told)).toEqual(expect.arrayContaining([id, own]));
    await cal.next('channel.heads', (told) => id in told);
    expect(cal.all('channel.heads').filter((told) => own in told)).toEqual([]);
  });
});
