import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { say } from '../support/channels.js';
import type { Person } from '../support/people.js';

const app = useApp();

const detox = (who: Person, more: object = {}) =>
  who.post('/v1/resources', {
    body: { name: 'Mercy Detox', kind: 'detox', phones: [{ number: '(203) 555-0142' }], ...more },
  });

/** As if all that is known of it had been said so much earlier; a session would not last as long. */
const older = (id: string, days: number) =>
  app.owner.query(
    `UPDATE fact SET confirmed_at = confirmed_at - make_interval(days => $2), check_at = check_at - make_interval(days => $2)
     WHERE resource_id = $1`,
    [id, days],
  );

const ages = ({ facts }: { facts: { kind: string; state: string }[] }) =>
  Object.fromEntries(facts.map(({ kind, state }) => [kind, state]));

describe('a fact', () => {
  it('ages by its kind, and one tap makes it fresh', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await detox(Ann, { capacities: [{ unit: 'bed', available: 2 }] });
    const seen = () => Ben.get('/v1/resources/{id}', { id });
    expect(ages(await seen())).toEqual({ about: 'fresh', phone: 'fresh', capacity: 'fresh' });
    app.passTime(3 * 60);
    expect(ages(await seen())).toEqual({ about: 'fresh', phone: 'fresh', capacity: 'ageing' });
    await older(id, 200);
    expect(await seen()).toMatchObject({ state: 'stale' });
    expect(ages(await seen())).toEqual({ about: 'ageing', phone: 'stale', capacity: 'stale' });

    const { items, total } = await Ben.get('/v1/facts-to-check');
    expect(total).toBe(2);
    expect(items.map(({ resourceId, fact }) => [resourceId, fact.kind]).sort()).toEqual([
      [id, 'capacity'],
      [id, 'phone'],
    ]);
    const one = await Ben.post('/v1/resources/{id}/confirm', { id, body: { kinds: ['phone'] } });
    expect(ages(one)).toEqual({ about: 'ageing', phone: 'fresh', capacity: 'stale' });
    expect(one.facts.find(({ kind }) => kind === 'phone')?.confirmedBy).toBe(Ben.name);
    // Beds have to be asked for: they are no part of "all as it was".
    const all = await Ben.post('/v1/resources/{id}/confirm', { id, body: {} });
    expect(ages(all)).toEqual({ about: 'fresh', phone: 'fresh', capacity: 'stale' });
    expect((await Ben.get('/v1/facts-to-check', { query: { kind: 'phone' } })).items).toEqual([]);
  });

  it('keeps its age when something else is changed, and goes when nothing is said any more', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    const { id, version } = await detox(Ann, { fees: 'None' });
    await older(id, 200);
    const changed = await Ann.patch('/v1/resources/{id}', {
      id,
      body: { version, fees: null, alert: 'Moved' },
    });
    expect(ages(changed)).toEqual({ about: 'fresh', phone: 'stale' });
  });

  it('gets younger or older by what came of calling', async () => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    const { id } = await detox(Ann, { capacities: [{ unit: 'bed', available: 2 }] });
    const called = (outcome: 'accepted' | 'full' | 'no_answer' | 'wrong_number') =>
      Ann.post('/v1/resources/{id}/outcomes', { id, body: { outcome } });
    expect(ages(await called('no_answer'))).toMatchObject({ phone: 'fresh', capacity: 'fresh' });
    expect(ages(await called('wrong_number'))).toMatchObject({ phone: 'stale', capacity: 'fresh' });
    expect(ages(await called('accepted'))).toMatchObject({ phone: 'fresh', capacity: 'fresh' });
    expect(ages(await called('full'))).toMatchObject({ phone: 'fresh', capacity: 'stale' });
    const { facts } = await Ann.put('/v1/resources/{id}/capacity', {
      id,
      body: { capacities: [{ unit: 'bed', available: 0, expected: 1, expectedAt: app.now().toISOString() }] },
    });
    expect(ages({ facts })).toMatchObject({ capacity: 'fresh' });
  });

  it('keeps what others found who called, and who told of it', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await detox(Ann);
    const tell = (who: Person, outcome: 'full' | 'no_answer') =>
      who.post('/v1/resources/{id}/outcomes', { id, body: { outcome } });
    const none = { accepted: 0, full: 0, no_answer: 0, wrong_number: 0 };
    expect(await Ben.get('/v1/resources/{id}/outcomes', { id })).toEqual({ counts: none, items: [] });
    await tell(Ann, 'no_answer');
    await tell(Ann, 'no_answer');
    await app.owner.query(
      `INSERT INTO resource_outcome (organization_id, resource_id, outcome, at, told_by)
       SELECT organization_id, $1, 'accepted', now() - interval '91 days', id FROM member WHERE id = $2`,
      [id, Ann.id],
    );
    await tell(Ben, 'full');
    expect(await Ann.get('/v1/resources/{id}/outcomes', { id })).toMatchObject({
      counts: { ...none, full: 1, no_answer: 2 },
      items: [
        { outcome: 'full', toldBy: Ben.name },
        { outcome: 'no_answer', toldBy: Ann.name },
        { outcome: 'no_answer', toldBy: Ann.name },
      ],
    });
  });

  it('is told to the team’s screens when it changes', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const line = await Ben.line();
    const { id } = await detox(Ann);
    await line.next('resource.changed', ({ resourceIds }) => resourceIds?.includes(id) ?? false);
  });
});

