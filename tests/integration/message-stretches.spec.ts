import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { longTalk } from '../support/channel/long-talk.js';
import { say } from '../support/channels.js';
import { refusal } from '../support/http.js';
import type { Person } from '../support/people.js';

const app = useApp();

interface Query {
  around?: number;
  before?: number;
  after?: number;
  limit?: number;
}

/** As "3 4 5", and where it goes on to either side. */
async function stretch(who: Person, id: string, query: Query) {
  const { items, ...rest } = await who.get('/v1/channels/{id}/messages', { id, query });
  return { seqs: items.map(({ seq }) => seq).join(' '), ...rest };
}

describe('messages far from the newest ones', () => {
  it('are read around one of them, and on to either side until there are no more', async () => {
    const { Ann, channelId: id } = await app.world({ onDuty: ['Ann'] });
    await longTalk(app, id, { count: 12, by: Ann });
    const read = (query: Query) => stretch(Ann, id, query);
    const headSeq = 12;
    expect(await read({ around: 6, limit: 4 })).toEqual({
      seqs: '5 6 7 8',
      headSeq,
      olderBefore: 5,
      newerAfter: 8,
    });
    expect(await read({ before: 5, limit: 3 })).toEqual({
      seqs: '2 3 4',
      headSeq,
      olderBefore: 2,
      newerAfter: 4,
    });
    expect(await read({ before: 2, limit: 3 })).toMatchObject({ seqs: '1', olderBefore: null });
    expect(await read({ after: 8, limit: 3 })).toEqual({
      seqs: '9 10 11',
      headSeq,
      olderBefore: 9,
      newerAfter: 11,
    });
    expect(await read({ after: 11, limit: 3 })).toMatchObject({ seqs: '12', newerAfter: null });
    expect(await read({ limit: 2 })).toEqual({ seqs: '11 12', headSeq, olderBefore: 11, newerAfter: null });
    expect(await read({ around: 1, limit: 4 })).toMatchObject({ seqs: '1 2 3', olderBefore: null });
    expect(await read({ around: 12, limit: 4 })).toMatchObject({ seqs: '11 12', newerAfter: null });
    expect(await read({ around: 2_147_483_647, limit: 2 })).toMatchObject({ seqs: '12', newerAfter: null });
  });

  it('say what became of each: an edit, an answer, a deletion, and replies where they were written', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const beds = await say(Ann, id, 'Mercy has 2 beds');
    const asked = await say(Ben, id, 'Is the van out?', { question: true });
    const wrong = await say(Ben, id, 'Wrong channel');
    await longTalk(app, id, { count: 5, by: Ann });
    await Ann.put('/v1/channels/{id}/messages/{seq}', {
      id,
      seq: beds.seq,
      body: { text: 'Mercy has 3 beds' },
    });
    const reply = await say(Ann, id, 'It is', { thread: asked.seq });
    await Ben.post('/v1/channels/{id}/messages/{seq}/question/answer', {
      id,
      seq: asked.seq,
      body: { answer: reply.seq },
    });
    await Ben.delete('/v1/channels/{id}/messages/{seq}', { id, seq: wrong.seq });

    const { items } = await Ann.get('/v1/channels/{id}/messages', { id, query: { around: 2, limit: 4 } });
    expect(items).toMatchObject([
      { seq: beds.seq, text: 'Mercy has 3 beds' },
      { seq: asked.seq, question: 'answered', answer: reply.seq, replyCount: 1 },
      { seq: wrong.seq, text: '', deletedAt: expect.any(String) },
      { text: 'On it 1' },
    ]);
    const newest = await Ann.get('/v1/channels/{id}/messages', { id, query: { after: 8 } });
    expect(newest.items).toMatchObject([{ seq: reply.seq, thread: asked.seq }]);
  });

  it('hold nothing that was purged: whoever asks for it gets what follows', async () => {
    const { Ann, channelId: id } = await app.world({ onDuty: ['Ann'] });
    await longTalk(app, id, { count: 6, by: Ann });
    await app.owner.query('UPDATE message SET purged_at = now() WHERE channel_id = $1 AND seq <= 3', [id]);
    expect(await stretch(Ann, id, { around: 2, limit: 4 })).toEqual({
      seqs: '4 5',
      headSeq: 6,
      olderBefore: null,
      newerAfter: 5,
    });
  });

  it('are read by those who are in the channel, and no more than 200 at once', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await Ann.post('/v1/channels', { body: { name: 'North', open: false } });
    await say(Ann, id, 'Only us');
    expect(await stretch(Ann, id, { limit: 200 })).toMatchObject({ seqs: '2' });
    const { Ann: stranger } = await app.world({ onDuty: ['Ann'] });
    for (const [who, where] of [
      [Ben, id],
      [stranger, channelId],
    ] as const)
      expect(await refusal(stretch(who, where, { around: 1 }))).toMatchObject({
        code: 'channel.not_found',
        status: 404,
      });
    for (const query of [{ limit: 201 }, { limit: 0 }, { around: 0 }, { before: 2_147_483_648 }])
      expect(await refusal(stretch(Ann, channelId, query))).toMatchObject({ status: 400 });
  });
});
