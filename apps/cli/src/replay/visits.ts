import { ask, refusedWith, type Schemas, type Session } from './api.js';
import { visit } from '@causeway/insight';
import type { Surroundings } from './coach.js';
import { randomFrom } from '@causeway/kernel';

type Assignment = Schemas['AssignmentView'];

/** What one simulated coach does with the requests that she took: goes there, stays, closes. */
export class Visits {
  private readonly going = new Set<string>();
  /** Real time from which on a coach who said "I can in N minutes" can set out, by request. */
  private readonly readyAt = new Map<string, number>();

  constructor(
    private readonly session: Session,
    private readonly number: number,
    private readonly around: Surroundings,
  ) {}

  /** The coach said "I can in N minutes" about a request. */
  promise(requestId: string, minutes: number): void {
    this.readyAt.set(requestId, Date.now() + this.around.pace.real(minutes));
  }

  /** Assignments that nobody works on yet: given by the dispatcher or to a coach on standby, or found after a lost answer. */
  async waiting(): Promise<Assignment[]> {
    return (await this.open()).filter(({ id }) => !this.going.has(id));
  }

  /** Goes on from wherever the assignment is. */
  async work(assignment: Assignment): Promise<void> {
    const { id } = assignment;
    if (this.going.has(id)) return;
    this.going.add(id);
    try {
      await this.takeSteps(assignment);
    } catch (error) {
      if (!refusedWith(error, 'assignment.invalid_state')) throw error;
      // A step that was sent twice, or an assignment taken back: the next look goes on from where it is.
      this.going.delete(id);
    }
  }

  private async takeSteps({ id, requestId, travelMinutes, status }: Assignment): Promise<void> {
    const { pace, book, seed } = this.around;
    const { api } = this.session;
    const filed = await book.find(requestId);
    const plan = visit(travelMinutes, randomFrom(seed, 'visit', filed?.demand.number ?? 0, this.number));
    const params = { params: { path: { id } } };
    if (status === 'assigned') {
      await pace.rest((this.readyAt.get(requestId) ?? 0) - Date.now());
      await pace.wait(plan.readyMinutes);
      await ask(api.POST('/v1/assignments/{id}/en-route', { ...params, body: {} }));
    }
    if (status !== 'arrived') {
      await pace.wait(plan.travelMinutes);
      await ask(api.POST('/v1/assignments/{id}/arrive', params));
    }
    await pace.wait(plan.stayMinutes);
    await ask(api.POST('/v1/assignments/{id}/close', { ...params, body: { outcome: plan.outcome } }));
  }

  /** Ends what a replay that was killed has left with this coach. */
  async endLeftovers(): Promise<void> {
    for (const { id } of await this.open()) {
      await ask(
        this.session.api.POST('/v1/assignments/{id}/close', {
          params: { path: { id } },
          body: { outcome: 'could_not_meet' },
        }),
      );
    }
  }

  private async open(): Promise<Assignment[]> {
    return (await ask(this.session.api.GET('/v1/assignments', { params: { query: { state: 'open' } } })))
      .items;
  }
}
