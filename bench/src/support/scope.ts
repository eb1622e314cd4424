type End = () => Promise<unknown>;

const open = new Set<Scope>();

/** Remembers what was started, and ends it: the newest first, whatever fails. */
export class Scope {
  private readonly ends: End[] = [];

  private constructor() {
    open.add(this);
  }

  /** Runs `work` and ends afterwards what it handed to {@link later}. */
  static async run<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    const scope = new Scope();
    try {
      return await work(scope);
    } finally {
      await scope.end();
    }
  }

  /** Ends everything that is still running: for a bench that was interrupted. */
  static async endAll(): Promise<void> {
    for (const scope of open) await scope.end();
  }

  later(end: End): void {
    this.ends.push(end);
  }

  private async end(): Promise<void> {
    open.delete(this);
    for (let end = this.ends.pop(); end; end = this.ends.pop()) {
      await end().catch((error: unknown) => console.error(error));
    }
  }
}
