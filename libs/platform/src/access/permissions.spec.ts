import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from './actor.js';
import { reachOf } from './permissions.js';

const member = (...roles: Role[]): Actor => ({
  kind: 'member',
  organizationId: 'o',
  memberId: 'm',
  sessionId: 's',
  name: 'Dana',
  roles,
});

describe('reachOf', () => {
  it('gives a coach no view of the board', () => {
    expect(reachOf(member('coach'), 'request.list')).toBeUndefined();
    expect(reachOf(member('coach'), 'request.assign')).toBeUndefined();
  });

  it('gives the widest reach when a member holds several roles', () => {
    expect(reachOf(member('coach', 'dispatcher'), 'request.read')).toBe('all');
    expect(reachOf(member('coach', 'dispatcher'), 'offer.answer')).toBe('own');
  });

  it('lets a facility reach only its own requests', () => {
    const facility: Actor = {
      kind: 'facility',
      organizationId: 'o',
      facilityId: 'f',
      keyId: 'k',
      portal: false,
    };
    expect(reachOf(facility, 'request.read')).toBe('own');
    expect(reachOf(facility, 'request.timeline')).toBeUndefined();
    expect(reachOf(facility, 'channel.read')).toBeUndefined();
  });

  it('lets only an administrator create members', () => {
    expect(reachOf(member('supervisor'), 'member.create')).toBeUndefined();
    expect(reachOf(member('administrator'), 'member.create')).toBe('all');
  });
});
