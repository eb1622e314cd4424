/**
 * Shares things out among people so that each thing is one person's, evenly, and stays hers while others come and go: of all people,
 * it is hers whose name and the thing's make the highest number (rendezvous hashing).
 */
export function shareOut<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  people: readonly string[],
  person: string,
): Thing[] {
  if (!people.includes(person)) return [];
  return things.filter((thing) => {
    const key = keyOf(thing);
    const mine = number(`${key} ${person}`);
    return people.every((other) => {
      const theirs = number(`${key} ${other}`);
      return mine > theirs || (mine === theirs && person >= other);
    });
  });
}

/** FNV-1a with a last stir, so that what differs only at its end lies far apart: the same everywhere, nothing secret. */
function number(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
