import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import type { Person } from '../support/people.js';

const app = useApp();

type Reason = 'resource' | 'mistaken';

const send = (who: Person, id: string, text: string, guard?: Reason, clientMessageId = randomUUID()) =>
  who.send('POST', `/v1/channels/${id}/messages`, {
    body: { clientMessageId, text, ...(guard ? { guard } : {}) },
  });

describe('a message that tells who somebody is', () => {
  it('is refused with what was found and where, and nothing of it is kept', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const text = 'room 12 John, DOB 3/4/1985';
    const { status, body } = await send(Ann, channelId, text);
    expect({ status, body }).toMatchObject({
      status: 422,
      body: {
        code: 'channel.identifiers_found',
        findings: [
          { kind: 'name', start: 8, end: 12 },
          { kind: 'date_of_birth', start: 18, end: 26 },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toMatch(/John|1985/);
    const page = await Ann.get('/v1/channels/{id}/events', { id: channelId });
    expect(page.items).toEqual([]);
    const line = await Ann.line();
    const answer = await line.send({ channelId, clientMessageId: randomUUID(), text });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'channel.identifiers_found' } });
  });

  it('goes out with a reason, once, and who looks after the team sees that it did, but not what it said', async () => {
    const { Ann, supervisor, channelId, organizationId } = await app.world({ onDuty: ['Ann'] });
    const id = randomUUID();
    const text = 'his cell is 203-555-0199';
    const [first, again] = [
      await send(Ann, channelId, text, 'mistaken', id),
      await send(Ann, channelId, text, 'mistaken', id),
    ];
    expect([first.status, again.body]).toEqual([201, first.body]);
    const { items } = await supervisor.get('/v1/guard-overrides');
    expect(items).toEqual([
      expect.objectContaining({
        memberName: Ann.name,
        channelName: 'Team',
        seq: 1,
        reason: 'mistaken',
        kinds: ['phone'],
        reviewedAt: null,
      }),
    ]);
    expect(JSON.stringify(items)).not.toContain('0199');
    const audited = await app.rows<{ subject_ids: string[]; actor_id: string }>(
      `SELECT subject_ids, actor_id FROM audit_entry WHERE organization_id = $1 AND action = 'channel.override'`,
      [organizationId],
    );
    expect(audited).toEqual([{ subject_ids: [items[0]?.id, channelId], actor_id: Ann.id }]);
    await supervisor.post('/v1/guard-overrides/{id}/review', { id: items[0]?.id ?? '' });
    const seen = await supervisor.get('/v1/guard-overrides');
    expect(seen.items[0]).toMatchObject({ reviewedBy: supervisor.name });
  });

  it('needs no reason for what the organization knows: places, facilities and colleagues', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann', 'Tyrone'] });
    await Ann.post('/v1/resources', {
      body: {
        ...{ name: 'Cedar', kind: 'recovery_house', phones: [{ number: '(203) 555-0177' }] },
        places: [{ location: { address1: '77 Orchard Street', city: 'New Haven', state: 'CT' } }],
      },
    });
    for (const text of [
      'try 203.555.0177',
      'it was 77 orchard street',
      'Tyrone is in room 12',
      'now at 1 Main Street',
    ])
      expect({ text, status: (await send(Ann, channelId, text)).status }).toEqual({ text, status: 201 });
    for (const text of ['try 203.555.0178', 'it was 79 orchard street', 'Marcus is in room 12'])
      expect({ text, status: (await send(Ann, channelId, text)).status }).toEqual({ text, status: 422 });
  });

  it('can be asked about before it is sent', async () => {
    const { Ann, channelId } = await app.world({ onDuty: ['Ann'] });
    const check = (text: string) => Ann.post('/v1/identifier-checks', { body: { text } });
    expect(await check('his cell is 203-555-0199')).toEqual({
      findings: [{ kind: 'phone', start: 12, end: 24 }],
    });
    expect(await check('Mercy detox: 203-555-0199')).toEqual({ findings: [] });
    expect((await Ann.get('/v1/channels/{id}/events', { id: channelId })).items).toEqual([]);
  });
});
