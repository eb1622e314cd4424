import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { say } from '../support/channels.js';
import type { Person } from '../support/people.js';

const app = useApp();

const mercy = (who: Person) => who.post('/v1/resources', { body: { name: 'Mercy Detox', kind: 'detox' } });

const bedsOf = async (who: Person, id: string) => {
  const { capacities, facts } = await who.get('/v1/resources/{id}', { id });
  const { source, message } = facts.find(({ kind }) => kind === 'capacity') ?? {};
  return { available: capacities[0]?.available, source, message };
};

const team = async () => {
  const world = await app.world({ onDuty: ['Ann', 'Ben'] });
  const resource = await mercy(world.Ann);
  return { ...world, resource };
};

const twoBeds = [{ unit: 'bed' as const, available: 2 }];

describe('a message that becomes knowledge', () => {
  it('says what can be read from it, to members of its channel', async () => {
    const { Ann, Ben, supervisor, channelId: id } = await team();
    const { seq } = await say(Ben, id, 'Mercy has 2 beds, ask for Dana, +1 203 624 0142');
    const facts = await Ann.get('/v1/channels/{id}/messages/{seq}/facts', { id, seq });
    expect(facts).toEqual({ beds: 2, phones: ['+12036240142'], contact: 'Dana' });
    await supervisor.delete('/v1/channels/{id}/messages/{seq}', { id, seq });
    expect(await Ann.get('/v1/channels/{id}/messages/{seq}/facts', { id, seq })).toEqual({
      ...{ beds: null, phones: [], contact: null },
    });
  });

  it('is named as the source of what a member writes, by its author and time', async () => {
    const { Ann, Ben, channelId, resource } = await team();
    const { seq, at } = await say(Ben, channelId, 'Mercy has 2 beds');
    const { id, version } = resource;
    const message = { channelId, seq };
    await Ann.patch('/v1/resources/{id}', { id, body: { version, capacities: twoBeds, message } });
    const shown = { ...message, author: Ben.name, at };
    expect(await bedsOf(Ann, id)).toEqual({ available: 2, source: 'message', message: shown });
    const { items } = await Ann.get('/v1/resources/{id}/history', { id });
    expect(items[0]).toMatchObject({ field: 'capacities', source: 'message', message: shown });
    const added = await Ann.post('/v1/resources', { body: { name: 'Van', kind: 'transport', message } });
    expect(added.facts).toMatchObject([{ kind: 'about', source: 'message', message: shown }]);
  });

  it('leaves the fact, and no link and no words, once it is past its time or deleted', async () => {
    const { Ann, Ben, channelId, resource } = await team();
    const { id, version } = resource;
    const { seq } = await say(Ben, channelId, 'Mercy has 2 beds');
    const message = { channelId, seq };
    await Ann.patch('/v1/resources/{id}', { id, body: { version, capacities: twoBeds, message } });
    await app.owner.query(
      `UPDATE message SET purged_at = now(), text = '' WHERE channel_id = $1 AND seq = $2`,
      [channelId, seq],
    );
    expect(await bedsOf(Ann, id)).toEqual({ available: 2, source: 'message', message: null });
    const { items } = await Ann.get('/v1/resources/{id}/history', { id });
    expect(items[0]).toMatchObject({ source: 'message', message: null });

    const again = await say(Ben, channelId, 'Mercy has 3 beds');
    const changes = { capacities: [{ unit: 'bed' as const, available: 3 }] };
    const proposal = await Ann.post('/v1/resources/{id}/proposals', {
      id,
      body: { changes, message: { channelId, seq: again.seq } },
    });
    await Ben.delete('/v1/channels/{id}/messages/{seq}', { id: channelId, seq: again.seq });
    const open = await Ann.get('/v1/resource-proposals', { query: { resourceId: id } });
    expect(open.items).toMatchObject([{ id: proposal.id, message: null }]);
    await Ben.post('/v1/resource-proposals/{id}/accept', { id: proposal.id, body: {} });
    expect(await bedsOf(Ann, id)).toEqual({ available: 3, source: 'message', message: null });
  });

  it('is shown as a source only to who may read it', async () => {
    const { Ann, Ben, supervisor, resource } = await team();
    const { id, version } = resource;
    const { id: apart } = await supervisor.post('/v1/channels/direct', { body: { memberIds: [Ann.id] } });
    const { seq } = await say(supervisor, apart, 'Mercy has 2 beds');
    const message = { channelId: apart, seq };
    await Ann.patch('/v1/resources/{id}', { id, body: { version, capacities: twoBeds, message } });
    expect((await bedsOf(supervisor, id)).message).toMatchObject(message);
    expect(await bedsOf(Ben, id)).toEqual({ available: 2, source: 'message', message: null });
  });

  it('must be there, and be one that the writer may read', async () => {
    const { Ann, Ben, supervisor, channelId, resource } = await team();
    const elsewhere = await team();
    const { id: apart } = await supervisor.post('/v1/channels/direct', { body: { memberIds: [Ann.id] } });
    const { seq } = await say(supervisor, apart, 'Mercy has 2 beds');
    const theirs = await say(elsewhere.Ann, elsewhere.channelId, 'Mercy has 2 beds');
    const { id, version } = resource;
    const changes = { alert: 'Two beds' };
    for (const message of [
      { channelId: apart, seq },
      { channelId: elsewhere.channelId, seq: theirs.seq },
      { channelId, seq: 4_711 },
    ]) {
      const refusal = { status: 404, code: 'message.not_found' };
      const path = `/v1/resources/${id}`;
      expect(await Ben.refused('POST', `${path}/proposals`, { body: { changes, message } })).toMatchObject(
        refusal,
      );
      expect(await Ben.refused('PATCH', path, { body: { version, ...changes, message } })).toMatchObject(
        refusal,
      );
      expect(
        await Ben.refused('POST', '/v1/resources', { body: { name: 'Van', kind: 'transport', message } }),
      ).toMatchObject(refusal);
    }
    expect(await Ben.get('/v1/resources/{id}', { id })).toMatchObject({ version, alert: null });
  });
});
