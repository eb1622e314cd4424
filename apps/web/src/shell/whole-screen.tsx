import type { ReactNode } from 'react';
import { LiveProvider } from '../shared/live.js';
import { RequireSession } from '../shared/session.js';

/** A signed-in page that has the screen to itself: no navigation, and no offers to whoever is signed in there. */
export function WholeScreen({ children }: { children: ReactNode }) {
  return (
    <RequireSession>
      <LiveProvider>{children}</LiveProvider>
    </RequireSession>
  );
}
