import type { OneOf, swapStatuses } from '@causeway/contracts';

type SwapStatus = OneOf<typeof swapStatuses>;

/** Who does what with a swap. */
export type SwapStep = 'accept' | 'decline' | 'withdraw' | 'approve' | 'refuse';

interface Swap {
  status: SwapStatus;
  fromMemberId: string;
  /** Null: everybody is asked. */
  toMemberId: string | null;
}

/**
 * What becomes of a swap; null when this cannot be done with it any more.
 * `done` means that the shifts change hands now.
 */
export function afterStep(step: SwapStep, { status }: Swap, needsApproval: boolean): SwapStatus | null {
  switch (step) {
    case 'accept':
      return status === 'proposed' ? (needsApproval ? 'accepted' : 'done') : null;
    case 'decline':
      return status === 'proposed' ? 'declined' : null;
    case 'withdraw':
      return status === 'proposed' || status === 'accepted' ? 'withdrawn' : null;
    case 'approve':
      return status === 'accepted' ? 'done' : null;
    case 'refuse':
      return status === 'accepted' ? 'refused' : null;
  }
}

/** Whether a step is this coach's to take. What dispatchers decide, the table of permissions says. */
export function isTheirs(step: SwapStep, { fromMemberId, toMemberId }: Swap, memberId: string): boolean {
  switch (step) {
    case 'accept':
      return memberId !== fromMemberId && (toMemberId === null || toMemberId === memberId);
    case 'decline':
      return toMemberId === memberId;
    case 'withdraw':
      return fromMemberId === memberId;
    case 'approve':
    case 'refuse':
      return true;
  }
}
