/** Work that goes on beside other work, and can be waited for. */
export class Tasks {
  private readonly running = new Set<Promise<void>>();

  /** @param failed told of what a task throws */
  constructor(private readonly failed: (error: unknown) => void) {}

  run(work: () => Promise<void>): void {
    const task = work()
      .catch(this.failed)
      .finally(() => this.running.delete(task));
    this.running.add(task);
  }

  get count(): number {
    return this.running.size;
  }

  /** Waits until fewer than `most` tasks are running. */
  async room(most: number): Promise<void> {
    while (this.running.size >= most) await Promise.race(this.running);
  }

  /** Waits until all are done, also those that others begin meanwhile. */
  async done(): Promise<void> {
    await this.room(1);
  }
}

/** Does `work` for every item, at most `most` at a time; results in the order of the items. */
export async function eachAtMost<T, R>(
  most: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
