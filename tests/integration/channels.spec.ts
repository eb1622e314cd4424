import { describe, expect, it } from '@jest/globals';
import { JobQueue } from '@causeway/platform';
import { useApp } from '../support/app.js';
import { listed, logOf, say, threadOf } from '../support/channels.js';
import { eventually } from '../support/eventually.js';
import { refusal } from '../support/http.js';
import type { Person } from '../support/people.js';

const app = useApp();

const make = (who: Person, open: boolean, memberIds: string[] = []) =>
  who.post('/v1/channels', { body: { name: 'North side', purpose: 'Beds up north', open, memberIds } });
const namesIn = async (who: Person, id: string) =>
  (await who.get('/v1/channels/{id}/members', { id })).items.map(({ name }) => name.split(' ')[0]);

describe('a channel for a topic', () => {
  it('that is open can be found, joined and left by the whole team', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const made = await make(Ann, true);
    const { id } = made;
    expect(made).toMatchObject({
      kind: 'topic',
      name: 'North side',
      open: true,
      memberCount: 1,
      mayManage: true,
    });
    expect(await listed(Ben, id)).toBeUndefined();
    expect(await refusal(Ben.get('/v1/channels/{id}/events', { id }))).toMatchObject({
      code: 'channel.not_found',
    });
    expect((await Ben.get('/v1/channels/open')).items).toEqual([
      { id, name: 'North side', purpose: 'Beds up north', memberCount: 1 },
    ]);
    expect(await Ben.post('/v1/channels/{id}/join', { id })).toMatchObject({
      memberCount: 2,
      mayManage: false,
    });
    await Ben.post('/v1/channels/{id}/join', { id });
    expect((await logOf(Ben, id)).map(({ type, member }) => [type, member?.name.split(' ')[0]])).toEqual([
      ['member.joined', 'Ann'],
      ['member.joined', 'Ben'],
    ]);
    expect(await namesIn(Ann, id)).toEqual(['Ann', 'Ben']);
    expect((await Ben.get('/v1/channels/open')).items).toEqual([]);
    await Ben.post('/v1/channels/{id}/leave', { id });
    expect(await listed(Ben, id)).toBeUndefined();
    expect(await refusal(say(Ben, id, 'Still here?'))).toMatchObject({ code: 'channel.not_found' });
  });

  it('that is private is known to its members only, who are taken in by who manages it', async () => {
    const { Ann, Ben, dispatcher, supervisor } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await make(Ann, false, [dispatcher.id]);
    expect((await Ben.get('/v1/channels/open')).items).toEqual([]);
    for (const [who, method, path, body] of [
      [Ben, 'POST', '/join'],
      [Ben, 'GET', ''],
      [Ben, 'POST', '/members', { memberIds: [Ben.id] }],
      [supervisor, 'GET', '/events'],
    ] as const)
      expect(await who.refused(method, `/v1/channels/${id}${path}`, body ? { body } : {})).toMatchObject({
        code: 'channel.not_found',
      });
    const add = (who: Person) => who.post('/v1/channels/{id}/members', { id, body: { memberIds: [Ben.id] } });
    expect(await refusal(add(dispatcher))).toMatchObject({ code: 'channel.not_manager', status: 403 });
    await add(Ann);
    expect(await namesIn(Ben, id)).toEqual(['Ann', 'Ben', 'The']);
    const remove = (who: Person, memberId: string) =>
      who.delete('/v1/channels/{id}/members/{memberId}', { id, memberId });
    expect(await refusal(remove(Ben, Ann.id))).toMatchObject({ code: 'channel.not_manager' });
    await remove(Ann, Ben.id);
    expect(await refusal(logOf(Ben, id))).toMatchObject({ code: 'channel.not_found' });
  });

  it('is renamed and put out of use by who made it or a supervisor, and stays readable', async () => {
    const { Ann, Ben, supervisor } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await make(Ann, true, [Ben.id, supervisor.id]);
    const rename = (who: Person, name: string) =>
      who.put('/v1/channels/{id}', { id, body: { name, open: true } });
    expect(await refusal(rename(Ben, 'Mine'))).toMatchObject({ code: 'channel.not_manager' });
    expect(await rename(supervisor, 'North')).toMatchObject({ name: 'North', purpose: null });
    await Ann.post('/v1/channels/{id}/archive', { id });
    expect(await refusal(say(Ben, id, 'Hello?'))).toMatchObject({ code: 'channel.archived' });
    expect(await listed(Ben, id)).toBeUndefined();
    expect((await Ben.get('/v1/channels', { query: { archived: 'true' } })).items).toMatchObject([
      { id, name: 'North' },
    ]);
    expect((await logOf(Ben, id)).at(-1)).toMatchObject({ type: 'channel.changed', author: { id: Ann.id } });
    await supervisor.post('/v1/channels/{id}/reopen', { id });
    await say(Ben, id, 'Hello');
  });

  it('never takes in somebody who is not here, and everybody’s is nobody’s to leave', async () => {
    const { Ann, administrator, supervisor, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    await administrator.post('/v1/members/{id}/deactivate', { id: Ben.id });
    expect(await refusal(make(Ann, true, [Ben.id]))).toMatchObject({ code: 'member.not_found' });
    for (const [who, method, path] of [
      [Ann, 'POST', 'leave'],
      [supervisor, 'POST', 'archive'],
      [supervisor, 'DELETE', `members/${Ann.id}`],
    ] as const)
      expect(await who.refused(method, `/v1/channels/${channelId}/${path}`)).toMatchObject({
        code: 'channel.everybodys',
      });
  });
});

