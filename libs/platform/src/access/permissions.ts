import type { Actor, Role } from './actor.js';

/** `all`: every one of the organization; `own`: those that the subject's ownership rule grants. */
export type Reach = 'all' | 'own';

type Party = Role | 'facility' | 'portal' | 'requester';

const dispatch = { dispatcher: 'all', supervisor: 'all', administrator: 'all' } as const;
const team = { coach: 'all', ...dispatch } as const;
const ownTeam = { coach: 'own', dispatcher: 'own', supervisor: 'own', administrator: 'own' } as const;

/**
 * Who may do what: the one table of permissions. Row-level security in PostgreSQL is the second lock.
 * `subject.verb`; the subject names the ownership rule that decides about `own`.
 */
export const permissions = {
  'request.submit': { facility: 'own', ...dispatch },
  'request.list': dispatch,
  'request.read': { facility: 'own', requester: 'own', ...dispatch },
  'request.status': { facility: 'own', requester: 'own' },
  'request.timeline': dispatch,
  'request.correct': { facility: 'own', requester: 'own', ...dispatch },
  'request.cancel': { facility: 'own', requester: 'own', ...dispatch },
  'request.assign': dispatch,
  'request.ask': dispatch,
  'request.still_here': { facility: 'own', requester: 'own', ...dispatch },
  'request.take_alarm': dispatch,
  'request.call_back': dispatch,
  'policy.read': dispatch,
  'policy.set': { supervisor: 'all', administrator: 'all' },
  'policy.preview': { supervisor: 'all', administrator: 'all' },
  'report.unmet': dispatch,
  'report.promise': dispatch,
  'offer.answer': { coach: 'own' },
  'assignment.read': { coach: 'own', ...dispatch },
  'assignment.advance': { coach: 'own', ...dispatch },
  'assignment.hand_back': { coach: 'own', ...dispatch },
  'follow_up.agree': { coach: 'own' },
  'follow_up.list': { coach: 'own', ...dispatch },
  'follow_up.read': { coach: 'own', ...dispatch },
  'follow_up.record': { coach: 'own', ...dispatch },
  'follow_up.correct': { coach: 'own', ...dispatch },
  'follow_up.hand': { coach: 'own', ...dispatch },
  'follow_up.take': { coach: 'all' },
  'follow_up.withdraw': { coach: 'own', ...dispatch },
  'follow_up.settings': { supervisor: 'all', administrator: 'all' },
  'engagement.report': dispatch,
  'debrief.ask': { coach: 'own' },
  'debrief.read': { coach: 'own', supervisor: 'all', administrator: 'all' },
  'debrief.end': { coach: 'own', supervisor: 'all', administrator: 'all' },
  'debrief.take': { supervisor: 'all', administrator: 'all' },
  'duty.set': { coach: 'own' },
  'coach.list': dispatch,
  'coach.read': { coach: 'own', ...dispatch },
  'coach.own_profile': { coach: 'own' },
  'coach.profile': { supervisor: 'all', administrator: 'all' },
  'coach.do_not_send': { coach: 'own', supervisor: 'all', administrator: 'all' },
  'map.read': dispatch,
  'map.share': { coach: 'own' },
  'facility.list': team,
  'facility.terms': dispatch,
  'facility.keys': dispatch,
  'facility.intake': { facility: 'own' },
  'partner.read': dispatch,
  'portal.read': { portal: 'own' },
  'report.read': dispatch,
  'partner.edit': { supervisor: 'all', administrator: 'all' },
  'facility.edit': { administrator: 'all' },
  'organization.edit': { administrator: 'all' },
  'member.list': dispatch,
  'member.create': { administrator: 'all' },
  'member.edit': { administrator: 'all' },
  'member.password': { administrator: 'all' },
  'member.deactivate': { administrator: 'all' },
  'account.password': ownTeam,
  'account.language': ownTeam,
  'channel.read': { ...ownTeam, requester: 'own' },
  'channel.post': { ...ownTeam, requester: 'own' },
  'channel.people': team,
  'channel.create': team,
  'channel.join': team,
  'channel.manage': ownTeam,
  'channel.invite': ownTeam,
  'guard.review': { supervisor: 'all', administrator: 'all' },
  'hold.set': { supervisor: 'all', administrator: 'all' },
  'keeping.set': { administrator: 'all' },
  'message.export': { administrator: 'all' },
  'rota.read': team,
  'rota.plan': dispatch,
  'shift.own': { coach: 'own' },
  'shift.take': { coach: 'own', ...dispatch },
  'shift.note': team,
  'swap.read': { coach: 'own', ...dispatch },
  'swap.propose': { coach: 'own' },
  'swap.decide': dispatch,
  'calendar.own': ownTeam,
  'rota.report': { coach: 'own', ...dispatch },
  'time_off.set': { coach: 'own', ...dispatch },
  'search.all': team,
  'question.list': team,
  'catch_up.read': team,
  'fact.my_checks': team,
  'catch_up.seen': team,
  'playbook.read': team,
  'playbook.edit': team,
  'playbook.retire': dispatch,
  'resource.read': team,
  'resource.add': team,
  'resource.edit': team,
  'resource.confirm': team,
  'resource.outcome': team,
  'resource.propose': team,
  'resource.decide': team,
  'resource.retire': { supervisor: 'all', administrator: 'all' },
  'resource.hand_over': team,
  'resource.text': team,
  'resource.end_links': { supervisor: 'all', administrator: 'all' },
  'synonyms.read': team,
  'synonyms.set': { supervisor: 'all', administrator: 'all' },
  'import.manage': { supervisor: 'all', administrator: 'all' },
  'directory.export': { supervisor: 'all', administrator: 'all' },
  'hsds.share': { administrator: 'all' },
  'staffing.read': dispatch,
  'staffing.plan': dispatch,
  'notification.read': ownTeam,
  'notification.settings': ownTeam,
  'notification.test': ownTeam,
  'notification.reach': dispatch,
  'sms.read': dispatch,
  'sms.settle': dispatch,
} as const satisfies Record<string, Partial<Record<Party, Reach>>>;

export type Action = keyof typeof permissions;

const partiesOf = (actor: Exclude<Actor, { kind: 'engine' }>): readonly Party[] => {
  if (actor.kind === 'member') return actor.roles;
  return actor.kind === 'facility' && actor.portal ? ['facility', 'portal'] : [actor.kind];
};

/** The furthest reach that `actor` has for `action`, or undefined when it may not do it at all. */
export function reachOf(actor: Actor, action: Action): Reach | undefined {
  const granted: Partial<Record<Party, Reach>> = permissions[action];
  if (actor.kind === 'engine') return 'all';
  const reaches = partiesOf(actor).map((party) => granted[party]);
  return reaches.find((reach) => reach === 'all') ?? reaches.find((reach) => reach === 'own');
}
