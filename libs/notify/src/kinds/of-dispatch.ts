// For the facts that it adds to the map.
import type {} from '@causeway/engagement';
import { coach, dispatch, on, others, type Kind } from './kind.js';

const asked = ({ coachId }: { coachId: string }) => ({ memberIds: [coachId] });
const held = `SELECT status IN ('assigned', 'en_route') FROM assignment WHERE id = $1`;

/** What dispatch, and what follows from it, tells. */
export const ofDispatch = {
  offer: {
    ...on('offer.made', {
      to: asked,
      about: ({ offerId: subjectId, requestId }) => ({ subjectId, requestId }),
      until: ({ expiresAt }) => expiresAt,
    }),
    text: 'offer',
    urgency: 'urgent',
    onlyOnDuty: true,
    link: '/coach',
    minutes: 60,
    chosenBy: coach,
    usual: ['push', 'sms'],
    needed: `SELECT status = 'open' FROM offer WHERE id = $1`,
  },
  offer_over: {
    ...on('offer.changed', {
      when: ({ status }) => status === 'expired' || status === 'withdrawn',
      to: asked,
      about: ({ offerId: subjectId }) => ({ subjectId }),
    }),
    text: 'offerOver',
    urgency: 'normal',
    link: '/coach',
    minutes: 10,
    chosenBy: [],
    usual: ['push'],
    needed: `SELECT status IN ('expired', 'withdrawn') FROM offer WHERE id = $1`,
    replaces: 'offer',
  },
  assigned: {
    ...on('assignment.made', {
      when: ({ by }) => by !== 'coach',
      to: asked,
      about: ({ assignmentId: subjectId, requestId }) => ({ subjectId, requestId }),
    }),
    text: 'assigned',
    urgency: 'urgent',
    ofHerWork: true,
    link: '/coach',
    minutes: 60,
    chosenBy: coach,
    usual: ['push', 'sms'],
    needed: held,
  },
  details_changed: {
    ...on('request.corrected', {
      to: ({ coachId, byMemberId }) => others([coachId], byMemberId),
      about: ({ heldAs: subjectId, requestId, revision }) => ({
        subjectId,
        requestId,
        occasion: String(revision),
      }),
    }),
    text: 'detailsChanged',
    urgency: 'urgent',
    ofHerWork: true,
    link: '/coach',
    minutes: 60,
    chosenBy: coach,
    usual: ['push', 'sms'],
    needed: `SELECT EXISTS (SELECT 1 FROM assignment WHERE id = $1 AND status IN ('assigned', 'en_route', 'arrived'))
      OR EXISTS (SELECT 1 FROM offer WHERE id = $1 AND status IN ('open', 'standby'))`,
  },
  no_longer_fits: {
    ...on('assignment.no_longer_fits', {
      // Who corrected it herself saw it said.
      when: ({ byMemberId }) => byMemberId === null,
      to: () => 'dispatchers',
      about: ({ assignmentId: subjectId, requestId, revision }) => ({
        subjectId,
        requestId,
        occasion: String(revision),
      }),
    }),
    text: 'noLongerFits',
    urgency: 'urgent',
    somebodyMustHear: true,
    link: '/board/:request',
    minutes: 60,
    chosenBy: dispatch,
    usual: ['push'],
    needed: held,
  },
  released: {
    ...on('assignment.ended', {
      when: ({ how }) => how === 'released',
      to: asked,
      about: ({ assignmentId: subjectId, requestId }) => ({ subjectId, requestId }),
    }),
    text: 'released',
    urgency: 'urgent',
    ofHerWork: true,
    link: '/coach',
    minutes: 60,
    chosenBy: coach,
    usual: ['push', 'sms'],
  },
  alarm: {
    ...on('request.alarmed', {
      to: ({ audience }) => (audience === 'supervisor' ? 'supervisors' : 'dispatchers'),
      about: ({ requestId, audience, at }) => ({
        subjectId: requestId,
        requestId,
        // It rings again until somebody takes it.
        occasion: `${audience}:${at.toISOString()}`,
      }),
    }),
    text: 'alarm',
    urgency: 'urgent',
    somebodyMustHear: true,
    link: '/board/:request',
    minutes: 60,
    chosenBy: dispatch,
    usual: ['push', 'sms'],
    // Who took it knows; so does everybody else, from the board.
    needed: `SELECT alarmed_at IS NOT NULL AND (alarm_taken_at IS NULL OR alarm_rung_at > alarm_taken_at)
      FROM coach_request WHERE id = $1`,
  },
  unmet: {
    ...on('request.unmet', {
      // Who said so herself knows.
      when: ({ byMemberId }) => byMemberId === null,
      to: () => 'dispatchers',
      about: ({ requestId }) => ({ subjectId: requestId, requestId }),
    }),
    text: 'unmet',
    urgency: 'urgent',
    somebodyMustHear: true,
    link: '/board/:request',
    minutes: 12 * 60,
    chosenBy: dispatch,
    usual: ['push'],
  },
  call_back: {
    ...on('request.call_back_due', {
      to: () => 'dispatchers',
      about: ({ requestId, callBackAt }) => ({
        subjectId: requestId,
        requestId,
        occasion: callBackAt.toISOString(),
      }),
    }),
    text: 'callBack',
    urgency: 'urgent',
    somebodyMustHear: true,
    link: '/board/:request',
    minutes: 12 * 60,
    chosenBy: dispatch,
    usual: ['push'],
    needed: 'SELECT called_back_at IS NULL FROM coach_request WHERE id = $1',
  },
  sms_passed: {
    ...on('sms.passed', { to: () => 'dispatchers', about: ({ smsId: subjectId }) => ({ subjectId }) }),
    text: 'passed',
    urgency: 'urgent',
    somebodyMustHear: true,
    link: '/board',
    minutes: 60,
    chosenBy: dispatch,
    usual: ['push'],
    needed: 'SELECT settled_at IS NULL FROM sms_message WHERE id = $1',
  },
  follow_up: {
    ...on('follow_up.due', {
      to: ({ coachId }) => others([coachId], null),
      // Tried in vain, it is due again another day.
      about: ({ followUpId: subjectId, dueAt }) => ({ subjectId, occasion: dueAt.toISOString() }),
    }),
    text: 'followUp',
    urgency: 'normal',
    link: '/follow-ups',
    minutes: 24 * 60,
    chosenBy: coach,
    usual: ['push'],
    needed: `SELECT status = 'open' FROM follow_up WHERE id = $1`,
  },
  follow_ups_today: {
    ...on('follow_ups.today', {
      to: ({ coachId }) => ({ memberIds: [coachId] }),
      about: ({ coachId: subjectId, day: occasion }) => ({ subjectId, occasion }),
    }),
    text: 'followUpsToday',
    urgency: 'normal',
    link: '/follow-ups',
    minutes: 12 * 60,
    chosenBy: coach,
    usual: ['push'],
    needed: `SELECT EXISTS (SELECT 1 FROM follow_up WHERE coach_id = $1 AND status = 'open')`,
  },
  follow_ups_waiting: {
    ...on('follow_ups.waiting', {
      to: () => 'dispatchers',
      about: ({ organizationId: subjectId, day: occasion }) => ({ subjectId, occasion }),
    }),
    text: 'followUpsWaiting',
    urgency: 'normal',
    link: '/follow-ups',
    minutes: 12 * 60,
    chosenBy: dispatch,
    usual: ['push'],
    needed: `SELECT EXISTS (SELECT 1 FROM follow_up WHERE organization_id = $1 AND status = 'open')`,
  },
  debrief: {
    ...on('debrief.requested', {
      to: () => 'supervisors',
      about: ({ debriefId: subjectId }) => ({ subjectId }),
    }),
    text: 'debrief',
    urgency: 'urgent',
    link: '/board',
    minutes: 12 * 60,
    chosenBy: ['supervisor', 'administrator'],
    usual: ['push'],
    needed: `SELECT status = 'open' FROM debrief WHERE id = $1`,
  },
} as const satisfies Record<string, Kind>;
