import { describe, expect, it } from '@jest/globals';
import { CONFIGURATION, type Configuration } from '@causeway/platform';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { useApp } from '../support/app.js';

const app = useApp();

interface Finding {
  check: string;
  state: string;
  says: string;
}

/** What the doctor finds in the database and the queue of this test. */
async function examine(more: Record<string, string> = {}): Promise<Finding[]> {
  const { DATABASE_URL = '', REDIS_URL, REDIS_PREFIX } = app.nest.get<Configuration>(CONFIGURATION);
  const env = {
    ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], DATABASE_URL, REDIS_PREFIX },
    ...{ ...(REDIS_URL ? { REDIS_URL } : {}), ...more },
  };
  const program = resolve(import.meta.dirname, '../../apps/cli/dist/main.js');
  // It ends with code 1 when anything is wrong; what it found is told all the same.
  const output = await new Promise<string>((done) =>
    execFile(process.execPath, [program, 'doctor', '--json'], { env }, (_, stdout) => done(stdout)),
  );
  return (JSON.parse(output) as { findings: Finding[] }).findings;
}

describe('the doctor', () => {
  it('says which jobs nobody does, what an organization lacks and how many connections are left', async () => {
    const name = `Harbor ${randomUUID()}`;
    await app.owner.query(
      `INSERT INTO organization (name, time_zone, link_secret) VALUES ($1, 'America/New_York', '\\x00')`,
      [name],
    );
    const found = await examine({ DATABASE_POOL: '200' });
    const of = (check: string) => found.filter((finding) => finding.check === check);
    expect(of('organizations').map(({ says }) => says)).toContainEqual(
      `${name}: no administrator, nobody who hears alarms (dispatcher), no dispatch phone for requesters to call, no coach, no facility that may ask`,
    );
    expect(of('connections')).toEqual([
      expect.objectContaining({
        says: expect.stringMatching(/^\d+ of \d+ connections in use; a process may open 200/),
      }),
    ]);
    expect(of('jobs')).toHaveLength(1);
    expect(of('tenants').map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(of('clock')).toEqual([expect.objectContaining({ state: 'ok' })]);
    expect([...of('sms'), ...of('e-mail')].map(({ state }) => state)).toEqual(['warning', 'warning']);
  });
});
