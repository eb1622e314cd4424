/** An offer that waits for an answer. */
export interface OpenOffer {
  id: string;
  /** She looked at it in the app. */
  seen: boolean;
}

/** A text message of ours that told her of an offer. */
export interface OfferText {
  offerId: string;
  at: Date;
}

/** Which offers a reply can mean. */
export interface Meant {
  /** Open ones that she may have read about. */
  offerIds: string[];
  /** The open one that she cannot have read about, when what she answers is over: she is told of it first. */
  newer?: string;
}

/** Nobody has read and answered a text sooner, in milliseconds: carriers take seconds there and back. */
const SOONEST_ANSWER_MS = 10_000;

/**
 * A reply answers the last offer that was texted before it was written, never one that came in between: a "Y" on its way
 * while the offer ends must not take another request.
 * @param texts of the last hour, in any order
 */
export function offersMeant(open: readonly OpenOffer[], texts: readonly OfferText[], now: Date): Meant {
  const newestFirst = [...texts].sort((a, b) => b.at.getTime() - a.at.getTime());
  const readable = newestFirst.filter(({ at }) => now.getTime() - at.getTime() >= SOONEST_ANSWER_MS);
  // Where nothing is old enough she was quick, and the first one is what she can have read.
  const read = readable.length > 0 ? readable : newestFirst.slice(-1);
  const all = open.map(({ id }) => id);
  const [last] = read;
  if (!last) return { offerIds: all };
  const known = open.filter(({ id, seen }) => seen || read.some(({ offerId }) => offerId === id));
  const lastIsOver = !all.includes(last.offerId);
  if (lastIsOver && !known.some(({ seen }) => seen)) {
    const [newer, ...others] = all;
    return newer !== undefined && others.length === 0 ? { offerIds: [], newer } : { offerIds: all };
  }
  return { offerIds: known.map(({ id }) => id) };
}
