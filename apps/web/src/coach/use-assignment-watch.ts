import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { serverTime } from '../shared/clock.js';
import { useLive } from '../shared/live.js';
import { releaseOf, type Assignment, type Release } from './assignments.js';
import { closedAssignmentsQuery, useGiven, useHeld, useOpenAssignments } from './use-assignments.js';
import { acceptKey, useOffers } from './use-offers.js';

/** An assignment older than this was given to the coach before this device looked; it is no news. Milliseconds. */
const newsFor = 2 * 60_000;

/** Keeps assignments fresh, and says when one is given to the coach by somebody else. */
export function useAssignmentWatch(onGiven: (assignment: Assignment) => void): void {
  const queryClient = useQueryClient();
  const open = useOpenAssignments();
  const offers = useOffers();
  const [held, setHeld] = useHeld();
  const [, setGiven] = useGiven();

  useLive('request.changed', ({ requestId, status }) => {
    const mine = open.data?.items.some((each) => each.requestId === requestId);
    if (mine || status === 'assigned') void queryClient.invalidateQueries({ queryKey: ['assignments'] });
  });

  const current = open.data?.items.find((each) => each.id === held) ?? open.data?.items[0];
  const given = useEffectEvent((assignment: Assignment) => {
    setHeld(assignment.id);
    const isNews =
      assignment.status === 'assigned' && serverTime() - Date.parse(assignment.acceptedAt) < newsFor;
    // Accepted by the coach herself: here, where the answer may come after the news of it, or on another device.
    const acceptedHere = queryClient
      .getMutationCache()
      .find({ mutationKey: acceptKey(assignment.requestId) });
    const acceptedElsewhere = offers.data?.items.some(
      (offer) =>
        offer.requestId === assignment.requestId && offer.status === 'accepted' && offer.availableAt === null,
    );
    if (!isNews || acceptedHere || acceptedElsewhere) return;
    setGiven(assignment.id);
    onGiven(assignment);
  });
  useEffect(() => {
    if (current && current.id !== held && !held) given(current);
  }, [current, held]);
}

export interface Released {
  how: Exclude<Release, 'closed'>;
  assignment: Assignment;
  dismiss: () => void;
}

/** The assignment that was taken away since the coach last looked, until she has seen it. */
export function useReleased(): Released | null {
  const open = useOpenAssignments();
  const [held, setHeld] = useHeld();
  const isGone = held !== '' && open.isSuccess && !open.data.items.some((each) => each.id === held);
  const closed = useQuery({ ...closedAssignmentsQuery, enabled: isGone });
  const assignment = isGone ? closed.data?.items.find((each) => each.id === held) : undefined;
  const how = assignment && releaseOf(assignment);

  // Closed on another device: the coach knows.
  useEffect(() => {
    if (how === 'closed') setHeld('');
  }, [how, setHeld]);
  if (!assignment || !how || how === 'closed') return null;
  return { how, assignment, dismiss: () => setHeld('') };
}
