import type { OneOf, offerStatuses } from '@causeway/contracts';
import type { AlarmReason } from './domain/situation.js';

declare module '@causeway/kernel' {
  interface FactMap {
    'request.changed': { requestId: string };
    /** Something about it was corrected: for each coach who holds it, or is asked about what she can see of it. */
    'request.corrected': {
      requestId: string;
      coachId: string;
      /** The assignment or the offer that makes it hers. */
      heldAs: string;
      revision: number;
      byMemberId: string | null;
    };
    /** After a correction the coach who holds it is not who was asked for; a dispatcher has to look at it. */
    'assignment.no_longer_fits': {
      assignmentId: string;
      requestId: string;
      revision: number;
      byMemberId: string | null;
    };
    'offer.changed': { offerId: string; coachId: string; status: OneOf<typeof offerStatuses> };
    'offer.made': { offerId: string; requestId: string; coachId: string; expiresAt: Date };
    /** Nobody can be asked: people have to look at it. */
    'request.alarmed': {
      requestId: string;
      reason: AlarmReason;
      audience: 'dispatcher' | 'supervisor';
      /** When it rang: it rings again until somebody takes it. */
      at: Date;
    };
    /** Nobody could come; the team calls back then, where it does. */
    'request.unmet': {
      requestId: string;
      reason: AlarmReason;
      callBackAt: Date | null;
      /** The dispatcher who said so; null when the search ended by itself. */
      byMemberId: string | null;
    };
    /** The time of a promised call back has come. */
    'request.call_back_due': { requestId: string; callBackAt: Date };
    'assignment.made': {
      assignmentId: string;
      requestId: string;
      coachId: string;
      by: 'coach' | 'standby' | 'dispatcher';
    };
    'assignment.ended': {
      assignmentId: string;
      requestId: string;
      coachId: string;
      /** `handed_back`: by the coach herself. */
      how: 'closed' | 'released' | 'handed_back';
    };
    /** A coach took, went on with or finished something. */
    'coach.occupation': { coachId: string; change: 'taken' | 'moved' | 'freed' };
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'dispatch.advance': { organizationId: string; requestId: string };
    'dispatch.match': { organizationId: string };
    'dispatch.sweep': Record<string, never>;
    'dispatch.audit': Record<string, never>;
  }
}
