/** @jsxImportSource preact */
import { t } from '../strings.js';
import { when } from '../time.js';
import type { Feed } from './status-feed.js';

/** A quiet bar while nothing is heard: how old what is shown is, and that it is being asked again. */
export function ConnectionBar({ feed, now }: { feed: Feed; now: number }) {
  return (
    <div class="connection" role="status">
      {feed.lost && (
        <p>
          {feed.heardAt === undefined
            ? t('connection.never')
            : t('connection.lost', { when: when(feed.heardAt, now) })}
        </p>
      )}
    </div>
  );
}
