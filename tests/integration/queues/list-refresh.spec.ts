import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '@causeway/contracts';
import { ListFetcher } from '@causeway/directory';
import { JobQueue } from '@causeway/platform';
import { useApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { addList, meetings } from '../../support/lists.js';
import type { Person } from '../../support/people.js';

const app = useApp();

/** What stands at the addresses of lists, with what it says of itself; an address without an entry does not answer. */
const outside = new Map<string, { content: string; etag: string | null }>();

beforeAll(() => {
  app.nest.get(ListFetcher).fetch = (url, { etag }) => {
    const there = outside.get(url);
    if (!there) return Promise.reject(new DomainError('import.not_reached', 'ENOTFOUND'));
    if (there.etag !== null && there.etag === etag) return Promise.resolve({ changed: false });
    const { content, etag: own } = there;
    return Promise.resolve({ changed: true, bytes: Buffer.from(content), etag: own, lastModified: null });
  };
});
beforeEach(() => outside.clear());

/** Shorter than anybody stays signed in. */
const HOUR_MINUTES = 60;

/** A list that is fetched every hour. */
async function hourly(who: Person, wishes: { appliesItself?: boolean } = {}) {
  const url = `https://lists.example/${Math.random()}.json`;
  const id = await addList(who, { url, everyHours: 1, ...wishes });
  const list = async () => {
    const { items } = await who.get('/v1/directory/lists');
    const found = items.find((each) => each.id === id);
    if (!found) throw new Error('The list is not there');
    return found;
  };
  /** Lets an hour pass, and waits until the list was visited. */
  const visited = async () => {
    const before = (await list()).checkedAt;
    app.passTime(HOUR_MINUTES + 1);
    app.nest.get(JobQueue).add('directory.refresh_lists', {});
    return eventually(async () => {
      const now = await list();
      if (now.checkedAt === before) throw new Error('Nobody looked at it yet');
      return now;
    });
  };
  const readings = async () => (await who.get('/v1/directory/lists/{id}/imports', { id })).items;
  return { url, visited, list, readings };
}

describe('a list with an address', () => {
  it('is fetched when its time has come, and waits for somebody to look', async () => {
    const { administrator } = await app.world();
    const { url, visited, list, readings } = await hourly(administrator);
    outside.set(url, { content: meetings({}, {}), etag: '"1"' });
    expect((await list()).checkedAt).toBeNull();
    expect(await visited()).toMatchObject({ problem: null, resources: 0 });
    expect(await readings()).toMatchObject([{ state: 'ready', created: 2, fileName: null }]);
    // The same list again does not even come in to be looked at.
    await visited();
    expect(await readings()).toHaveLength(1);
    expect((await list()).waitingImportId).not.toBeNull();
  });

  it('is applied without a look where that was wished; when nothing changed, nobody has to look', async () => {
    const { administrator } = await app.world();
    const { url, visited, list, readings } = await hourly(administrator, { appliesItself: true });
    const all = [{}, {}, {}, {}, {}, {}];
    outside.set(url, { content: meetings(...all), etag: null });
    await visited();
    await eventually(async () => expect(await readings()).toMatchObject([{ state: 'applied' }]));
    expect((await list()).resources).toBe(6);
    // A server that does not say whether its list is another one sends it every time.
    await visited();
    await eventually(async () =>
      expect(await readings()).toMatchObject([{ state: 'discarded', same: 6 }, { state: 'applied' }]),
    );
    outside.set(url, { content: meetings({ time: '18:00' }, ...all.slice(1)), etag: null });
    await visited();
    await eventually(async () =>
      expect((await readings())[0]).toMatchObject({ state: 'applied', changed: 1 }),
    );
    // When most of it is gone, somebody has to look all the same.
    outside.set(url, { content: meetings({ time: '18:00' }, {}), etag: null });
    await visited();
    await eventually(async () => expect((await readings())[0]).toMatchObject({ state: 'ready', gone: 4 }));
  });

  it('that does not answer, or is cut off, is said at the list; what came from it stays', async () => {
    const { administrator } = await app.world();
    const { url, visited, readings } = await hourly(administrator, { appliesItself: true });
    expect(await visited()).toMatchObject({ problem: 'import.not_reached' });
    outside.set(url, { content: meetings({}), etag: null });
    expect(await visited()).toMatchObject({ problem: null });
    await eventually(async () => expect(await readings()).toMatchObject([{ state: 'applied' }]));
    outside.set(url, { content: meetings({}).slice(0, -4), etag: null });
    expect(await visited()).toMatchObject({ problem: 'import.cut_off', resources: 1, gone: 0 });
  });
});
