import { useEffect } from 'react';
import { api } from '../shared/api.js';

/** Tells the server that what is about `id` was seen, so that no text message follows. Should it not get through, one does. */
const tell = (id: string): void => {
  api.POST('/v1/notifications/read', { body: { id } }).catch(() => undefined);
};

/** What the member opened by hand. */
export function useSeen(id: string): void {
  useEffect(() => tell(id), [id]);
}

/** What came up by itself counts as seen only once it is touched: a screen may be lit where nobody is. */
export function useSeenWhenTouched(id: string | null): void {
  useEffect(() => {
    if (!id) return;
    const touched = new AbortController();
    for (const event of ['pointerdown', 'keydown'] as const)
      window.addEventListener(
        event,
        () => {
          touched.abort();
          tell(id);
        },
        { signal: touched.signal, capture: true },
      );
    return () => touched.abort();
  }, [id]);
}
