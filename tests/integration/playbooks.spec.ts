import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useApp } from '../support/app.js';
import type { Person } from '../support/people.js';
import { newPlaybook } from '../support/playbook-endpoints.js';

const app = useApp();

const detox = (who: Person) =>
  who.post('/v1/resources', { body: { name: 'Mercy Detox', kind: 'detox', accepts: ['couples'] } });

describe('who to call and when', () => {
  it('is written by a coach, in an order, with the resources of the directory', async () => {
    const { Ann, dispatcher } = await app.world({ onDuty: ['Ann'] });
    const mercy = await detox(Ann);
    const nights = { from: '20:00', until: '06:00', days: [5, 6] };
    const body = {
      title: 'Detox tonight',
      situation: 'Somebody wants to go now',
      steps: [
        { resourceId: mercy.id, say: 'Ask for Dana', onlyFor: ['couples' as const] },
        { say: 'The hotline', hours: nights },
      ],
    };
    const made = await Ann.post('/v1/playbooks', { body });
    expect(made).toMatchObject({
      ...{
        title: 'Detox tonight',
        stepCount: 2,
        version: 1,
        checkedBy: Ann.name,
        due: false,
        retiredAt: null,
      },
      steps: [
        { resourceId: mercy.id, say: 'Ask for Dana', hours: null, onlyFor: ['couples'] },
        { resourceId: null, say: 'The hotline', hours: nights, onlyFor: [] },
      ],
      resources: [{ id: mercy.id, name: 'Mercy Detox' }],
    });
    expect(await dispatcher.get('/v1/playbooks/{id}', { id: made.id })).toEqual(made);
    const { items } = await dispatcher.get('/v1/playbooks');
    expect(items).toMatchObject([{ id: made.id, title: 'Detox tonight', stepCount: 2 }]);
  });

  it('keeps what it said before, and refuses what would overwrite somebody', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann', 'Ben'] });
    const { id } = await Ann.post('/v1/playbooks', { body: newPlaybook() });
    const better = { ...newPlaybook(), title: 'Detox at night', version: 1 };
    expect(await Ben.put('/v1/playbooks/{id}', { id, body: better })).toMatchObject({
      ...{ title: 'Detox at night', version: 2, changedBy: Ben.name, checkedBy: Ben.name },
    });
    const late = await Ann.refused('PUT', `/v1/playbooks/${id}`, { body: { ...better, title: 'Mine' } });
    expect(late).toMatchObject({ status: 409, code: 'playbook.changed_meanwhile' });
    const { items } = await Ann.get('/v1/playbooks/{id}/history', { id });
    expect(items).toMatchObject([
      { version: 2, title: 'Detox at night', changedBy: Ben.name },
      { version: 1, title: 'Detox tonight', changedBy: Ann.name },
    ]);
  });

  it('asks to be looked through after a quarter, until somebody says that it holds', async () => {
    const { Ann, Ben } = await app.world({ onDuty: ['Ann'], offDuty: ['Ben'] });
    const { id } = await Ann.post('/v1/playbooks', { body: newPlaybook() });
    await app.owner.query(`UPDATE playbook SET checked_at = now() - interval '91 days' WHERE id = $1`, [id]);
    expect(await Ben.get('/v1/playbooks/{id}', { id })).toMatchObject({ due: true });
    const checked = await Ben.post('/v1/playbooks/{id}/check', { id });
    expect(checked).toMatchObject({ due: false, checkedBy: Ben.name, changedBy: Ann.name, version: 1 });
  });

  it('is taken out of use by dispatch, stands last then, and comes back', async () => {
    const { Ann, dispatcher } = await app.world({ onDuty: ['Ann'] });
    const { id } = await Ann.post('/v1/playbooks', { body: newPlaybook() });
    await Ann.post('/v1/playbooks', { body: { ...newPlaybook(), title: 'Shelter' } });
    const titles = async () => (await Ann.get('/v1/playbooks')).items.map(({ title }) => title);
    expect(await titles()).toEqual(['Detox tonight', 'Shelter']);
    const retire = (retired: boolean) =>
      dispatcher.post('/v1/playbooks/{id}/retire', { id, body: { retired } });
    expect((await retire(true)).retiredAt).not.toBeNull();
    expect(await titles()).toEqual(['Shelter', 'Detox tonight']);
    expect((await retire(false)).retiredAt).toBeNull();
    expect(await titles()).toEqual(['Detox tonight', 'Shelter']);
  });

  it.each([
    ['a step that says nothing', { steps: [{ say: 'Call' }, {}] }, 400, 'request.invalid'],
    ['a resource that is not there', { steps: [{ resourceId: randomUUID() }] }, 404, 'resource.not_found'],
    [
      'hours of 25:00',
      { steps: [{ say: 'x', hours: { from: '25:00', until: '06:00' } }] },
      400,
      'request.invalid',
    ],
    ['no title', { title: ' ' }, 400, 'request.invalid'],
    [
      'too many steps',
      { steps: Array.from({ length: 31 }, () => ({ say: 'Call' })) },
      400,
      'request.invalid',
    ],
  ])('refuses %s', async (_, change, status, code) => {
    const { Ann } = await app.world({ onDuty: ['Ann'] });
    const body = { ...newPlaybook(), ...change };
    expect(await Ann.refused('POST', '/v1/playbooks', { body })).toMatchObject({ status, code });
    expect((await Ann.get('/v1/playbooks')).items).toEqual([]);
  });

  it('takes no resource of another organization', async () => {
    const [mine, theirs] = [await app.world({ onDuty: ['Ann'] }), await app.world({ onDuty: ['Bea'] })];
    const { id: resourceId } = await detox(theirs.Bea);
    const body = { title: 'Ours', steps: [{ resourceId }] };
    expect(await mine.Ann.refused('POST', '/v1/playbooks', { body })).toMatchObject({
      code: 'resource.not_found',
    });
  });
});
