import { useEffect, useRef, useState } from 'preact/hooks';
import { getStatus } from '../api.js';
import { listenWith } from './live-hints.js';
import { follow, silentFeed, type Feed } from './status-feed.js';

/** When a person looks at the page again, or the network comes or goes, what is shown is asked for at once. */
function moments(now: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') now();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', now);
  window.addEventListener('offline', now);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', now);
    window.removeEventListener('offline', now);
  };
}

/** The request behind a status token, kept up to date by itself. `refresh` asks at once; `talk` grows with every hint of the team's thread. */
export function useStatus(token: string): Feed & { refresh: () => void; talk: number } {
  const [feed, setFeed] = useState<Feed>(silentFeed);
  const [talk, setTalk] = useState(0);
  const refresh = useRef<() => void>(() => undefined);
  useEffect(() => {
    const following = follow({
      load: () => getStatus(token),
      listen: listenWith(token, () => setTalk((hints) => hints + 1)),
      moments,
      show: setFeed,
    });
    refresh.current = following.refresh;
    return following.stop;
  }, [token]);
  return { ...feed, refresh: refresh.current, talk };
}

/** This device's time, in milliseconds; looked at every ten seconds, since nothing is said in less than minutes. */
export function useNow(): number {
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((times) => times + 1), 10_000);
    return () => clearInterval(timer);
  }, []);
  return Date.now();
}