describe('a direct conversation', () => {
  it('is the same one for the same people, whoever begins it, also at once', async () => {
    const { Ann, Ben, dispatcher } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const begin = (who: Person, ...others: Person[]) =>
      who.post('/v1/channels/direct', { body: { memberIds: others.map(({ id }) => id) } });
    const [one, other] = await Promise.all([begin(Ann, Ben), begin(Ben, Ann)]);
    expect(one.id).toBe(other.id);
    expect(one).toMatchObject({ kind: 'direct', name: Ben.name, people: [{ id: Ben.id }], notify: 'all' });
    expect(other).toMatchObject({ name: Ann.name });
    const three = await begin(Ann, dispatcher, Ben);
    expect(three.id).not.toBe(one.id);
    expect((await begin(dispatcher, Ann, Ben)).id).toBe(three.id);
    expect(await listed(dispatcher, one.id)).toBeUndefined();
    expect(await refusal(begin(Ann, Ann))).toMatchObject({ code: 'member.not_found' });
    expect(await refusal(Ann.post('/v1/channels/{id}/leave', { id: one.id }))).toMatchObject({
      code: 'channel.everybodys',
    });
  });
});

describe('the thread of a request', () => {
  it('is there when a coach takes it, for her and for who dispatches, and goes with the request', async () => {
    const { Ann, Ben, nurse, dispatcher, supervisor } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const request = await nurse.ask();
    const assignment = await Ann.accept(await Ann.offered(request));
    const thread = await threadOf(Ann, request);
    const { caseNumber } = await dispatcher.card(request);
    expect(thread).toMatchObject({ kind: 'request', name: caseNumber, notify: 'all', memberCount: 4 });
    expect(await threadOf(supervisor, request)).toMatchObject({ id: thread.id, notify: 'mentions' });
    expect(await listed(Ben, thread.id)).toBeUndefined();
    await say(Ann, thread.id, 'She would like to leave for detox tonight');

    await Ann.handBack(assignment);
    expect(await refusal(logOf(Ann, thread.id))).toMatchObject({ code: 'channel.not_found' });
    await Ben.accept(await Ben.offered(request));
    expect((await threadOf(Ben, request)).id).toBe(thread.id);
    const happened = (await logOf(dispatcher, thread.id)).map(({ type, member, author }) =>
      type === 'message.posted' ? type : `${author.kind}: ${member?.name.split(' ')[0] ?? ''} ${type}`,
    );
    expect(happened).toEqual([
      'causeway: Ann member.joined',
      'message.posted',
      'causeway: Ann member.left',
      'causeway: Ben member.joined',
    ]);
  });

  it('takes in the unit’s staff from the invitation on, by their status link and by first names', async () => {
    const { Ann, nurse, dispatcher } = await app.world({ onDuty: ['Ann'] });
    const request = await nurse.ask();
    const unit = nurse.follow(request);
    await Ann.accept(await Ann.offered(request));
    const { id } = await threadOf(Ann, request);
    await say(dispatcher, id, 'Only for us');
    expect((await unit.get('/v1/channels')).items).toEqual([]);
    expect(await refusal(say(unit, id, 'Hello?'))).toMatchObject({ code: 'channel.not_found' });

    await Ann.put('/v1/channels/{id}/guests', { id });
    const told = await say(Ann, id, 'I am at the main entrance');
    const item = (await unit.get('/v1/channels')).items[0];
    expect(item).toMatchObject({ id, name: (await dispatcher.card(request)).caseNumber, unread: 1 });
    const seen = await logOf(unit, id);
    expect(seen[0]?.seq).toBe(item?.fromSeq);
    expect(JSON.stringify(seen)).not.toContain('Only for us');
    expect(seen.find(({ seq }) => seq === told.seq)).toMatchObject({ author: { id: Ann.id, name: 'Ann' } });
    const answer = await say(unit, id, 'Somebody comes down');
    expect(answer.author).toEqual({ id: null, name: 'Mercy Hospital', kind: 'guest' });
    expect((await logOf(dispatcher, id)).at(-1)).toEqual(answer);
    expect(await threadOf(dispatcher, request)).toMatchObject({ guest: { name: 'Mercy Hospital' } });

    await dispatcher.delete('/v1/channels/{id}/guests', { id });
    expect(await refusal(say(unit, id, 'Still there?'))).toMatchObject({ code: 'channel.not_found' });
    expect((await unit.get('/v1/channels')).items).toEqual([]);
  });

  it('takes in no police and no prison', async () => {
    const { Ann, nurse } = await app.world({ onDuty: ['Ann'], facilityKind: 'police' });
    const request = await nurse.ask();
    await Ann.accept(await Ann.offered(request));
    const { id } = await threadOf(Ann, request);
    expect(await refusal(Ann.put('/v1/channels/{id}/guests', { id }))).toMatchObject({
      code: 'channel.guest_refused',
    });
  });

  it('is put away a day after the request is over, and its guests leave with it', async () => {
    const { Ann, nurse, dispatcher } = await app.world({ onDuty: ['Ann'] });
    const request = await nurse.ask();
    const unit = nurse.follow(request);
    const assignment = await Ann.accept(await Ann.offered(request));
    const { id } = await threadOf(Ann, request);
    await Ann.put('/v1/channels/{id}/guests', { id });
    await Ann.close(assignment, { outcome: 'declined' });
    await say(Ann, id, 'She asked for the card');
    await app.rows(`UPDATE coach_request SET ended_at = ended_at - interval '25 hours' WHERE id = $1`, [
      request.id,
    ]);
    app.nest.get(JobQueue).add('channel.close-threads', {});
    await eventually(async () => expect(await listed(dispatcher, id)).toBeUndefined());
    expect((await dispatcher.get('/v1/channels', { query: { archived: 'true' } })).items).toMatchObject([
      { id },
    ]);
    expect((await unit.get('/v1/channels')).items).toEqual([]);
  });
});

describe('what somebody wants to be told', () => {
  it('is set for each channel', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    expect(await listed(Ann, id)).toMatchObject({ notify: 'mentions', mutedUntil: null });
    const mutedUntil = '2099-01-01T06:00:00.000Z';
    await Ann.put('/v1/channels/{id}/wishes', { id, body: { notify: 'all', mutedUntil } });
    expect(await listed(Ann, id)).toMatchObject({ notify: 'all', mutedUntil, unread: 0 });
    expect(await listed(Ben, id)).toMatchObject({ notify: 'mentions' });
    expect(await Ann.put('/v1/channels/{id}/wishes', { id, body: { notify: 'none' } })).toMatchObject({
      notify: 'none',
      mutedUntil: null,
    });
  });
});
