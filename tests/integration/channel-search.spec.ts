import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { say } from '../support/channels.js';
import type { Person } from '../support/people.js';

const app = useApp();

const find = async (who: Person, query: object) => (await who.get('/v1/channels/search', { query })).items;
const textsOf = async (who: Person, query: object) =>
  (await find(who, query)).map(({ message }) => message.text);

describe('searching messages', () => {
  it('finds by stems in English and Spanish, by beginnings, without accents, the newest first', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const said = [
      'Two beds at Cedar House',
      'Mercy has a bed, ask for Núñez',
      'La camas están listas en Añasco',
    ];
    for (const text of said) await say(Ann, id, text);
    // A bed is called cama by those who speak Spanish.
    expect(await textsOf(Ben, { q: 'bed' })).toEqual([said[2], said[1], said[0]]);
    expect(await textsOf(Ben, { q: 'bed mercy' })).toEqual([said[1]]);
    expect(await textsOf(Ben, { q: 'BEDS ced' })).toEqual([said[0]]);
    expect(await textsOf(Ben, { q: 'nunez' })).toEqual([said[1]]);
    expect(await textsOf(Ben, { q: 'cama lista anasco' })).toEqual([said[2]]);
    expect(await textsOf(Ben, { q: 'bed nowhere' })).toEqual([]);
    for (const odd of ["' & | ! <-> :* \\", '%_', '((('])
      expect(await textsOf(Ben, { q: odd })).toHaveLength(3);
    const [found] = await find(Ben, { q: 'cedar' });
    expect(found).toMatchObject({ channelName: 'Team', excerpt: said[0], marks: [{ start: 12, length: 5 }] });
  });

  it('looks only where its asker may read, and never at what was deleted or said before an edit', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const stranger = await app.world({ onDuty: ['Zed'] });
    await say(stranger.Zed, stranger.channelId, 'A secret bed over here');
    const { id } = await Ann.post('/v1/channels', { body: { name: 'Private', open: false } });
    await say(Ann, id, 'A secret bed');
    const gone = await say(Ann, channelId, 'A secret that goes');
    const edited = await say(Ann, channelId, 'A secret that changes');
    await Ann.delete('/v1/channels/{id}/messages/{seq}', { id: channelId, seq: gone.seq });
    await Ann.put('/v1/channels/{id}/messages/{seq}', {
      id: channelId,
      seq: edited.seq,
      body: { text: 'Plain' },
    });
    expect(await textsOf(Ben, { q: 'secret' })).toEqual([]);
    expect(await textsOf(Ben, { q: 'secret', in: id })).toEqual([]);
    expect(await textsOf(Ann, { q: 'secret' })).toEqual(['A secret bed']);
    expect(await textsOf(Ben, { q: 'plain' })).toEqual(['Plain']);
    await Ann.post('/v1/channels/{id}/members', { id, body: { memberIds: [Ben.id] } });
    expect(await textsOf(Ben, { q: 'secret' })).toEqual(['A secret bed']);
  });

  it('is narrowed to a channel, a writer, a time and questions', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await Ann.post('/v1/channels', {
      body: { name: 'North', open: true, memberIds: [Ben.id] },
    });
    await say(Ann, channelId, 'bed one');
    await say(Ben, channelId, 'bed two?', { question: true });
    const third = await say(Ann, id, 'bed three');
    expect(await textsOf(Ann, { q: 'bed', in: id })).toEqual(['bed three']);
    expect(await textsOf(Ann, { q: 'bed', from: Ben.id })).toEqual(['bed two?']);
    expect(await textsOf(Ann, { has: 'question' })).toEqual(['bed two?']);
    expect(await textsOf(Ann, { q: 'bed', has: 'attachment' })).toEqual([]);
    expect(await textsOf(Ann, { q: 'bed', after: third.at })).toEqual(['bed three']);
    expect(await textsOf(Ann, { q: 'bed', before: '2020-01-01T00:00:00Z' })).toEqual([]);
    expect(await textsOf(Ann, { q: 'bed', limit: 1 })).toEqual(['bed three']);
  });

  it('finds the newest first however long ago it was said, and whatever was said since', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const daysAgo = [3, 40, 41, 300, 700, 1_100];
    await app.owner.query(
      `INSERT INTO message (channel_id, seq, organization_id, author_id, at, text)
       SELECT channel.id, 10 + number, organization_id, $2, now() - days * interval '1 day', said
       FROM channel, (SELECT row_number() OVER (ORDER BY days DESC) AS number, days, said FROM (
         SELECT days, 'Lantern of ' || days AS said FROM unnest($3::int[]) AS days
         UNION ALL SELECT number / 3000.0, 'Nothing new' FROM generate_series(1, 2500) AS number) AS all_said) AS said
       WHERE channel.id = $1`,
      [channelId, Ann.id, daysAgo],
    );
    const lanterns = daysAgo.map((days) => `Lantern of ${days}`);
    expect(await textsOf(Ann, { q: 'lantern' })).toEqual(lanterns);
    expect(await textsOf(Ann, { q: 'lanterns', limit: 2 })).toEqual(lanterns.slice(0, 2));
    expect(await textsOf(Ann, { q: 'lante' })).toEqual(lanterns);
    const day = 24 * 60 * 60_000;
    const before = new Date(Date.now() - 250 * day).toISOString();
    expect(await textsOf(Ann, { q: 'lantern', before, limit: 1 })).toEqual(['Lantern of 300']);
    const after = new Date(Date.now() - 1_000 * day).toISOString();
    expect(await textsOf(Ann, { q: 'lantern', before, after })).toEqual(['Lantern of 300', 'Lantern of 700']);
    expect(await textsOf(Ann, { q: 'nothing', limit: 3 })).toEqual(Array(3).fill('Nothing new'));
  });
});
