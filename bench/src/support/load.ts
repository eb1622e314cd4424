import { quantile } from './statistics.js';

/** How much is asked for. */
export interface Load {
  clients: number;
  seconds: number;
}

/** What came of it. */
export interface Done {
  perSecond: number;
  /** Time of one operation, in milliseconds. */
  p50: number;
  p95: number;
}

/**
 * Keeps `clients` operations going for `seconds`, each client starting its next one when the last has ended.
 * @param once one operation of the client with that number
 */
export async function sustain(
  { clients, seconds }: Load,
  once: (client: number) => Promise<void>,
): Promise<Done> {
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  const client = async (number: number): Promise<void> => {
    for (let now = performance.now(); now < end;) {
      await once(number);
      const then = performance.now();
      times.push(then - now);
      now = then;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const took = (performance.now() - started) / 1000;
  return { perSecond: times.length / took, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