describe('a proposal', () => {
  it('changes nothing until somebody says yes, and names the message it came from', async () => {
    const { Ann, Ben, channelId } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await detox(Ann);
    const { seq } = await say(Ben, channelId, 'Mercy has 2 beds, ask for Dana');
    const message = { channelId, seq };
    const changes = { capacities: [{ unit: 'bed' as const, available: 2 }], alert: 'Ask for Dana' };
    const proposal = await Ann.post('/v1/resources/{id}/proposals', { id, body: { changes, message } });
    expect(await Ben.get('/v1/resources/{id}', { id })).toMatchObject({ alert: null, capacities: [] });
    const { items } = await Ben.get('/v1/resource-proposals', { query: { resourceId: id } });
    expect(items).toMatchObject([
      { id: proposal.id, resourceName: 'Mercy Detox', proposedBy: Ann.name, message, status: 'open' },
    ]);
    expect(items[0]?.changes.find(({ field }) => field === 'alert')).toEqual({
      ...{ field: 'alert', previous: null, proposed: 'Ask for Dana', changedMeanwhile: false },
    });

    await Ben.post('/v1/resource-proposals/{id}/accept', { id: proposal.id, body: {} });
    const after = await Ben.get('/v1/resources/{id}', { id });
    expect(after).toMatchObject({
      alert: 'Ask for Dana',
      capacities: [{ available: 2, updatedBy: Ben.name }],
    });
    expect(after.facts.find(({ kind }) => kind === 'capacity')).toMatchObject({ source: 'message', message });
    for (const verb of ['accept', 'refuse'])
      expect(
        await Ann.refused('POST', `/v1/resource-proposals/${proposal.id}/${verb}`, { body: {} }),
      ).toMatchObject({ status: 409, code: 'proposal.decided' });
  });

  it('is shown as overtaken when the same was changed meanwhile, and then needs a second yes', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id, version } = await detox(Ann, { alert: 'Full' });
    const proposal = await Ann.post('/v1/resources/{id}/proposals', {
      id,
      body: { changes: { alert: 'Two beds' } },
    });
    await Ben.patch('/v1/resources/{id}', { id, body: { version, alert: 'One bed' } });
    const { items } = await Ben.get('/v1/resource-proposals');
    expect(items[0]?.changes).toMatchObject([{ changedMeanwhile: true }]);
    const path = `/v1/resource-proposals/${proposal.id}/accept`;
    expect(await Ben.refused('POST', path, { body: {} })).toMatchObject({
      code: 'proposal.changed_meanwhile',
    });
    await Ben.post('/v1/resource-proposals/{id}/accept', { id: proposal.id, body: { despiteChanges: true } });
    expect(await Ben.get('/v1/resources/{id}', { id })).toMatchObject({ alert: 'Two beds' });
  });

  it('is refused by anybody, and taken back only by who made it', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await detox(Ann);
    const propose = () =>
      Ann.post('/v1/resources/{id}/proposals', { id, body: { changes: { alert: 'Full' } } });
    const [one, other] = [await propose(), await propose()];
    expect(await Ben.refused('POST', `/v1/resource-proposals/${one.id}/withdraw`)).toMatchObject({
      status: 403,
    });
    await Ann.post('/v1/resource-proposals/{id}/withdraw', { id: one.id });
    await Ben.post('/v1/resource-proposals/{id}/refuse', { id: other.id });
    expect((await Ben.get('/v1/resource-proposals')).items).toEqual([]);
    expect(await Ben.get('/v1/resources/{id}', { id })).toMatchObject({ alert: null, version: 1 });
    const nothing = { body: { changes: {} } };
    expect(await Ann.refused('POST', `/v1/resources/${id}/proposals`, nothing)).toMatchObject({
      code: 'request.invalid',
    });
  });
});
