import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Refusal, Unreachable, type StatusView } from '../api.js';
import { follow, type Feed, type Hints } from './status-feed.js';

const answer = (part: Partial<StatusView>): StatusView =>
  ({
    version: 1,
    status: 'searching',
    coachFirstName: null,
    serverNow: new Date().toISOString(),
    ...part,
  }) as StatusView;

/** A request whose state and network the test decides, followed as the page does. */
function watching(start: { view?: StatusView; refusal?: Refusal } = {}) {
  const world = {
    view: answer({}),
    network: true,
    refusal: undefined as Refusal | undefined,
    asked: 0,
    feed: undefined as Feed | undefined,
    hints: undefined as Hints | undefined,
    listening: true,
    lookAgain: () => undefined as void,
    ...start,
  };
  const following = follow({
    load: async () => {
      world.asked += 1;
      if (world.refusal) throw world.refusal;
      if (!world.network) throw new Unreachable();
      return world.view;
    },
    listen: (hints) => {
      world.hints = hints;
      return () => void (world.listening = false);
    },
    moments: (now) => {
      world.lookAgain = now;
      return () => undefined;
    },
    show: (feed) => void (world.feed = feed),
  });
  return { world, ...following };
}

const passing = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1_000);

describe('following a request', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('asks at once, then every 15 s while no hints come', async () => {
    const { world } = watching();
    await passing(0);
    expect(world.asked).toBe(1);
    await passing(15);
    expect(world.asked).toBe(2);
  });

  it('asks on a newer hint, not on an old one, and rarely otherwise', async () => {
    const { world } = watching();
    await passing(0);
    world.hints?.up();
    await passing(0);
    expect(world.asked).toBe(2);
    world.hints?.changed(1);
    await passing(0);
    expect(world.asked).toBe(2);
    world.view = answer({ version: 2, status: 'assigned', coachFirstName: 'Dana' });
    world.hints?.changed(2);
    await passing(0);
    expect(world.feed?.view?.status).toBe('assigned');
    await passing(59);
    expect(world.asked).toBe(3);
    await passing(1);
    expect(world.asked).toBe(4);
  });

  it('keeps what it showed while nobody answers, and says so', async () => {
    const { world } = watching();
    await passing(0);
    const { heardAt } = world.feed ?? {};
    world.network = false;
    world.hints?.down();
    await passing(0);
    expect(world.feed).toMatchObject({ lost: true, heardAt, view: { status: 'searching' } });
    world.network = true;
    await passing(15);
    expect(world.feed?.lost).toBe(false);
    expect(world.feed?.heardAt).toBeGreaterThan(heardAt ?? 0);
  });

  it('asks again when the page is looked at', async () => {
    const { world } = watching();
    await passing(0);
    world.lookAgain();
    await passing(0);
    expect(world.asked).toBe(2);
  });

  it('shows no older state that overtook a newer one', async () => {
    const { world } = watching({ view: answer({ version: 5, status: 'arrived' }) });
    await passing(0);
    world.view = answer({ version: 4, status: 'en_route' });
    await passing(15);
    expect(world.feed?.view?.status).toBe('arrived');
  });

  it('stops when the request has ended', async () => {
    const { world } = watching({ view: answer({ version: 9, status: 'closed' }) });
    await passing(0);
    await passing(300);
    expect(world.asked).toBe(1);
    expect(world.listening).toBe(false);
  });

  it('stops when the link stands for nothing', async () => {
    const { world } = watching({
      refusal: new Refusal({ type: 'about:blank', title: '', status: 401, code: 'auth.required' }, undefined),
    });
    await passing(300);
    expect(world.asked).toBe(1);
    expect(world.feed).toMatchObject({ invalid: true, lost: false });
  });
});
