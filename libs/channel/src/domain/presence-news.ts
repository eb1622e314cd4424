/** Who came and who went since it was last told. */
export interface Change {
  came: string[];
  went: string[];
}

interface Gone {
  rooms: string[];
  /** From when on it is true, unless they come back. */
  at: number;
}

/** Gathers who comes and goes until it is told. Who goes and comes back in time was never away. */
export class PresenceNews {
  private readonly here = new Map<string, string[]>();
  private readonly gone = new Map<string, Gone>();

  /** Whether anything is still to be told. */
  get waiting(): boolean {
    return this.here.size + this.gone.size > 0;
  }

  /** @param rooms those who are told */
  came(memberId: string, rooms: string[]): void {
    if (!this.gone.delete(memberId)) this.here.set(memberId, rooms);
  }

  /** @param at when they count as gone, by the same clock as in {@link due} */
  went(memberId: string, rooms: string[], at: number): void {
    // Came and went before anybody was told of it: nobody knew them to be here.
    if (!this.here.delete(memberId)) this.gone.set(memberId, { rooms, at });
  }

  /** Who counts as gone by now. */
  due(now: number): string[] {
    return [...this.gone].filter(([, { at }]) => at <= now).map(([memberId]) => memberId);
  }

  /**
   * What is to be told now, by room; it is not told again.
   * @param due of {@link due}; those who came back since are not gone
   * @param elsewhere those among them who have another line
   */
  take(due: readonly string[], elsewhere: ReadonlySet<string>): Map<string, Change> {
    const byRoom = new Map<string, Change>();
    const tell = (rooms: readonly string[], which: keyof Change, memberId: string): void => {
      for (const room of rooms) {
        const change = byRoom.get(room) ?? { came: [], went: [] };
        byRoom.set(room, change);
        change[which].push(memberId);
      }
    };
    for (const [memberId, rooms] of this.here) tell(rooms, 'came', memberId);
    this.here.clear();
    for (const memberId of due) {
      const gone = this.gone.get(memberId);
      if (!gone) continue;
      this.gone.delete(memberId);
      if (!elsewhere.has(memberId)) tell(gone.rooms, 'went', memberId);
    }
    return byRoom;
  }
}
