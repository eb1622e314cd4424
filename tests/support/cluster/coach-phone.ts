import { pause } from '../eventually.js';
import type { Coach } from '../people.js';

const LOOK_MS = 100;

/**
 * A coach's phone: answers what is asked, and brings to its end whatever was accepted. What got no answer is said again.
 * @param mood what the coach makes of an offer, asked once for each
 */
export async function workByPhone(
  coach: Coach,
  mood: () => 'yes' | 'no' | 'silent',
  isOver: () => boolean,
): Promise<void> {
  const moods = new Map<string, ReturnType<typeof mood>>();
  while (!isOver()) {
    try {
      for (const offer of (await coach.get('/v1/offers')).items) {
        const answer = moods.get(offer.id) ?? mood();
        moods.set(offer.id, answer);
        if (answer === 'yes') await coach.tryToAccept(offer);
        else if (answer === 'no') await coach.decline(offer);
      }
      for (const assignment of (await coach.get('/v1/assignments')).items) {
        await coach.arrive(assignment).catch(() => undefined);
        await coach.close(assignment);
      }
    } catch {
      // The server is away: the next look comes soon.
    }
    await pause(LOOK_MS);
  }
}
