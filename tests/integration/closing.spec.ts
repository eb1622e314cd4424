import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { fingerprint } from '../support/fingerprint.js';
import { callsOf, meet, ordinaryContact } from '../support/follow-ups.js';
import { refusal } from '../support/http.js';
import { NOBODY } from '../support/still-world.js';

const app = useApp();

const engagementOf = async ({ id }: { id: string }) => {
  const [row] = await app.rows('SELECT * FROM engagement WHERE assignment_id = $1', [id]);
  return row;
};
const linkagesOf = ({ id }: { id: string }) =>
  app.rows('SELECT kind, resource_id FROM linkage WHERE assignment_id = $1 ORDER BY kind', [id]);

describe('closing', () => {
  it('takes the outcome alone', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const closed = await meet(
      { nurse, coach: Near },
      { outcome: 'declined', followUp: undefined, contact: undefined },
    );
    expect(closed).toMatchObject({ status: 'closed', outcome: 'declined', hardCall: false });
    expect(await engagementOf(closed)).toMatchObject({
      naloxone_given: false,
      naloxone_trained: false,
      follow_up: null,
    });
    expect(await callsOf(Near)).toEqual([]);
  });

  it('stores what the person was linked to, by the directory or by kind, and naloxone', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const resource = await Near.post('/v1/resources', { body: { name: 'Open Door', kind: 'shelter' } });
    const closed = await meet(
      { nurse, coach: Near },
      {
        outcome: 'referred',
        followUp: 'no',
        contact: undefined,
        naloxoneGiven: true,
        naloxoneTrained: true,
        // What the directory says counts, whatever is sent beside it.
        linkages: [{ resourceId: resource.id, kind: 'food' }, { kind: 'detox' }],
      },
    );
    expect(await engagementOf(closed)).toMatchObject({
      naloxone_given: true,
      naloxone_trained: true,
      follow_up: 'no',
    });
    expect(await linkagesOf(closed)).toEqual([
      { kind: 'detox', resource_id: null },
      { kind: 'shelter', resource_id: resource.id },
    ]);
  });

  it('is one transaction: what cannot be stored leaves the assignment open', async () => {
    const world = await app.world({ onDuty: ['Near'] });
    const { nurse, Near } = world;
    const assignment = await Near.accept(await Near.offered(await nurse.ask()));
    const before = await fingerprint(app, world.organizationId);
    const refused: [object, number, string][] = [
      [{ outcome: 'engaged', linkages: [{ resourceId: NOBODY }] }, 404, 'resource.not_found'],
      [{ outcome: 'engaged', linkages: [{}] }, 400, 'request.invalid'],
      [{ outcome: 'engaged', followUp: 'yes' }, 400, 'request.invalid'],
      [
        { outcome: 'engaged', followUp: 'yes', contact: { ...ordinaryContact, phone: '12' } },
        400,
        'request.invalid',
      ],
      [
        { outcome: 'engaged', followUp: 'yes', contact: { ...ordinaryContact, time: '25:00' } },
        400,
        'request.invalid',
      ],
      [
        { outcome: 'engaged', followUp: 'yes', contact: { ...ordinaryContact, consentText: ' ' } },
        400,
        'request.invalid',
      ],
      // Nobody who was not met can have agreed.
      [
        { outcome: 'left_before_arrival', followUp: 'yes', contact: ordinaryContact },
        422,
        'follow_up.not_met',
      ],
    ];
    for (const [body, status, code] of refused) {
      const problem = await Near.refused('POST', `/v1/assignments/${assignment.id}/close`, { body });
      expect({ body, status: problem.status, code: problem.code }).toEqual({ body, status, code });
      expect(JSON.stringify(problem)).not.toContain(ordinaryContact.addressedAs);
    }
    expect(await fingerprint(app, world.organizationId)).toEqual(before);
  });

  it('can be done once', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    const closed = await meet({ nurse, coach: Near });
    expect(await refusal(Near.close(closed))).toMatchObject({
      status: 409,
      code: 'assignment.invalid_state',
    });
    expect(await app.rows('SELECT 1 FROM follow_up_plan WHERE assignment_id = $1', [closed.id])).toHaveLength(
      1,
    );
  });

  it('plans calls also for a person who declined help but is willing', async () => {
    const { nurse, Near } = await app.world({ onDuty: ['Near'] });
    await meet({ nurse, coach: Near }, { outcome: 'declined' });
    expect((await callsOf(Near)).map(({ step }) => step)).toContain('day_90');
  });
});

