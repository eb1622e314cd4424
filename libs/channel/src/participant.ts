import { DomainError } from '@causeway/contracts';
import { currentActor, type Actor, type MemberActor } from '@causeway/platform';
import type { Author } from './event.dto.js';

/** Somebody of a facility who was invited to the thread of their request, and holds its status link. */
export type GuestActor = Extract<Actor, { kind: 'requester' }>;
/** Who can be in a channel. */
export type Participant = MemberActor | GuestActor;

export const isParticipant = (actor: Actor): actor is Participant =>
  actor.kind === 'member' || actor.kind === 'requester';

/** Who acts. @throws DomainError `access.denied` for whoever is never in a channel */
export function currentParticipant(): Participant {
  const actor = currentActor();
  if (!isParticipant(actor)) throw new DomainError('access.denied');
  return actor;
}

/** Whether somebody watches over what the team writes. */
export const moderates = ({ roles }: MemberActor): boolean =>
  roles.includes('supervisor') || roles.includes('administrator');

export const authorOf = ({ memberId, name }: MemberActor): Author => ({ id: memberId, name, kind: 'member' });

/** Causeway itself: screens have its words. */
export const causeway: Author = { id: null, name: '', kind: 'causeway' };
