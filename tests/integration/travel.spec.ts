import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { useApp } from '../support/app.js';
import { FakeOsrm } from '../support/outside/osrm-server.js';

const osrm = new FakeOsrm();
const app = useApp(async () => ({ TRAVEL_URL: await osrm.start(), TRAVEL_TIMEOUT_MS: '300' }));
afterAll(() => osrm.close());

const health = async () => (await app.client().send('GET', '/health/dispatch')).body;

let rivers = 0;

/** By the straight line near is the nearer one; by road there is a river between. Drives are remembered, so each is new. */
const river = async () => {
  const world = await app.world({ onDuty: ['near', 'far'] });
  rivers += 1;
  const places = { near: 41.301 + rivers / 10_000, far: 41.361 + rivers / 10_000 };
  for (const name of ['near', 'far'] as const)
    await world.supervisor.put('/v1/coaches/{id}/profile', {
      id: world[name].id,
      body: { latitude: places[name], longitude: -72.9 },
    });
  osrm.minutes.set(places.near, 80).set(places.far, 10);
  return { ...world, places };
};

beforeEach(() => {
  osrm.mood = 'well';
  // A service that failed is left alone for half a minute.
  app.passTime(1);
});

describe('the travel service', () => {
  it('decides by roads whom to ask, and asks for each drive once', async () => {
    const { nurse, far, near } = await river();
    const request = await nurse.ask();
    const offer = await far.offered(request);
    expect(offer).toMatchObject({ travelMinutes: 15, distanceKm: 10 });
    const asked = osrm.asked;
    await far.accept(offer);
    await near.offered(await nurse.ask({ place: 'ED 9' }));
    expect(osrm.asked).toBe(asked);
    expect(await health()).toEqual({ status: 'ok', forgotten: [], travel: 'ok' });
    await app.expectTold('offer far', 'offer near');
  });

  it.each(['failing', 'silent'] as const)('keeps nobody waiting when it is %s', async (mood) => {
    osrm.mood = mood;
    const { nurse, near } = await river();
    const request = await nurse.ask();
    expect(await near.offered(request)).toMatchObject({ travelMinutes: 5 });
    expect(await health()).toEqual({ status: 'ok', forgotten: [], travel: 'estimating' });
    await app.expectTold('offer near');
  });

  it('estimates where it knows no road', async () => {
    const { nurse, near, places } = await river();
    osrm.minutes.set(places.near, null);
    expect(await near.offered(await nurse.ask())).toMatchObject({ travelMinutes: 5 });
    await app.expectTold('offer near');
  });
});
