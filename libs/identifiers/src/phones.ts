import { phoneNumbersIn } from './phone-numbers.js';
import { isFirstName } from './names.js';
import type { Candidate, Scene } from './scene.js';
import { ownReach, personsReach, somebodysReach, STAFF } from './words.js';

const LOCAL = /(?<![\d-.])[2-9]\d{2}[-.]\d{4}(?![\d-])/g;
const TOLL_FREE = /^\+18(?:00|88|77|66|55|44|33)/;

/** Telephone numbers that are not a place's, a colleague's or the author's own. */
export function phones(scene: Scene): Candidate[] {
  const found = phoneNumbersIn(scene.text);
  const candidates = found
    .filter(({ start, end, value }) => isSomebodys(scene, start, end, value))
    .map((place): Candidate => ({ kind: 'phone', ...place }));
  // Seven digits may be anything; with "his cell" before them they are not.
  for (const { start, end } of scene.all(LOCAL)) {
    if (found.some((one) => one.start < end && start < one.end)) continue;
    const cue = scene.cued(personsReach, start, end) || scene.cued(somebodysReach, start, end);
    if (cue && !scene.cued(new RegExp(ownReach, 'g'), start, end) && !scene.nearPlace(start, end))
      candidates.push({ kind: 'phone', start, end, value: scene.text.slice(start, end) });
  }
  return candidates;
}

function isSomebodys(scene: Scene, start: number, end: number, value: string): boolean {
  const lead = scene.lead(start);
  const staffed = new RegExp(STAFF.source.slice(0, -1)).test(lead);
  if (scene.cued(personsReach, start, end) && !(staffed && scene.nearPlace(start, end))) return true;
  if (TOLL_FREE.test(value)) return false;
  if (new RegExp(ownReach, 'g').test(scene.sentence(start, end))) return false;
  if (scene.nearPlace(start, end)) return false;
  if (scene.cued(somebodysReach, start, end)) return true;
  // "ask for Dana, 203-555-0142": somebody at work. A name alone before the number is somebody.
  const name = /([a-z]+)(?:\s+[a-z.'-]+)?\s*(?:at|is|:|,|-|\(|\s)*$/.exec(lead)?.[1];
  return !(staffed && !(name && isFirstName(name) && !STAFF.test(lead.slice(0, lead.lastIndexOf(name)))));
}
