import { expect, it } from '@jest/globals';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { JobQueue } from '@causeway/platform';

const app = useApp();

it('finds what an earlier version wrote down with less, once the service has looked at it again', async () => {
  const { Ann } = await app.world({ onDuty: ['Ann'] });
  const { id } = await Ann.post('/v1/resources', {
    body: { name: 'Bridge', kind: 'treatment', accepts: ['buprenorphine'], cost: ['free'] },
  });
  await app.owner.query(
    `UPDATE resource_search SET rules = 0, tags = '{}', words = to_tsvector('simple', 'bridge') WHERE resource_id = $1`,
    [id],
  );
  app.nest.get(JobQueue).add('directory.refresh_search', {});
  await eventually(async () => {
    const { items } = await Ann.get('/v1/resources', { query: { search: 'suboxone', cost: 'free' } });
    expect(items.map((each) => each.id)).toEqual([id]);
  });
});
