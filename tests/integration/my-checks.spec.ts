import { describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import type { components } from '@causeway/contracts';
import type { Person } from '../support/people.js';

const app = useApp();

/** A place with beds, whose count nobody can go by any more. */
const detox = async (who: Person, name: string) => {
  const body = { name, kind: 'detox' as const, capacities: [{ unit: 'bed' as const, available: 2 }] };
  return (await who.post('/v1/resources', { body })).id;
};
/** Their counts grow old. */
const growOld = (organizationId: string) =>
  app.owner.query(
    `UPDATE fact SET check_at = now() - interval '1 hour' WHERE organization_id = $1 AND kind = 'capacity'`,
    [organizationId],
  );
const asked = async (who: Person) => (await who.get('/v1/me/facts-to-check')).items;

describe('what went stale', () => {
  it('is asked of one coach on duty each, a few at a time, until it is confirmed', async () => {
    const { Ann, Ben, Cleo, dispatcher, organizationId } = await app.world({
      onDuty: ['Ann', 'Ben'],
      offDuty: ['Cleo'],
    });
    for (let count = 0; count < 12; count += 1) await detox(dispatcher, `House ${count}`);
    expect(await asked(Ann)).toEqual([]);
    await growOld(organizationId);
    const [anns, bens] = [await asked(Ann), await asked(Ben)];
    expect([anns.length, bens.length]).toEqual([3, 3]);
    expect(anns.every(({ fact }) => fact.kind === 'capacity')).toBe(true);
    const names = [...anns, ...bens].map(({ resourceName }) => resourceName);
    expect(new Set(names).size).toBe(6);
    expect(await asked(Cleo)).toEqual([]);
    expect(await asked(dispatcher)).toEqual([]);

    const [first] = anns;
    if (!first) throw new Error('unreachable');
    await Ann.post('/v1/resources/{id}/confirm', { id: first.resourceId, body: { kinds: ['capacity'] } });
    const left = (await asked(Ann)).map(({ resourceId }) => resourceId);
    expect(left).not.toContain(first.resourceId);
    expect(left).toEqual(expect.arrayContaining(anns.slice(1).map(({ resourceId }) => resourceId)));
  });

  it('is listed page by page, each fact once', async () => {
    const { Ann, dispatcher, organizationId } = await app.world({ onDuty: ['Ann'] });
    for (let count = 0; count < 5; count += 1) await detox(dispatcher, `House ${count}`);
    await growOld(organizationId);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: components['schemas']['FactsToCheck'] = await Ann.get('/v1/facts-to-check', {
        query: { limit: 2, kind: 'capacity', ...(cursor && { cursor }) },
      });
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ resourceName }) => resourceName));
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual(['House 0', 'House 1', 'House 2', 'House 3', 'House 4']);
    const wrong = await Ann.refused('GET', '/v1/facts-to-check?cursor=abc');
    expect(wrong).toMatchObject({ code: 'cursor.invalid' });
  });
});
