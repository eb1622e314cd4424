import { describe, expect, it } from '@jest/globals';
import type { components } from '@causeway/contracts';
import { randomUUID } from 'node:crypto';
import { useApp } from '../../support/app.js';
import { refusal } from '../../support/http.js';
import type { Person } from '../../support/people.js';
import type { Line } from '../../support/socket.js';

const app = useApp();

type ChannelEvent = components['schemas']['ChannelEvent'];
type ChannelEventPage = components['schemas']['ChannelEventPage'];

const message = (text: string, clientMessageId = randomUUID()) => ({ clientMessageId, text });

const post = (who: Person, id: string, body: ReturnType<typeof message>): Promise<ChannelEvent> =>
  who.post('/v1/channels/{id}/messages', { id, body });

/** The whole log, fetched as a client does: from the last seq it has, until nothing is left. */
async function log(who: Person, id: string, after = 0, limit = 7): Promise<ChannelEvent[]> {
  const found: ChannelEvent[] = [];
  for (let next: number | null = after; next !== null;) {
    const page: ChannelEventPage = await who.get('/v1/channels/{id}/events', {
      id,
      query: { after: next, limit },
    });
    found.push(...page.items);
    next = page.nextAfter;
  }
  return found;
}

const seqs = (events: { seq: number }[]) => events.map(({ seq }) => seq);
const upTo = (last: number, first = 1) =>
  Array.from({ length: last - first + 1 }, (_, index) => index + first);

const listed = async (who: Person) => (await who.get('/v1/channels')).items[0];

describe('the order of a channel', () => {
  it('has no gap and is the same for all, when twenty post at once', async () => {
    const { Ann, Ben, dispatcher, supervisor, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const people = [Ann, Ben, dispatcher, supervisor];
    const lines = await Promise.all(people.map((person) => person.line()));
    const sent = await Promise.all(
      upTo(20).map((number) => post(people[number % 4] ?? Ann, channelId, message(`Message ${number}`))),
    );
    expect(seqs(sent).sort((a, b) => a - b)).toEqual(upTo(20));

    const logs = await Promise.all(people.map((person) => log(person, channelId)));
    for (const each of logs) {
      expect(seqs(each)).toEqual(upTo(20));
      expect(each).toEqual(logs[0]);
    }
    // Over the socket every one comes once; what a client has is put in order by seq.
    for (const line of lines) {
      await Promise.all(upTo(20).map((seq) => line.nextEvent((event) => event.seq === seq)));
      const heard = line.events().sort((a, b) => a.seq - b.seq);
      expect(heard).toEqual(logs[0]);
    }
  });

  it('never shows a later event before an earlier one can be read', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    let posting = true;
    const read = async () => {
      while (posting) {
        const events = await log(Ben, channelId, 0, 500);
        expect(seqs(events)).toEqual(upTo(events.length));
      }
    };
    const reading = read();
    await Promise.all(
      upTo(5).map(async (each) => {
        for (const number of upTo(8)) await post(Ann, channelId, message(`${each}.${number}`));
      }),
    );
    posting = false;
    await reading;
    expect(seqs(await log(Ben, channelId))).toEqual(upTo(40));
  });
});

describe('a message', () => {
  it('that is sent again is the same event, even ten times at once', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const line = await Ben.line();
    const once = message('Anyone know a bed tonight?');
    const answers = await Promise.all(upTo(10).map(() => post(Ann, channelId, once)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await post(Ann, channelId, once)).toEqual(answers[0]);
    expect(seqs(await log(Ben, channelId))).toEqual([1]);

    await post(Ann, channelId, message('The next'));
    await line.nextEvent(({ seq }) => seq === 2);
    expect(seqs(line.events())).toEqual([1, 2]);
  });

  it('with the id of a different one is refused, and the id is the author’s own', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const first = message('One');
    await post(Ann, channelId, first);
    const other = { ...first, text: 'Two' };
    expect(await refusal(post(Ann, channelId, other))).toMatchObject({
      status: 409,
      code: 'channel.message_conflict',
    });
    expect((await post(Ben, channelId, other)).seq).toBe(2);
  });

  it('keeps its line breaks, signs and other alphabets, and is trimmed at its ends', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const text = 'Añá 🙏🏽\n\t<b>"quoted"</b> & Привет, 你好 % _ \\ \' ; --';
    const stored = await post(Ann, channelId, message(`  ${text}\n`));
    expect(stored.text).toBe(text);
    expect((await log(Ann, channelId))[0]?.text).toBe(text);
    expect((await post(Ann, channelId, message('é'.repeat(4000)))).text).toHaveLength(4000);
  });
});

