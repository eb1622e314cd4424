import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '@causeway/contracts';
import { Pool } from 'undici';
import { requestBody } from './request-body.js';
import type { Scope } from './scope.js';
import { connect } from './sockets.js';

type Schemas = components['schemas'];

interface Pace {
  perSecond: number;
  seconds: number;
}

/** Longest wait for offers after the last request, in milliseconds. */
const PATIENCE_MS = 30_000;

/** Coaches who take whatever they are offered and are done with it at once, so that somebody is always free. */
export class DutyTeam {
  /** Arrival of the first offer of each request, by its id. */
  private readonly offered = new Map<string, number>();
  private readonly failures: unknown[] = [];

  private constructor(private readonly pool: Pool) {}

  static async connect(scope: Scope, baseUrl: string, tokens: string[]): Promise<DutyTeam> {
    const pool = new Pool(baseUrl, { connections: 32, headersTimeout: 30_000 });
    scope.later(() => pool.destroy());
    const team = new DutyTeam(pool);
    for (const token of tokens) {
      const socket = await connect(baseUrl, token);
      scope.later(async () => void socket.disconnect());
      socket.on('offer.changed', (offer) => {
        if (offer.status !== 'open') return;
        if (!team.offered.has(offer.requestId)) team.offered.set(offer.requestId, performance.now());
        team.finish(token, offer.id).catch((error: unknown) => team.failures.push(error));
      });
    }
    return team;
  }

  /**
   * Files requests at an even pace and waits until each was offered.
   * @returns for each request the milliseconds from its answer to its offer, and how many never had one
   */
  async work(
    key: string,
    { perSecond, seconds }: Pace,
  ): Promise<{ latencies: number[]; unanswered: number }> {
    const answered = new Map<string, number>();
    const started = performance.now();
    const filing: Promise<unknown>[] = [];
    for (let number = 0; number < perSecond * seconds; number += 1) {
      await sleep(Math.max(0, started + (number * 1000) / perSecond - performance.now()));
      filing.push(
        this.post<Schemas['RequestCreated']>(key, '/v1/requests', requestBody(number)).then(
          (filed) => filed && answered.set(filed.id, performance.now()),
        ),
      );
    }
    await Promise.all(filing);
    const waiting = () => [...answered.keys()].filter((id) => !this.offered.has(id));
    for (const end = Date.now() + PATIENCE_MS; waiting().length > 0 && Date.now() < end;) await sleep(20);
    await sleep(500);
    if (this.failures.length > 0) throw this.failures[0];

    const latencies = [...answered].flatMap(([id, at]) => {
      const arrived = this.offered.get(id);
      return arrived === undefined ? [] : [arrived - at];
    });
    return { latencies, unanswered: waiting().length };
  }

  private async finish(token: string, offerId: string): Promise<void> {
    const taken = await this.post<Schemas['AcceptedOffer']>(token, `/v1/offers/${offerId}/accept`, {});
    const assignment = taken?.assignment;
    if (assignment) await this.post(token, `/v1/assignments/${assignment.id}/close`, { outcome: 'engaged' });
  }

  /** @returns undefined for a step that came too late: in a rush, an offer may reach a coach who is just taken */
  private async post<Answer>(token: string, path: string, body: object): Promise<Answer | undefined> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await this.pool.request({ path, method: 'POST', headers, body: JSON.stringify(body) });
    const text = await answer.body.text();
    if (answer.statusCode === 409) return undefined;
    if (answer.statusCode >= 300) throw new Error(`${path} answered ${answer.statusCode}: ${text}`);
    return JSON.parse(text) as Answer;
  }
}
