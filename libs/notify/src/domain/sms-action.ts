import type { Reply } from './sms-reply.js';

/** What the member who writes holds and is asked. */
export interface Standing {
  /** Ids of offers that wait for an answer and can be meant. */
  offerIds: readonly string[];
  /** The offer that is open, but that she cannot have read about ({@link offersMeant}). */
  newer?: string;
  /** The assignment held, if any. */
  assignment: { id: string; status: 'assigned' | 'en_route' | 'arrived' } | null;
  /** The offer that ended a while ago, and whether somebody else takes care of it. */
  late?: { filled: boolean };
}

/** What to do about a reply. */
export type SmsAction =
  | { does: 'accept'; offerId: string; etaMinutes?: number; setsOut: boolean }
  | { does: 'decline'; offerId: string }
  | { does: 'standby'; offerId: string; minutes: number }
  | { does: 'set_out'; assignmentId: string; etaMinutes?: number }
  | { does: 'arrive'; assignmentId: string }
  | { does: 'hand_back'; assignmentId: string }
  | { does: 'stop' | 'start' | 'help' }
  /** It came too late, and another offer is open by now: she hears of that one, and can answer it. */
  | { does: 'tell_newer'; offerId: string }
  /** It came too late, and nobody waits for it. */
  | { does: 'thank' }
  /** Nothing by itself: a dispatcher reads it. */
  | { does: 'pass' };

/** "I can in N minutes" is taken up to this; who says more is better talked to. */
const LONGEST_MINUTES = 240;
const pass: SmsAction = { does: 'pass' };

/** What a reply means for who says it. Whatever could mean two things is passed to a person. */
export function actionFor(reply: Reply, standing: Standing): SmsAction {
  const { offerIds, newer, assignment, late } = standing;
  const [offerId] = offerIds.length === 1 ? offerIds : [];
  const tellNewer: SmsAction = newer ? { does: 'tell_newer', offerId: newer } : pass;
  // She would have come to the one before, and that one still needs somebody: a dispatcher has to hear it.
  const wouldCome = late && !late.filled ? pass : tellNewer;
  const moving = assignment && assignment.status !== 'arrived' ? assignment.id : undefined;
  switch (reply.says) {
    case 'stop':
    case 'start':
    case 'help':
      return { does: reply.says };
    case 'yes':
      if (newer) return wouldCome;
      // A late yes is worth something while nobody was found: then a dispatcher hears it.
      if (offerIds.length === 0 && late?.filled) return { does: 'thank' };
      return offerId && inReach(reply) ? { does: 'accept', offerId, ...eta(reply), setsOut: false } : pass;
    case 'cannot':
      if (offerIds.length === 0 && moving) return { does: 'hand_back', assignmentId: moving };
      return actionFor({ says: 'no' }, standing);
    case 'no':
      if (newer && !assignment) return tellNewer;
      if (offerIds.length === 0 && !assignment && late) return { does: 'thank' };
      return offerId ? { does: 'decline', offerId } : pass;
    case 'in':
      if (!inReach(reply) || (offerIds.length > 0 && moving)) return pass;
      if (offerId) return { does: 'standby', offerId, minutes: reply.minutes };
      return moving ? { does: 'set_out', assignmentId: moving, etaMinutes: reply.minutes } : wouldCome;
    case 'on_my_way':
      if (!inReach(reply)) return pass;
      if (moving) return { does: 'set_out', assignmentId: moving, ...eta(reply) };
      if (assignment) return pass;
      return offerId ? { does: 'accept', offerId, ...eta(reply), setsOut: true } : wouldCome;
    case 'arrived':
      return moving ? { does: 'arrive', assignmentId: moving } : pass;
    case 'unclear':
      return pass;
  }
}

const inReach = ({ minutes = 1 }: { minutes?: number }): boolean => minutes <= LONGEST_MINUTES;
const eta = ({ minutes }: { minutes?: number }) => (minutes === undefined ? {} : { etaMinutes: minutes });
