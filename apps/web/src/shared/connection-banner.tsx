import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from './clock.js';
import { useConnection } from './live.js';
import { useAge } from './time.js';
import classes from './connection-banner.module.css';

/** A blink of the network is nobody's business; the bar waits this long, in milliseconds. */
const patience = 2_500;

/** A quiet bar while the server is not heard: what is shown, how old it is, and that nothing typed is lost. */
export function ConnectionBanner() {
  const { t } = useTranslation('common');
  const { state, since } = useConnection();
  useNow();
  const age = useAge();
  const silence = Date.now() - since;
  const shown = state !== 'connected' && silence > patience;
  const Icon = state === 'offline' ? IconCloudOff : IconRefresh;
  return (
    <div role="status" aria-live="polite">
      {shown && (
        <div className={classes.bar}>
          <Icon size={18} aria-hidden />
          <span>{t(state === 'offline' ? 'connection.offline' : 'connection.reconnecting')}</span>
          <span className={classes.age}>
            {silence < 60_000 ? t('connection.fresh') : t('connection.age', { age: age(silence) })}
          </span>
        </div>
      )}
    </div>
  );
}
