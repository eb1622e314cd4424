// For the facts that they add to the map.
import type {} from '@causeway/rota';
import type {} from '@causeway/team';
import { coach, dispatch, on, others, type Kind } from './kind.js';

/** What all of them have in common: nobody is woken for the plan. */
const plan = { urgency: 'normal', minutes: 24 * 60, usual: ['push'] } as const;

/** What the rota, and being on duty, tells. */
export const ofRota = {
  shift_starting: {
    ...plan,
    ...on('shift.starting', {
      to: ({ memberId }) => ({ memberIds: [memberId] }),
      // It may be moved to another time after it was told, and is near again then.
      about: ({ shiftId: subjectId, startsAt }) => ({ subjectId, occasion: startsAt.toISOString() }),
      until: ({ startsAt }) => startsAt,
    }),
    text: 'shiftStarting',
    link: '/shifts',
    minutes: 60,
    chosenBy: coach,
    needed: 'SELECT cancelled_at IS NULL AND begun_at IS NULL FROM shift WHERE id = $1',
  },
  duty_ending: {
    ...plan,
    ...on('duty.ending', {
      to: ({ memberId }) => ({ memberIds: [memberId] }),
      about: ({ dutyId: subjectId, expiresAt }) => ({ subjectId, occasion: expiresAt.toISOString() }),
      until: ({ expiresAt }) => expiresAt,
    }),
    text: 'dutyEnding',
    link: '/coach',
    chosenBy: coach,
    // Who stays on, or begins a shift, is not about to end it any more.
    needed: 'SELECT ended_at IS NULL AND asked_at IS NOT NULL FROM duty_spell WHERE id = $1',
  },
  shift_given: {
    ...plan,
    ...on('shift.given', {
      when: ({ swapped }) => !swapped,
      to: ({ toMemberId, byMemberId }) => others([toMemberId], byMemberId),
      about: ({ shiftId: subjectId }, now) => ({ subjectId, occasion: now.toISOString() }),
    }),
    text: 'shiftGiven',
    link: '/shifts',
    chosenBy: coach,
  },
  shift_taken: {
    ...plan,
    ...on('shift.given', {
      when: ({ swapped }) => !swapped,
      to: ({ fromMemberId, byMemberId }) => others([fromMemberId], byMemberId),
      about: ({ shiftId: subjectId }, now) => ({ subjectId, occasion: now.toISOString() }),
    }),
    text: 'shiftTaken',
    link: '/shifts',
    chosenBy: coach,
  },
  shifts_planned: {
    ...plan,
    ...on('shifts.planned', {
      to: ({ memberIds, byMemberId }) => others(memberIds, byMemberId),
      about: ({ subjectId }, now) => ({ subjectId, occasion: now.toISOString() }),
    }),
    text: 'shiftsPlanned',
    link: '/shifts',
    chosenBy: coach,
  },
  swap_asked: {
    ...plan,
    ...on('swap.changed', {
      when: ({ status }) => status === 'proposed',
      to: ({ fromMemberId, toMemberId }) =>
        toMemberId ? { memberIds: [toMemberId] } : { coachesBut: fromMemberId },
      about: ({ swapId: subjectId }) => ({ subjectId }),
    }),
    text: 'swapAsked',
    link: '/shifts',
    chosenBy: coach,
    needed: `SELECT status = 'proposed' FROM shift_swap WHERE id = $1`,
  },
  swap_answered: {
    ...plan,
    ...on('swap.changed', {
      when: ({ status }) => status !== 'proposed',
      to: ({ fromMemberId, toMemberId, byMemberId }) => others([fromMemberId, toMemberId], byMemberId),
      about: ({ swapId: subjectId, status: occasion }) => ({ subjectId, occasion }),
    }),
    text: 'swapAnswered',
    link: '/shifts',
    chosenBy: coach,
  },
  swap_to_approve: {
    ...plan,
    ...on('swap.changed', {
      when: ({ status }) => status === 'accepted',
      to: () => 'dispatchers',
      about: ({ swapId: subjectId }) => ({ subjectId }),
    }),
    text: 'swapToApprove',
    link: '/rota/requests',
    chosenBy: dispatch,
    needed: `SELECT status = 'accepted' FROM shift_swap WHERE id = $1`,
  },
  coverage_gap: {
    ...plan,
    ...on('coverage.gap_ahead', {
      to: () => 'dispatchers',
      about: ({ gapId: subjectId }) => ({ subjectId }),
      until: ({ endsAt }) => endsAt,
    }),
    text: 'coverageGap',
    link: '/rota',
    chosenBy: dispatch,
    needed: 'SELECT true FROM coverage_gap WHERE id = $1',
  },
} as const satisfies Record<string, Kind>;
