import { AsyncResource } from 'node:async_hooks';

/** Most items that go together. */
const MOST = 100;
/** Groups of one kind on their way at the same time: while one waits for the disk, the next is sent. */
const CARRIERS = 2;

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

interface Crowd<Item, Result> {
  waiting: Waiting<Item, Result>[];
  carriers: number;
}

/**
 * Does for many at once what each asks for alone. Nobody waits for company: the first goes at once, and whoever comes
 * while it is under way goes with the others of that moment next. A lonely call is as quick as ever, and in a rush
 * many share one transaction and one write to the disk.
 */
export class Together<Item, Result> {
  private readonly crowds = new Map<string, Crowd<Item, Result>>();
  /** The work is nobody's own: it must not find the context or the transaction of whoever came first. */
  private readonly outside = new AsyncResource('Together');

  /**
   * @param work one transaction for all; answers in the order of its items
   * @param carriers groups of one kind on their way at the same time; 1 keeps the order in which they came
   */
  constructor(
    private readonly work: (group: string, items: Item[]) => Promise<Result[]>,
    private readonly carriers = CARRIERS,
  ) {}

  /**
   * @param group only items of one group go together: those of an organization, or of something of its own
   * @throws what the work throws for this item; when the database refuses one of several, it is done for each alone
   */
  do(group: string, item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const crowd = this.crowds.get(group) ?? { waiting: [], carriers: 0 };
      this.crowds.set(group, crowd);
      crowd.waiting.push({ item, resolve, reject });
      if (crowd.carriers === this.carriers) return;
      crowd.carriers += 1;
      this.outside.runInAsyncScope(() => void this.carry(group, crowd));
    });
  }

  private async carry(group: string, crowd: Crowd<Item, Result>): Promise<void> {
    await new Promise(setImmediate); // whoever comes in the same turn comes along
    while (crowd.waiting.length > 0) await this.settle(group, crowd.waiting.splice(0, MOST));
    crowd.carriers -= 1;
    if (crowd.carriers === 0) this.crowds.delete(group);
  }

  private async settle(group: string, batch: Waiting<Item, Result>[]): Promise<void> {
    const items = batch.map(({ item }) => item);
    try {
      const results = await this.work(group, items);
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      if (batch.length > 1 && isRefusal(error)) for (const each of batch) await this.settle(group, [each]);
      else for (const { reject } of batch) reject(error);
    }
  }
}

/** PostgreSQL found fault with the data, and so did nothing at all (SQLSTATE classes 22 and 23). */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));
