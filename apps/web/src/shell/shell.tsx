import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { ConnectionBanner } from '../shared/connection-banner.js';
import { LiveProvider } from '../shared/live.js';
import { RequireSession } from '../shared/session.js';
import { Navigation } from './navigation.js';
import classes from './shell.module.css';

/** The frame of every page: navigation (left on a desktop, at the thumb on a phone), the connection, the page. */
export function Shell() {
  const { t } = useTranslation('shell');
  return (
    <RequireSession>
      <LiveProvider>
        <div className={classes.frame}>
          <a className={classes.skip} href="#content">
            {t('nav.skip')}
          </a>
          <Navigation />
          <div className={classes.page}>
            <ConnectionBanner />
            <main id="content" tabIndex={-1} className={classes.content}>
              <Outlet />
            </main>
          </div>
        </div>
      </LiveProvider>
    </RequireSession>
  );
}
