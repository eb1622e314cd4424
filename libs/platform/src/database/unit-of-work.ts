import { AsyncLocalStorage } from 'node:async_hooks';
import type { Fact, FactMap, FactName } from '@causeway/kernel';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { FactBus } from './fact-bus.js';

interface Scope {
  organizationId: string;
  runner: QueryRunner;
  facts: Fact[];
  afterCommit: (() => void)[];
}

/** SQL that is prepared under its name once on each connection; values come as parameters. */
export interface Statement {
  name: string;
  text: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One round trip for both; TypeORM's own startTransaction would take another. */
function beginFor(organizationId: string): string {
  if (!uuid.test(organizationId)) throw new Error('An organization id is a UUID');
  return `BEGIN; SELECT set_config('app.organization_id', '${organizationId}', true)`;
}

/**
 * One transaction of one organization. Everything called inside `run` finds the same transaction, may raise facts,
 * and sees only the rows of that organization: PostgreSQL refuses the others.
 */
@Injectable()
export class UnitOfWork {
  private readonly storage = new AsyncLocalStorage<Scope>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: FactBus,
  ) {}

  /**
   * Runs `work` in a transaction; inside another `run` of the same organization it joins that one.
   * Facts are projected inside it; published, and `afterCommit` called, only when it has committed.
   */
  async run<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    const outer = this.storage.getStore();
    if (outer) {
      if (outer.organizationId !== organizationId)
        throw new Error('A unit of work belongs to one organization');
      return work();
    }
    const begin = beginFor(organizationId);
    const runner = this.dataSource.createQueryRunner();
    const scope: Scope = { organizationId, runner, facts: [], afterCommit: [] };
    try {
      const client = (await runner.connect()) as PoolClient;
      // Not waited for: the first statement travels with it. Should it fail, so does everything behind it.
      const begun = client.query(begin);
      begun.catch(() => undefined);
      // So that TypeORM's save() joins this transaction instead of starting its own.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      const result = await this.storage.run(scope, async () => {
        const done = await work();
        await this.bus.project(scope.facts);
        return done;
      });
      await begun;
      await client.query('COMMIT');
      this.storage.exit(() => {
        scope.afterCommit.forEach((effect) => effect());
        this.bus.publish(scope.facts);
      });
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
      await runner.release();
    }
  }

  /**
   * A whole unit of work of one statement: begin, statement and commit travel together, in one round trip, and
   * PostgreSQL keeps the statement's plan. Not inside of {@link run}.
   */
  async once<Row>(organizationId: string, statement: Statement, parameters: unknown[]): Promise<Row[]> {
    if (this.storage.getStore()) throw new Error('This has a transaction of its own');
    const begin = beginFor(organizationId);
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      // A commit after a statement that failed rolls back.
      const [begun, done, ended] = await Promise.allSettled([
        client.query(begin),
        client.query<Row & QueryResultRow>({ ...statement, values: parameters }),
        client.query('COMMIT'),
      ]);
      if (begun.status === 'rejected') throw begun.reason;
      if (done.status === 'rejected') throw done.reason;
      if (ended.status === 'rejected') throw ended.reason;
      return done.value.rows;
    } finally {
      await runner.release();
    }
  }

  /** TypeORM's manager of the running transaction. */
  get manager(): EntityManager {
    return this.scope.runner.manager;
  }

  /** SQL inside the running transaction; values always as parameters. */
  async query<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.scope.runner.query(sql, parameters);
    // For UPDATE and DELETE the driver answers [rows, count].
    return (Array.isArray(result) && Array.isArray(result[0]) ? result[0] : result) as Row[];
  }

  /** Tells `name` to its listeners once the transaction has committed. */
  raise<Name extends FactName>(name: Name, payload: FactMap[Name]): void {
    const { facts, organizationId } = this.scope;
    facts.push({ name, organizationId, payload } as Fact);
  }

  afterCommit(effect: () => void): void {
    this.scope.afterCommit.push(effect);
  }

  private get scope(): Scope {
    const scope = this.storage.getStore();
    if (!scope) throw new Error('This needs a unit of work around it');
    return scope;
  }
}
