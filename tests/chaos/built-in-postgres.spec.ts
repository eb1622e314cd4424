import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startPostgres, type LocalPostgres } from '@causeway/local';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';

const compiled = resolve(import.meta.dirname, '../../libs/local/dist/index.js');

describe('the built-in PostgreSQL', () => {
  let home: string;
  let postgres: LocalPostgres | undefined;
  const dataDir = () => join(home, 'postgres');

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'causeway-postgres-'));
    chmodSync(home, 0o755);
  });
  afterEach(async () => {
    await postgres?.stop();
    rmSync(home, { recursive: true });
  });

  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: postgres?.ownerUrl });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  /** Starts it in a process of its own that is killed as soon as the server is up; gives the server's process id. */
  const startAndKillParent = async () => {
    const script = `
      const { startPostgres } = await import(${JSON.stringify(compiled)});
      const { pid } = await startPostgres({ dataDir: ${JSON.stringify(dataDir())} });
      console.log(pid);
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: parent.stdout })) {
      const gone = new Promise((done) => parent.once('exit', done));
      parent.kill('SIGKILL');
      await gone;
      return Number(line);
    }
    throw new Error('the server did not start');
  };

  it('keeps what was committed, durably and for its owner only', async () => {
    postgres = await startPostgres({ dataDir: dataDir() });
    await query("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('Ünïcode')");
    const { port } = postgres;
    await postgres.stop();

    postgres = await startPostgres({ dataDir: dataDir() });
    expect(postgres.port).toBe(port);
    expect(await query('SELECT upper(word) AS word FROM kept')).toEqual([{ word: 'ÜNÏCODE' }]);
    expect(await query('SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query('SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    expect(await query('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(statSync(`${dataDir()}.json`).mode & 0o777).toBe(0o600);
  });

  it('is taken over when the process that started it was killed', async () => {
    const orphan = await startAndKillParent();
    postgres = await startPostgres({ dataDir: dataDir() });
    expect(postgres.pid).toBe(orphan);
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('comes back after it was killed itself', async () => {
    const orphan = await startAndKillParent();
    process.kill(orphan, 'SIGKILL');
    postgres = await startPostgres({ dataDir: dataDir() });
    expect(postgres.pid).not.toBe(orphan);
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('gets a new password when the kept one is lost', async () => {
    await startAndKillParent();
    rmSync(`${dataDir()}.json`);
    postgres = await startPostgres({ dataDir: dataDir() });
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is not shared by two living processes', async () => {
    postgres = await startPostgres({ dataDir: dataDir() });
    await expect(startPostgres({ dataDir: dataDir() })).rejects.toThrow('in use by another running Causeway');
  });
});
