interface Entry<Event> {
  minute: number;
  order: number;
  event: Event;
}

/** What is yet to happen, the soonest first; of what happens in the same moment, what was added first. */
export class EventQueue<Event> {
  /** A binary heap: each entry comes before its two children, at 2i + 1 and 2i + 2. */
  private readonly heap: Entry<Event>[] = [];
  private added = 0;

  add(minute: number, event: Event): void {
    const entry = { minute, order: this.added++, event };
    let place = this.heap.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.heap[parent];
      if (!above || comesBefore(above, entry)) break;
      this.heap[place] = above;
      place = parent;
    }
    this.heap[place] = entry;
  }

  /** Takes the next one away. */
  next(): { minute: number; event: Event } | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first && last && this.heap.length > 0) this.sink(last);
    return first;
  }

  private sink(entry: Entry<Event>): void {
    let place = 0;
    for (;;) {
      const [left, right] = [this.heap[2 * place + 1], this.heap[2 * place + 2]];
      const goRight = left && right ? comesBefore(right, left) : false;
      const child = goRight ? right : left;
      if (!child || comesBefore(entry, child)) break;
      this.heap[place] = child;
      place = 2 * place + (goRight ? 2 : 1);
    }
    this.heap[place] = entry;
  }
}

const comesBefore = (a: Entry<unknown>, b: Entry<unknown>): boolean =>
  a.minute < b.minute || (a.minute === b.minute && a.order < b.order);
