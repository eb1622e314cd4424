import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@causeway/local';
import pg from 'pg';
import type { Scope } from './scope.js';

/** A folder for this run, which PostgreSQL's own account can reach; removed at the end. */
export function temporaryFolder(scope: Scope): string {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-'));
  chmodSync(folder, 0o755);
  scope.later(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same PostgreSQL that `npm start` runs, with its durability, for this run alone. */
export class BenchPostgres {
  private constructor(private readonly ownerUrl: string) {}

  static async start(scope: Scope): Promise<BenchPostgres> {
    const postgres = await startPostgres({ dataDir: join(temporaryFolder(scope), 'postgres') });
    scope.later(() => postgres.stop());
    return new BenchPostgres(postgres.ownerUrl);
  }

  /** Makes an empty database. @returns its address for the owner's role */
  async create(name: string): Promise<string> {
    await this.run(this.ownerUrl, `CREATE DATABASE ${name}`);
    const url = new URL(this.ownerUrl);
    url.pathname = `/${name}`;
    return url.href;
  }

  async run<Row extends pg.QueryResultRow>(url: string, sql: string, values?: unknown[]): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }
}
