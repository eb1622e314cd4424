import { Clock } from '@causeway/kernel';
import {
  actAs,
  CONFIGURATION,
  HandlesJob,
  JobHeartbeats,
  Logger,
  Metrics,
  oneByOne,
  UnitOfWork,
  type Configuration,
} from '@causeway/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isCallBackOwed } from '../domain/call-back.js';
import { isOpen } from '../domain/situation.js';
import { Requests } from '../persistence/requests.js';

/** What the engine mends by looking again, and what people have to mend. docs/operations.md says what to do about each. */
type Finding = 'no_next_look' | 'overdue' | 'nobody_holds_it' | 'silent' | HumanFinding;
type HumanFinding = 'call_back_overdue' | 'alarm_unheard';

interface BrokenPromise {
  organization_id: string;
  request_id: string;
  finding: Finding;
  /** For people to mend, and left for a day. */
  forgotten: boolean;
}

const forPeople: readonly Finding[] = ['call_back_overdue', 'alarm_unheard'] satisfies HumanFinding[];

type Counts = Partial<Record<Finding, number>>;

export interface DispatchHealth {
  /** How many requests break the promise, by what is wrong. */
  requests: Counts;
  /** Those that people left for a day: they are no news any more, and keep no heartbeat back. */
  forgotten: Counts;
  /** Repeating jobs that nobody does any more. */
  silentJobs: string[];
}

/** What the engine has to have done by then, in seconds; it looks every three. */
const GRACE_SECONDS = 30;
/** Findings that one audit takes up at the most; the next goes on. */
const AUDIT_LIMIT = 500;
/** Between two pings, and how long one may take, in milliseconds. */
const PING_EVERY_MS = 30_000;
const PING_TIMEOUT_MS = 5_000;

/**
 * Proves continuously that no request is lost: every open one has somebody asked, assigned or alarmed, and a next time
 * that is not past; somebody can hear its alarm; and who was promised a call back was called. While all is
 * well it pings HEARTBEAT_URL; silence there means that something is wrong here. What people left for a day it goes on to
 * say, and pings all the same: one forgotten call must not hide what goes wrong next.
 */
@Injectable()
export class Auditor {
  private lastPing = 0;
  private looking?: Promise<BrokenPromise[]>;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dataSource: DataSource,
    private readonly heartbeats: JobHeartbeats,
    private readonly requests: Requests,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** What is wrong now; empty when nothing is. */
  async health(): Promise<DispatchHealth> {
    const health: DispatchHealth = {
      requests: {},
      forgotten: {},
      silentJobs: await this.heartbeats.silent(),
    };
    for (const { finding, forgotten } of await this.findings()) {
      const counts = forgotten ? health.forgotten : health.requests;
      counts[finding] = (counts[finding] ?? 0) + 1;
    }
    return health;
  }

  /** Looks once: has the engine look again at what it left, says so loudly, and pings when all is well. */
  @HandlesJob('dispatch.audit')
  async audit(): Promise<void> {
    const findings = await this.findings();
    this.metrics.brokenPromises.set(findings.length);
    for (const { request_id: requestId, finding } of findings)
      this.logger.error({ requestId, finding }, 'A request is not looked after');
    await oneByOne(
      this.logger,
      'The engine could not be called to a request',
      findings.filter(({ finding }) => !forPeople.includes(finding)),
      ({ organization_id: organizationId, request_id: requestId }) => {
        actAs({ kind: 'engine', organizationId });
        return this.unitOfWork.run(organizationId, async () => {
          const request = await this.requests.lock(requestId);
          if (isOpen(request.status) || isCallBackOwed(request))
            await this.requests.changeAndLook(request, {});
        });
      },
    );
    const silent = await this.heartbeats.silent();
    if (silent.length > 0) this.logger.error({ jobs: silent }, 'Repeating jobs are not done any more');
    if (findings.every(({ forgotten }) => forgotten) && silent.length === 0) await this.ping();
  }

  /** Anybody may ask for the health: however many do at once, PostgreSQL is asked once. */
  private findings(): Promise<BrokenPromise[]> {
    const parameters = [this.clock.now(), GRACE_SECONDS, AUDIT_LIMIT];
    this.looking ??= this.dataSource
      .query<BrokenPromise[]>('SELECT * FROM broken_promises($1, $2, $3)', parameters)
      .finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async ping(): Promise<void> {
    const { HEARTBEAT_URL } = this.configuration;
    const now = this.clock.now().getTime();
    if (!HEARTBEAT_URL || now - this.lastPing < PING_EVERY_MS) return;
    this.lastPing = now;
    try {
      const answer = await fetch(HEARTBEAT_URL, { signal: AbortSignal.timeout(PING_TIMEOUT_MS) });
      await answer.body?.cancel();
      if (!answer.ok) this.logger.warn({ status: answer.status }, 'The heartbeat was not taken');
    } catch (error) {
      this.logger.warn({ err: error }, 'The heartbeat did not arrive');
    }
  }
}
