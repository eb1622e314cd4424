/** Sockets that are let in at the same time; the others are sent away, and come again after a pause of their own. */
const MOST = 100;
/** Who has not said who they are by then does not hold up others any longer, in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * How many are coming in. After a restart a whole team comes at once: were all let in together, each would wait for all
 * the others, longer than clients wait, who would give up and come again, and the work done for them would be lost.
 */
export class Arrivals<Key extends object> {
  private readonly coming = new Map<Key, NodeJS.Timeout>();

  constructor(private readonly most = MOST) {}

  /** Whether there is room for one more, which then counts until it is {@link done}. */
  admit(key: Key): boolean {
    if (this.coming.size >= this.most) return false;
    this.coming.set(key, setTimeout(() => this.done(key), PATIENCE_MS).unref());
    return true;
  }

  /** It is in, or went away; more than once is harmless. */
  done(key: Key): void {
    clearTimeout(this.coming.get(key));
    this.coming.delete(key);
  }
}
