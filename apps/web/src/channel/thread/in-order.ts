/** What a map holds by seq, from the oldest to the newest. */
export const inOrder = <T>(bySeq: ReadonlyMap<number, T>): T[] =>
  [...bySeq].sort(([a], [b]) => a - b).map(([, value]) => value);