describe('a person who is to be asked later', () => {
  it('is on the coach’s list until the answer is known, and then can be called', async () => {
    const { nurse, Near, Far } = await app.world({ onDuty: ['Near'], offDuty: ['Far'] });
    const closed = await meet({ nurse, coach: Near }, { followUp: 'ask_later', contact: undefined });
    const toAsk = (coach: typeof Near) => coach.get('/v1/assignments/to-ask');
    expect((await toAsk(Near)).items).toMatchObject([
      { assignmentId: closed.id, caseNumber: closed.caseNumber, facilityName: 'Mercy Hospital' },
    ]);
    expect((await toAsk(Far)).items).toEqual([]);
    const say = (coach: typeof Near, answer: 'yes' | 'no') =>
      coach.post('/v1/assignments/{id}/follow-up', {
        id: closed.id,
        body: { answer, ...(answer === 'yes' ? { contact: ordinaryContact } : {}) },
      });
    expect(await refusal(say(Far, 'yes'))).toMatchObject({ status: 404, code: 'assignment.not_found' });
    expect(await say(Near, 'yes')).toEqual({ assignmentId: closed.id, followUp: 'yes' });
    expect((await toAsk(Near)).items).toEqual([]);
    expect(await callsOf(Near)).not.toEqual([]);
    expect(await refusal(say(Near, 'no'))).toMatchObject({ code: 'follow_up.already_answered' });
  });
});

describe('a coach who would like to talk', () => {
  it('asks once, is seen by supervisors, and somebody takes it', async () => {
    const { nurse, Near, supervisor, administrator, dispatcher } = await app.world({ onDuty: ['Near'] });
    const closed = await meet({ nurse, coach: Near }, { hardCall: true });
    expect(closed.hardCall).toBe(true);
    const asked = await Near.post('/v1/debriefs');
    expect(asked).toMatchObject({ status: 'open', mine: true, takenByName: null });
    expect((await Near.post('/v1/debriefs')).id).toBe(asked.id);
    const told = (await supervisor.get('/v1/notifications')).items.map(({ kind }) => kind);
    expect(told.filter((kind) => kind === 'debrief')).toHaveLength(1);
    expect((await supervisor.get('/v1/debriefs')).items).toMatchObject([
      { id: asked.id, coachName: Near.name },
    ]);
    expect(await dispatcher.refused('GET', '/v1/debriefs')).toMatchObject({ status: 403 });

    const take = (who: typeof supervisor) => who.post('/v1/debriefs/{id}/take', { id: asked.id });
    expect(await take(supervisor)).toMatchObject({ status: 'taken', takenByMe: true });
    expect(await refusal(take(administrator))).toMatchObject({ status: 409, code: 'debrief.invalid_state' });
    expect((await Near.get('/v1/debriefs')).items).toMatchObject([{ takenByName: supervisor.name }]);
    await supervisor.post('/v1/debriefs/{id}/end', { id: asked.id });
    expect((await Near.get('/v1/debriefs')).items).toEqual([]);
    expect((await Near.post('/v1/debriefs')).id).not.toBe(asked.id);
  });

  it('can take it back, and no other coach sees or ends it', async () => {
    const { Near, Far, supervisor } = await app.world({ offDuty: ['Near', 'Far'] });
    const { id } = await Near.post('/v1/debriefs');
    expect((await Far.get('/v1/debriefs')).items).toEqual([]);
    expect(await refusal(Far.post('/v1/debriefs/{id}/end', { id }))).toMatchObject({
      code: 'debrief.not_found',
    });
    await Near.post('/v1/debriefs/{id}/end', { id });
    expect((await supervisor.get('/v1/debriefs')).items).toEqual([]);
    expect(await app.rows('SELECT status FROM debrief WHERE id = $1', [id])).toEqual([
      { status: 'withdrawn' },
    ]);
    expect(await refusal(supervisor.post('/v1/debriefs/{id}/end', { id }))).toMatchObject({
      code: 'debrief.invalid_state',
    });
  });
});
