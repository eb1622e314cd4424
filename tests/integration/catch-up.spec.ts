import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { say } from '../support/channels.js';
import { newPlaybook } from '../support/playbook-endpoints.js';
import type { Person } from '../support/people.js';

const app = useApp();

/** What was written before is settled by now. */
const read = async (who: Person) => {
  app.passTime(1);
  return who.get('/v1/catch-up');
};

const seen = async (who: Person) => {
  const { until } = await read(who);
  await who.post('/v1/catch-up/seen', { body: { until } });
};

const mercy = (who: Person) =>
  who.post('/v1/resources', {
    body: { name: 'Mercy Detox', kind: 'detox', capacities: [{ unit: 'bed', available: 0 }] },
  });

const nothing = {
  count: 0,
  resources: { items: [], total: 0, imported: 0 },
  questions: { items: [], total: 0 },
  mentions: { items: [], total: 0 },
  playbooks: [],
};

const team = () => app.world({ onDuty: ['Ann'], offDuty: ['Ben'] });

describe('what changed since a coach was last here', () => {
  it('names each field of the directory that others changed, as it was and as it is, and who said so', async () => {
    const { Ann, Ben } = await team();
    const { id, capacities } = await mercy(Ann);
    await seen(Ben);
    const [beds] = capacities;
    const count = (available: number) =>
      Ann.put('/v1/resources/{id}/capacity', {
        id,
        body: { capacities: [{ ...(beds && { id: beds.id }), unit: 'bed', available }] },
      });
    await count(3);
    await count(2);
    await Ann.post('/v1/resources/{id}/confirm', { id, body: { kinds: ['about'] } });
    const changed = await read(Ben);
    expect(changed).toMatchObject({
      count: 1,
      resources: {
        items: [
          {
            ...{ id, name: 'Mercy Detox', kind: 'detox' },
            changes: [
              {
                ...{ field: 'capacities', action: 'update', changedBy: Ann.name, source: 'person' },
                previous: [{ available: 0 }],
                replacement: [{ available: 2 }],
              },
            ],
          },
        ],
        total: 1,
      },
    });
    expect((await read(Ann)).resources.items).toEqual([]);
    await app.expectTold();
  });

  it('is empty once it was seen, and begins there the next time', async () => {
    const { Ann, Ben } = await team();
    await mercy(Ann);
    const first = await read(Ben);
    expect(first.resources.items).toMatchObject([{ changes: [{ action: 'create', changedBy: Ann.name }] }]);
    await Ben.post('/v1/catch-up/seen', { body: { until: first.until } });
    expect(await read(Ben)).toMatchObject({ ...nothing, since: first.until, offered: false });
    // An older list, seen on another device, moves nothing back; and nobody has seen what is to come.
    await Ben.post('/v1/catch-up/seen', { body: { until: first.since } });
    expect((await read(Ben)).since).toBe(first.until);
    await Ben.post('/v1/catch-up/seen', { body: { until: '2099-01-01T00:00:00Z' } });
    await Ann.post('/v1/resources', { body: { name: 'Pantry', kind: 'food' } });
    expect((await read(Ben)).resources.total).toBe(1);
    await app.expectTold();
  });

  it('holds the open questions, and messages that called the member, in her channels only', async () => {
    const { Ann, Ben, supervisor, channelId } = await team();
    await seen(Ben);
    await seen(Ann);
    const asked = await say(supervisor, channelId, 'A bed tonight?', { question: true });
    const called = await say(supervisor, channelId, '@Ben, call me', {
      mentions: [{ kind: 'member', id: Ben.id }],
    });
    const onDuty = await say(supervisor, channelId, '@onduty, be careful on I-95', {
      mentions: [{ kind: 'onduty' }],
    });
    const gone = await say(supervisor, channelId, '@Ben, forget it', {
      mentions: [{ kind: 'member', id: Ben.id }],
    });
    await supervisor.delete('/v1/channels/{id}/messages/{seq}', { id: channelId, seq: gone.seq });
    const { id: apart } = await supervisor.post('/v1/channels/direct', { body: { memberIds: [Ann.id] } });
    await say(supervisor, apart, 'Is there a van?', { question: true });

    const forBen = await read(Ben);
    expect(forBen.questions).toMatchObject({ items: [{ message: { seq: asked.seq } }], total: 1 });
    expect(forBen.mentions).toMatchObject({
      items: [{ as: 'member', message: { seq: called.seq, author: { name: supervisor.name } } }],
      total: 1,
    });
    const forAnn = await read(Ann);
    expect(forAnn.questions.items.map(({ message }) => message.channelId)).toEqual([channelId, apart]);
    expect(forAnn.mentions).toMatchObject({ items: [{ as: 'onduty', message: { seq: onDuty.seq } }] });
    await app.expectTold(
      'question Ann',
      'question Ann',
      'channel_mention Ben',
      'channel_mention Ann',
      'channel_direct Ann',
    );
  });

  it('names playbooks that are new, changed or out of use', async () => {
    const { Ann, Ben, dispatcher } = await team();
    const old = await Ann.post('/v1/playbooks', { body: { ...newPlaybook(), title: 'Shelter' } });
    const gone = await Ann.post('/v1/playbooks', { body: { ...newPlaybook(), title: 'Winter' } });
    await seen(Ben);
    await Ann.post('/v1/playbooks', { body: newPlaybook() });
    app.passTime(1);
    await Ann.put('/v1/playbooks/{id}', {
      id: old.id,
      body: { ...newPlaybook(), title: 'Shelter at night', version: 1 },
    });
    app.passTime(1);
    await dispatcher.post('/v1/playbooks/{id}/retire', { id: gone.id, body: { retired: true } });
    expect((await read(Ben)).playbooks).toMatchObject([
      { title: 'Winter', how: 'retired', changedBy: null },
      { title: 'Shelter at night', how: 'changed', changedBy: Ann.name },
      { title: 'Detox tonight', how: 'new', changedBy: Ann.name },
    ]);
    await app.expectTold();
  });

  it('is offered after hours away, and on going on duty', async () => {
    const { Ann, Ben } = await team();
    await seen(Ben);
    await mercy(Ann);
    expect(await read(Ben)).toMatchObject({ count: 1, offered: false });
    await Ben.put('/v1/me/duty', { body: { onDuty: true } });
    expect(await read(Ben)).toMatchObject({ offered: true });
    await seen(Ben);
    await Ann.post('/v1/resources', { body: { name: 'Pantry', kind: 'food' } });
    expect(await read(Ben)).toMatchObject({ count: 1, offered: false });
    app.passTime(120);
    expect(await read(Ben)).toMatchObject({ offered: true });
    await app.expectTold();
  });

  it('tells nobody what another team does', async () => {
    const [mine, other] = [await team(), await team()];
    await mercy(other.Ann);
    await other.Ann.post('/v1/playbooks', { body: newPlaybook() });
    await say(other.Ann, other.channelId, 'A bed?', { question: true });
    expect(await read(mine.Ben)).toMatchObject(nothing);
    await app.expectTold();
  });
});
