import type { components } from '@causeway/contracts';

export type Role = components['schemas']['Role'];

/** Who is acting. Every actor but the system belongs to exactly one organization. */
export type Actor =
  | {
      kind: 'member';
      organizationId: string;
      memberId: string;
      sessionId: string;
      name: string;
      roles: Role[];
    }
  | {
      kind: 'facility';
      organizationId: string;
      facilityId: string;
      keyId: string;
      /** Holds the portal's link: may also read the facility's requests and reports. */
      portal: boolean;
    }
  /** Somebody who holds the status link of one request. */
  | { kind: 'requester'; organizationId: string; requestId: string; facilityId: string }
  | { kind: 'engine'; organizationId: string };

export type MemberActor = Extract<Actor, { kind: 'member' }>;

/** The id to write down for who acted, or null for the engine. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'member':
      return actor.memberId;
    case 'facility':
      return actor.keyId;
    case 'requester':
      return actor.requestId;
    case 'engine':
      return null;
  }
}
