import type { Demand } from './demand.js';

/** A request that the server has acknowledged. */
export interface Filed {
  id: string;
  caseNumber: string;
  demand: Demand;
  /** Real time of the acknowledgement, by our clock. */
  at: number;
}

/** Knows which requests belong to this replay, though a coach may hear of one before its own acknowledgement came. */
export class Book {
  private readonly byId = new Map<string, Filed>();
  private readonly pending = new Set<Promise<unknown>>();

  get filed(): Filed[] {
    return [...this.byId.values()];
  }

  /** Takes note of a request while it is being filed. */
  async note(demand: Demand, filing: Promise<{ id: string; caseNumber: string }>): Promise<void> {
    const noted = filing.then(
      ({ id, caseNumber }) => void this.byId.set(id, { id, caseNumber, demand, at: Date.now() }),
    );
    const settled = noted.catch(() => undefined);
    this.pending.add(settled);
    await noted.finally(() => this.pending.delete(settled));
  }

  /** The request of that id, or undefined when it is not ours. */
  async find(id: string): Promise<Filed | undefined> {
    if (!this.byId.has(id)) await Promise.all(this.pending);
    return this.byId.get(id);
  }
}
