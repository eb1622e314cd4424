import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { listed, logOf, say } from '../support/channels.js';
import type { Holder, Person } from '../support/people.js';

const app = useApp();

const asks = (who: Holder, id: string, text = 'Anyone know a bed tonight?') =>
  say(who, id, text, { question: true });

const step = (
  who: Holder,
  id: string,
  seq: number,
  name: 'claim' | 'release' | 'answer' | 'reopen',
  answer?: number,
) =>
  who.post(
    `/v1/channels/{id}/messages/{seq}/question/${name}` as '/v1/channels/{id}/messages/{seq}/question/answer',
    {
      id,
      seq,
      body: answer === undefined ? {} : { answer },
    },
  );

const open = async (who: Person) =>
  (await who.get('/v1/questions')).items.map(({ channelName, message: { seq, question, claimedBy } }) => ({
    ...{ channelName, seq, question },
    claimedBy: claimedBy?.name ?? null,
  }));

const team = async () => {
  const world = await app.world({ onDuty: ['Ann', 'Ben'], offDuty: ['Off'] });
  const name = (await listed(world.Ann, world.channelId))?.name ?? '';
  return { ...world, name };
};

describe('a question to the team', () => {
  it('is claimed, answered with a message, and asked again, as events of the log', async () => {
    const { Ann, Ben, channelId: id, name } = await team();
    const { seq } = await asks(Ann, id);
    expect(await open(Ben)).toEqual([{ channelName: name, seq, question: 'open', claimedBy: null }]);
    await step(Ben, id, seq, 'claim');
    expect(await open(Ann)).toEqual([{ channelName: name, seq, question: 'claimed', claimedBy: Ben.name }]);
    const { seq: answer } = await say(Ben, id, 'Mercy has two', { thread: seq });
    await step(Ann, id, seq, 'answer', answer);
    expect(await open(Ben)).toEqual([]);
    expect(await Ann.get('/v1/channels/{id}/messages/{seq}', { id, seq })).toMatchObject({
      ...{ question: 'answered', answer, claimedBy: { name: Ben.name } },
    });
    await step(Ben, id, seq, 'reopen');
    expect(await open(Ann)).toEqual([{ channelName: name, seq, question: 'open', claimedBy: null }]);
    const life = (await logOf(Ann, id)).filter(({ type }) => type.startsWith('question.'));
    expect(life).toMatchObject([
      { type: 'question.claimed', target: seq, author: { name: Ben.name } },
      { type: 'question.answered', target: seq, answer, author: { name: Ann.name } },
      { type: 'question.reopened', target: seq, author: { name: Ben.name } },
    ]);
    await step(Ann, id, seq, 'answer');
    await app.expectTold('question Ben');
  });

  it('goes back to the team when who was looking cannot, and only she or a supervisor says so', async () => {
    const { Ann, Ben, supervisor, channelId: id } = await team();
    const { seq } = await asks(Ann, id);
    await step(Ben, id, seq, 'claim');
    const path = `/v1/channels/${id}/messages/${seq}/question`;
    expect(await Ann.refused('POST', `${path}/release`)).toMatchObject({ code: 'question.not_own' });
    expect(await Ann.refused('POST', `${path}/claim`)).toMatchObject({ code: 'question.moved_on' });
    await step(Ben, id, seq, 'claim');
    await step(supervisor, id, seq, 'release');
    expect(await open(Ann)).toMatchObject([{ question: 'open', claimedBy: null }]);
    const claims = (await logOf(Ann, id)).filter(({ type }) => type === 'question.claimed');
    expect(claims).toHaveLength(1);
    await step(Ann, id, seq, 'answer');
    await app.expectTold('question Ben');
  });

  it('is heard by who is on duty, and by more people while nobody speaks, twice and no more', async () => {
    const { Ann, channelId: id, Ben } = await team();
    const { seq } = await asks(Ann, id);
    await app.expectTold('question Ben');
    app.passTime(9.5);
    await app.expectTold();
    app.passTime(1);
    await app.expectTold(
      'question_waits dispatcher',
      'question_waits supervisor',
      'question_waits administrator',
    );
    expect(await open(Ben)).toMatchObject([{ question: 'escalated' }]);
    app.passTime(31);
    await app.expectTold('question_waits supervisor', 'question_waits administrator');
    app.passTime(60);
    await app.expectTold();
    expect(await open(Ben)).toMatchObject([{ seq, question: 'escalated' }]);
    const told = (await logOf(Ann, id)).filter(({ type }) => type === 'question.escalated');
    expect(told).toMatchObject([{ target: seq, author: { kind: 'causeway' } }, { target: seq }]);
    await step(Ben, id, seq, 'answer');
  });

  it('waits anew when somebody else speaks of it, and not when only who asked does', async () => {
    const { Ann, Ben, channelId: id } = await team();
    const { seq } = await asks(Ann, id);
    await app.expectTold('question Ben');
    app.passTime(6);
    await say(Ann, id, 'He is with me now', { thread: seq });
    await say(Ben, id, 'Which side of town?', { thread: seq });
    app.passTime(6);
    await app.expectTold();
    app.passTime(5);
    await app.expectTold(
      'question_waits dispatcher',
      'question_waits supervisor',
      'question_waits administrator',
    );
    await step(Ben, id, seq, 'answer');

    const { seq: second } = await asks(Ben, id, 'And for a couple?');
    await app.expectTold('question Ann');
    app.passTime(6);
    await say(Ben, id, 'They wait outside', { thread: second });
    app.passTime(5);
    await app.expectTold(
      'question_waits dispatcher',
      'question_waits supervisor',
      'question_waits administrator',
    );
    await step(Ann, id, second, 'answer');
  });

  it('is put to more people when who claimed it says no more', async () => {
    const { Ann, Ben, channelId: id } = await team();
    const { seq } = await asks(Ann, id);
    await app.expectTold('question Ben');
    await step(Ben, id, seq, 'claim');
    app.passTime(29);
    await app.expectTold();
    app.passTime(2);
    await app.expectTold(
      'question_waits dispatcher',
      'question_waits supervisor',
      'question_waits administrator',
    );
    expect(await open(Ann)).toMatchObject([{ question: 'escalated', claimedBy: null }]);
    await step(Ann, id, seq, 'answer');
  });

  it('rings no more when its message was deleted, and cannot be claimed', async () => {
    const { Ann, Ben, channelId: id } = await team();
    const { seq } = await asks(Ann, id);
    await app.expectTold('question Ben');
    await Ann.delete('/v1/channels/{id}/messages/{seq}', { id, seq });
    expect(await open(Ben)).toEqual([]);
    app.passTime(20);
    await app.expectTold();
    expect(await Ben.refused('POST', `/v1/channels/${id}/messages/${seq}/question/claim`)).toMatchObject({
      code: 'question.not_found',
    });
  });

  it('tells nobody who muted the channel, and nobody outside of it', async () => {
    const { Ann, Ben, Off, channelId } = await team();
    const { id } = await Ann.post('/v1/channels', {
      body: { name: 'North', open: true, memberIds: [Off.id] },
    });
    await Ben.put('/v1/channels/{id}/wishes', { id: channelId, body: { notify: 'none' } });
    const { seq: everywhere } = await asks(Ann, channelId);
    const { seq: north } = await asks(Ann, id);
    await app.expectTold();
    expect(await open(Ben)).toMatchObject([{ seq: everywhere }]);
    await step(Ann, channelId, everywhere, 'answer');
    await step(Ann, id, north, 'answer');
  });

  it('is answered only by a later message of its channel', async () => {
    const { Ann, Ben, channelId: id } = await team();
    const { seq: before } = await say(Ben, id, 'Good morning');
    const { seq } = await asks(Ann, id);
    for (const answer of [before, seq, 9_999])
      expect(
        await Ann.refused('POST', `/v1/channels/${id}/messages/${seq}/question/answer`, { body: { answer } }),
      ).toMatchObject({ code: 'message.not_found' });
    expect(await Ann.refused('POST', `/v1/channels/${id}/messages/${before}/question/claim`)).toMatchObject({
      code: 'question.not_found',
    });
    await step(Ann, id, seq, 'answer');
    await app.expectTold('question Ben');
  });
});