describe('reading', () => {
  it('goes forwards after a seq and backwards before one', async () => {
    const { Ann, channelId: id } = await app.world({ onDuty: ['Ann'] });
    for (const number of upTo(9)) await post(Ann, id, message(`${number}`));
    const page = (query: object) => Ann.get('/v1/channels/{id}/events', { id, query });
    const shape = async (query: object) => {
      const { items, headSeq, nextAfter } = await page(query);
      return { seqs: seqs(items), headSeq, nextAfter };
    };
    expect(await shape({ after: 0, limit: 4 })).toEqual({ seqs: upTo(4), headSeq: 9, nextAfter: 4 });
    expect(await shape({ after: 4, limit: 5 })).toEqual({ seqs: upTo(9, 5), headSeq: 9, nextAfter: null });
    expect(await shape({ after: 9 })).toEqual({ seqs: [], headSeq: 9, nextAfter: null });
    expect(await shape({ after: 900 })).toEqual({ seqs: [], headSeq: 9, nextAfter: null });
    expect(await shape({ limit: 3 })).toEqual({ seqs: [7, 8, 9], headSeq: 9, nextAfter: null });
    expect(await shape({ before: 7, limit: 3 })).toMatchObject({ seqs: [4, 5, 6] });
    expect(await shape({ before: 2, limit: 3 })).toMatchObject({ seqs: [1] });
    expect(await shape({ before: 1, limit: 3 })).toMatchObject({ seqs: [] });
  });

  it('counts what others wrote since, and how far somebody has read only ever grows', async () => {
    const { Ann, Ben, channelId: id } = await app.world({ onDuty: ['Ann', 'Ben'] });
    await post(Ann, id, message('One'));
    await post(Ann, id, message('Two'));
    await post(Ben, id, message('Three'));
    expect(await listed(Ben)).toMatchObject({ id, kind: 'team', headSeq: 3, lastReadSeq: 0, unread: 2 });
    expect((await listed(Ben))?.memberCount).toBe(5);

    const line = await Ann.line();
    const read = (seq: number) => Ben.post('/v1/channels/{id}/read', { id, body: { seq } });
    expect(await read(1)).toEqual({ lastReadSeq: 1, unread: 1 });
    const seen = await line.nextEvent();
    expect(seen).toMatchObject({ type: 'read', readUpTo: 1, author: { id: Ben.id }, seq: 4 });
    expect(await read(3)).toEqual({ lastReadSeq: 3, unread: 0 });
    expect(await read(2)).toEqual({ lastReadSeq: 3, unread: 0 });
    expect(await read(3)).toEqual({ lastReadSeq: 3, unread: 0 });
    // Somebody's reading is an event like any other, and nobody's unread message.
    expect(seqs(await log(Ann, id))).toEqual(upTo(5));
    expect(await listed(Ann)).toMatchObject({ unread: 1 });
    expect((await read(2_000_000_000)).lastReadSeq).toBe(5);
  });
});

