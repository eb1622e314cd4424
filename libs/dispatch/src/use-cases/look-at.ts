import { Clock } from '@causeway/kernel';
import { JobQueue, UnitOfWork } from '@causeway/platform';
import { Injectable } from '@nestjs/common';
import { keepCallBack } from '../domain/call-back.js';
import { decide } from '../domain/decide.js';
import type { Plan } from '../domain/plan.js';
import { isOpen, isSearching } from '../domain/situation.js';
import type { CoachRequest } from '../persistence/coach-request.entity.js';
import { Policies } from '../persistence/policies.js';
import { Requests } from '../persistence/requests.js';
import { Situations } from '../persistence/situations.js';
import { CarryOut, type Decided } from './carry-out.js';

/** How often to decide anew when another request takes the chosen coach in the same moment. */
const ATTEMPTS = 5;
/** Then it is looked at again after this, in milliseconds. */
const AGAIN_MS = 1_000;

/** One look of the engine at requests: decides about each and writes what it decided. Called inside a unit of work. */
@Injectable()
export class LookAt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly situations: Situations,
    private readonly policies: Policies,
    private readonly carryOut: CarryOut,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @param requests locked, of one organization */
  async all(requests: readonly CoachRequest[]): Promise<void> {
    const before = new Map(requests.map(({ id, nextActionAt }) => [id, nextActionAt]));
    let due = requests.filter((request) => this.isDue(request));
    for (let attempt = 0; due.length > 0 && attempt < ATTEMPTS; attempt += 1) due = await this.once(due);
    const again = new Date(this.clock.now().getTime() + AGAIN_MS);
    await this.carryOut.all(
      due.map((request) => ({
        request,
        policy: request.policy,
        plan: { decisions: [], nextActionAt: again },
      })),
    );
    for (const request of requests)
      if (request.nextActionAt !== before.get(request.id) || !this.isDue(request)) this.wakeLater(request);
  }

  private isDue({ status, nextActionAt, notBefore }: CoachRequest): boolean {
    if (!isOpen(status)) return nextActionAt !== null;
    // A call back that was promised for the next agreed hours wakes nobody before.
    return !(status === 'received' && notBefore && notBefore > this.clock.now());
  }

  /** @returns those to decide anew about */
  private async once(requests: readonly CoachRequest[]): Promise<CoachRequest[]> {
    if (requests.some(({ status }) => isSearching(status))) await this.requests.takeTurn();
    const policies = await this.policies.forRequests(requests);
    const scene = await this.situations.around(requests);
    const now = this.clock.now();
    const decided: Decided[] = [];
    for (const request of scene.inOrder(requests)) {
      const policy = policies.get(request) ?? this.policies.delivered;
      // Nobody could come: of all that was promised, a call back may be left.
      const situation = scene.situationOf(request.id);
      const plan =
        request.status === 'unmet'
          ? keepCallBack({ ...request, alarm: situation.request.alarm }, policy, now)
          : decide(situation, policy, now);
      scene.apply(request.id, policy, plan, now);
      if (!changesNothing(request, plan, now)) decided.push({ request, policy, plan });
    }
    return this.carryOut.all(decided);
  }

  private wakeLater({ organizationId, id: requestId, nextActionAt }: CoachRequest): void {
    if (!nextActionAt) return;
    this.unitOfWork.afterCommit(() =>
      this.queue.add(
        'dispatch.advance',
        { organizationId, requestId },
        nextActionAt.getTime() - this.clock.now().getTime(),
      ),
    );
  }
}

/** A running search that is as it was, and is looked at again before it has to be: nothing to write. */
const changesNothing = ({ status, nextActionAt }: CoachRequest, plan: Plan, now: Date): boolean =>
  status !== 'received' &&
  plan.decisions.length === 0 &&
  nextActionAt !== null &&
  plan.nextActionAt !== null &&
  nextActionAt > now &&
  nextActionAt <= plan.nextActionAt;
