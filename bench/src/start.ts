import { temporaryFolder } from './support/database.js';
import type { Figure, Terms } from './support/figure.js';
import { npmStart } from './support/npm-start.js';
import { Scope } from './support/scope.js';
import { median } from './support/statistics.js';

/** From `npm start` to "ready", when everything was installed, built and seeded before. */
export const start = ({ quick, say }: Terms): Promise<Figure[]> =>
  Scope.run(async (scope) => {
    const dataDir = temporaryFolder(scope);
    const first = await npmStart(scope, dataDir);
    await first.stop();
    say(`first start, with a new database: ${first.seconds.toFixed(1)} s`);
    const seconds: number[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      const again = await npmStart(scope, dataDir);
      await again.stop();
      seconds.push(again.seconds);
    }
    return [
      { name: 'second `npm start` to ready', value: median(seconds), unit: 's', goal: { most: 8 } },
      { name: 'first start (built before): new database, demo', value: first.seconds, unit: 's' },
    ];
  });
