import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { ChannelProvider } from '../channel/channel-provider.js';
import { CoachPresence } from '../coach/coach-presence.js';
import { OpenDebriefs } from '../debriefs/open-debriefs.js';
import { ConnectionBanner } from '../shared/connection-banner.js';
import { LiveProvider } from '../shared/live.js';
import { RequireSession, useHasRole } from '../shared/session.js';
import { Navigation } from './navigation.js';
import classes from './shell.module.css';

/** The frame of every page: navigation (left on a desktop, at the thumb on a phone), the connection, the page. */
export function Shell() {
  const { t } = useTranslation('shell');
  return (
    <RequireSession>
      <LiveProvider>
        <ChannelProvider>
          <div className={classes.frame}>
            <a className={classes.skip} href="#content">
              {t('nav.skip')}
            </a>
            <Navigation />
            <div className={classes.page}>
              <ConnectionBanner />
              <Care />
              <main id="content" tabIndex={-1} className={classes.content}>
                <Outlet />
              </main>
            </div>
          </div>
          <Presence />
        </ChannelProvider>
      </LiveProvider>
    </RequireSession>
  );
}

/** What must reach a member on whatever page she is. */
function Presence() {
  return useHasRole(['coach']) && <CoachPresence />;
}

/** Coaches who would like to talk, shown to those who are there for them. */
function Care() {
  return useHasRole(['supervisor', 'administrator']) && <OpenDebriefs />;
}
