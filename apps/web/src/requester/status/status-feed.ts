import { Refusal, type StatusView } from '../api.js';
import { hasEnded } from './reading.js';

/** What is known about a request right now. */
export interface Feed {
  view?: StatusView;
  /** This device's time at which `view` was last heard to be true, in milliseconds. */
  heardAt?: number;
  /** Add to this device's time to get the server's, in milliseconds. */
  clockOffset: number;
  /** The last try to ask went unanswered. */
  lost: boolean;
  /** The link stands for nothing. */
  invalid: boolean;
}

export const silentFeed: Feed = { clockOffset: 0, lost: false, invalid: false };

/** Takes in an answer. An older one that overtook a newer on the way is not shown. */
export function heard(feed: Feed, view: StatusView, now: number): Feed {
  const before = feed.view;
  if (before && view.version < before.version) return { ...feed, lost: false };
  return {
    ...feed,
    view,
    heardAt: now,
    clockOffset: Date.parse(view.serverNow) - now,
    lost: false,
  };
}

/** Hints that something changed; `up` and `down` say whether hints can be relied on. */
export interface Hints {
  changed: (version: number) => void;
  up: () => void;
  down: () => void;
}

export interface FeedSources {
  load: () => Promise<StatusView>;
  /** Opens the stream of hints and returns how to close it. */
  listen: (hints: Hints) => () => void;
  /** Calls back when the page is looked at again or the network has changed; returns how to stop that. */
  moments: (now: () => void) => () => void;
  show: (feed: Feed) => void;
}

/** Between questions while hints come: only for a hint that was lost on the way. In milliseconds. */
const calm = 60_000;
/** Between questions while no hints come, in milliseconds. */
const alone = 15_000;

/**
 * Follows one request until it ends: asks at once, on every hint, when the page is looked at again or the network is
 * back, and regularly in between, so that no lost message can leave a nurse with an old sentence.
 */
export function follow({ load, listen, moments, show }: FeedSources): {
  refresh: () => void;
  stop: () => void;
} {
  let feed = silentFeed;
  let hinted = false;
  let asking = false;
  let askAgain = false;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (next: Feed): void => {
    feed = next;
    if (!over) show(feed);
  };

  const ask = async (): Promise<void> => {
    try {
      publish(heard(feed, await load(), Date.now()));
    } catch (error) {
      const status = error instanceof Refusal ? error.problem.status : 0;
      const invalid = status === 401 || status === 403 || status === 404;
      publish({ ...feed, lost: !invalid, invalid });
    }
  };

  const refresh = async (): Promise<void> => {
    if (over) return;
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    clearTimeout(timer);
    do {
      askAgain = false;
      await ask();
    } while (askAgain && !over);
    asking = false;
    if (feed.invalid || (feed.view && hasEnded(feed.view))) stop();
    else if (!over) timer = setTimeout(() => void refresh(), hinted && !feed.lost ? calm : alone);
  };

  const now = (): void => void refresh();
  const stopListening = listen({
    changed: (version) => {
      if (version > (feed.view?.version ?? -1)) now();
    },
    // Whatever was hinted before the stream stood, or while it was down, was missed.
    up: () => {
      hinted = true;
      now();
    },
    down: () => {
      hinted = false;
      now();
    },
  });
  const stopMoments = moments(now);

  function stop(): void {
    if (over) return;
    over = true;
    clearTimeout(timer);
    stopListening();
    stopMoments();
  }

  now();
  return { refresh: now, stop };
}
