import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { useApp } from '../support/app.js';
import { refusal } from '../support/http.js';
import type { Person } from '../support/people.js';
import { nights, planShift, shiftsOf } from '../support/rota.js';
import { surname } from '../support/world.js';

const app = useApp();

type Kind = 'own' | 'team';

/** The address, as a path: the test's server listens on a port that BASE_URL does not know. */
async function subscribe(who: Person, kind: Kind): Promise<{ id: string; path: string }> {
  const { id, url } = await who.post('/v1/me/calendars', { body: { kind } });
  return { id, path: new URL(url).pathname };
}

const read = (path: string, headers: Record<string, string> = {}) =>
  app.client().send('GET', path, { headers });

/** What another program understands of it. */
async function eventsAt(path: string) {
  const { status, headers, text } = await read(path);
  expect({ status, type: headers.get('content-type') }).toEqual({
    status: 200,
    type: 'text/calendar; charset=utf-8',
  });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      stamped: component.getFirstPropertyValue('dtstamp') !== null,
    };
  });
}

describe('a subscribed calendar', () => {
  it('shows a coach her own shifts, at the right moments, also over a change of the clocks', async () => {
    const { dispatcher, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const shift = await planShift(app, dispatcher, [60, 180], { memberId: ada.id });
    await planShift(app, dispatcher, [60, 180], { memberId: ben.id });
    const cancelled = await planShift(app, dispatcher, [300, 360], { memberId: ada.id });
    await dispatcher.post('/v1/rota/shifts/{id}/cancel', { id: cancelled.id });
    const { path } = await subscribe(ada, 'own');
    expect(await eventsAt(path)).toEqual([
      {
        uid: `${shift.id}@causeway`,
        summary: 'On call',
        start: shift.startsAt.replace(/\.\d+/, '.000'),
        end: shift.endsAt.replace(/\.\d+/, '.000'),
        stamped: true,
      },
    ]);
  });

  it('shows the team’s with first names, and nothing else of a person', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    await dispatcher.post('/v1/rota/series', { body: { ...nights, memberId: ada.id } });
    await dispatcher.post('/v1/rota/series', { body: { ...nights, role: 'secondary' } });
    const { path } = await subscribe(dispatcher, 'team');
    const events = await eventsAt(path);
    const planned = await shiftsOf(dispatcher, events[0]?.start.slice(0, 10) ?? '', 42);
    expect(events.length).toBeGreaterThan(planned.length / 2);
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['ada: on call']));
    const { text } = await read(path);
    for (const secret of [surname, ada.email, ada.id]) expect(text).not.toContain(secret);
  });

  it('is not sent again while nothing has changed', async () => {
    const { dispatcher, ada } = await app.world({ offDuty: ['ada'] });
    const { path } = await subscribe(ada, 'own');
    const tag = (await read(path)).headers.get('etag') ?? '';
    expect(await read(path, { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' });
    await planShift(app, dispatcher, [60, 180], { memberId: ada.id });
    expect((await read(path, { 'if-none-match': tag })).status).toBe(200);
  });

  it('ends when it is revoked, or when its owner leaves; only a hash of its token is kept', async () => {
    const { organizationId, ada, ben } = await app.world({ offDuty: ['ada', 'ben'] });
    const [first, second] = [await subscribe(ada, 'own'), await subscribe(ada, 'team')];
    const { items } = await ada.get('/v1/me/calendars');
    expect(items.map(({ id, kind }) => [id, kind])).toEqual([
      [second.id, 'team'],
      [first.id, 'own'],
    ]);
    const stored = await app.rows<{ row: string }>(
      'SELECT feed::text AS row FROM calendar_feed feed WHERE organization_id = $1',
      [organizationId],
    );
    const token = first.path.split('/').at(-1)?.replace('.ics', '') ?? '';
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await refusal(ben.post('/v1/me/calendars/{id}/revoke', { id: first.id }))).toMatchObject({
      code: 'calendar.not_found',
    });
    await ada.post('/v1/me/calendars/{id}/revoke', { id: first.id });
    expect(await app.client().refused('GET', first.path)).toMatchObject({ code: 'calendar.not_found' });
    expect((await read(second.path)).status).toBe(200);
    await app.owner.query('UPDATE member SET active = false WHERE id = $1', [ada.id]);
    expect(await app.client().refused('GET', second.path)).toMatchObject({ code: 'calendar.not_found' });
  });

  it('is answered so often a minute and no more', async () => {
    const { ada } = await app.world({ offDuty: ['ada'] });
    const { path } = await subscribe(ada, 'own');
    for (let time = 0; time < 30; time += 1) expect((await read(path)).status).toBe(200);
    expect(await app.client().refused('GET', path)).toMatchObject({ code: 'rate.limited' });
  });
});

// The last one: for a minute, nobody at this address reads any more.
describe('the addresses', () => {
  it('cannot be guessed: who asks for hundreds of them is sent away', async () => {
    const tried = async (number: number) => (await read(`/v1/calendar/guess-${number}.ics`)).status;
    expect(await tried(0)).toBe(404);
    let status = 404;
    for (let number = 1; status === 404 && number <= 300; number += 1) status = await tried(number);
    expect(status).toBe(429);
  });
});
