import { IconAlertCircle, IconAntenna, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../shared/clock.js';
import { useConnection } from '../../shared/live.js';
import { useMe } from '../../shared/session.js';
import { formatClock } from '../../shared/clock-words.js';
import { useAge } from '../../shared/time.js';
import classes from './wall-header.module.css';

interface WallHeaderProps {
  needing: number;
  /** Undefined while it is not known. */
  closed: number | undefined;
  /** When the open requests were last heard of, in milliseconds of this device's clock; 0 for never. */
  updatedAt: number;
}

/** Requests are asked for once a minute even in silence; what is older than this is not live. Milliseconds. */
const liveFor = 150_000;

/** What needs a human, the time, and how old the picture is. */
export function WallHeader({ needing, closed, updatedAt }: WallHeaderProps) {
  const { t, i18n } = useTranslation('board');
  const { name, timeZone } = useMe().organization;
  const now = useNow();
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>{name}</h1>
      <p className={classes.needs} role="status">
        {needing > 0 && (
          <span>
            <IconAlertCircle aria-hidden /> {t('needs.count', { count: needing })}
          </span>
        )}
      </p>
      <p className={classes.closed}>
        {t('column.closed')} <strong>{closed ?? '–'}</strong>
      </p>
      <div className={classes.time}>
        <time className={classes.clock}>{formatClock(now, now, timeZone, i18n.language)}</time>
        <Freshness updatedAt={updatedAt} />
      </div>
    </header>
  );
}

function Freshness({ updatedAt }: { updatedAt: number }) {
  const { t } = useTranslation('board');
  const { state, since } = useConnection();
  const age = useAge();
  useNow();
  // Without a line nothing is heard of, whenever it was that something last changed.
  const heardAt = state === 'connected' ? updatedAt : Math.min(since, updatedAt || since);
  const silence = Date.now() - heardAt;
  const live = state === 'connected' && silence < liveFor;
  return (
    <p className={classes.freshness} data-live={live || undefined} role="status">
      {live ? <IconAntenna aria-hidden /> : <IconCloudOff aria-hidden />}
      {live ? t('wall.live') : updatedAt ? t('wall.old', { age: age(silence) }) : t('wall.never')}
    </p>
  );
}