describe('over the socket', () => {
  it('a message is acknowledged when it is stored, and comes to every member', async () => {
    const { Ann, Ben, dispatcher, channelId } = await app.world({ onDuty: ['Ann'], offDuty: ['Ben'] });
    const stranger = await app.world();
    const lines = [await Ann.line(), await Ben.line(), await dispatcher.line()];
    const strange = await stranger.dispatcher.line();
    const command = { channelId, ...message('On my way to Mercy') };
    const answer = await lines[0]?.send(command);
    if (!answer?.ok) throw new Error(`Not acknowledged: ${JSON.stringify(answer)}`);
    expect(answer.event).toMatchObject({
      seq: 1,
      text: command.text,
      author: { id: Ann.id, name: Ann.name },
    });
    for (const line of lines) expect(await line.nextEvent()).toEqual(answer.event);
    expect(await log(Ben, channelId)).toEqual([answer.event]);
    expect(await lines[0]?.send(command)).toEqual(answer);

    await post(stranger.dispatcher, stranger.channelId, message('Over here'));
    await strange.nextEvent(({ text }) => text === 'Over here');
    expect(strange.events()).toHaveLength(1);
  });

  it('a wrong one is refused with a problem, and nothing is stored', async () => {
    const { Ann, nurse, channelId } = await app.world({ onDuty: ['Ann'] });
    const line = await Ann.line();
    const refused = async (on: Line, command: unknown) => {
      const answer = await on.send(command as Parameters<Line['send']>[0]);
      return answer.ok ? 'stored' : answer.problem.code;
    };
    const good = { channelId, ...message('Hello') };
    for (const wrong of [
      undefined,
      null,
      'hello',
      [good],
      { ...good, text: 'x'.repeat(10_000) },
      { ...good, text: 7 },
      { ...good, text: 'a\u0000b' },
      { ...good, clientMessageId: 'one' },
      { ...good, authorId: randomUUID() },
    ]) {
      expect({ wrong, code: await refused(line, wrong) }).toEqual({ wrong, code: 'request.invalid' });
    }
    expect(await refused(line, { ...good, channelId: randomUUID() })).toBe('channel.not_found');
    expect(await refused(await nurse.line(), good)).toBe('access.denied');
    expect(await log(Ann, channelId)).toEqual([]);
    // The line still works, and a client cannot author the server's events.
    (line.socket as unknown as { emit(event: string, payload: unknown): void }).emit('channel.event', good);
    expect(await refused(line, good)).toBe('stored');
    await line.nextEvent(({ seq }) => seq === 1);
    expect(line.events()).toHaveLength(1);
  });

  it('a member hears the heads on connecting', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    await post(Ann, channelId, message('One'));
    await post(Ann, channelId, message('Two'));
    expect(await (await Ann.line()).next('channel.heads')).toEqual({ [channelId]: 2 });
  });

  it('a new member hears the channel from the first day', async () => {
    const { administrator, Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const email = `new.${channelId}@rco.example`;
    const password = 'Correct horse, battery staple';
    await administrator.post('/v1/members', {
      body: { email, displayName: 'New Coach', roles: ['coach'], password },
    });
    const { headers } = await app.client().send('POST', '/v1/auth/sign-in', { body: { email, password } });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const line = await app.line({ headers: { cookie } });
    await line.next('channel.heads');
    const { seq } = await post(Ann, channelId, message('Welcome'));
    expect(await line.nextEvent()).toMatchObject({ seq, text: 'Welcome' });
  });
});

describe('a connection that breaks', () => {
  it('loses nothing and doubles nothing: subscribe, then fetch what came after the last seq', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const kept = new Map<number, string | undefined>();
    const keep = (events: ChannelEvent[]) => {
      const fresh = events.filter(({ seq }) => !kept.has(seq));
      for (const { seq, text } of fresh) kept.set(seq, text);
    };
    const texts: string[] = [];
    for (const round of upTo(4)) {
      const line = await app.line({ token: Ben.token });
      const { [channelId]: head = 0 } = await line.next('channel.heads');
      // Posted between connecting and fetching, and while the line is open.
      const during = upTo(5).map((number) => `${round}.${number} during`);
      const posted = Promise.all(during.map((text) => post(Ann, channelId, message(text))));
      keep(await log(Ben, channelId, Math.max(0, ...kept.keys())));
      expect(kept.size).toBeGreaterThanOrEqual(head);
      await posted;
      const last = (await listed(Ben))?.headSeq;
      await line.nextEvent(({ seq }) => seq === last);
      keep(line.events());
      line.close();
      const away = upTo(3).map((number) => `${round}.${number} away`);
      for (const text of away) await post(Ann, channelId, message(text));
      texts.push(...during, ...away);
    }
    keep(await log(Ben, channelId, Math.max(0, ...kept.keys())));
    expect([...kept.keys()].sort((a, b) => a - b)).toEqual(upTo(texts.length));
    expect([...kept.values()].sort()).toEqual(texts.sort());
  });
});
