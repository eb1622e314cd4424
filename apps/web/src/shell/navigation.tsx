import { IconBook2, IconBuildingHospital, IconHeartHandshake, IconLayoutKanban, IconMessages } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useUnreadTotal } from '../channel/channel-provider.js';
import { dispatchRoles, useHasRole } from '../shared/session.js';
import { AccountMenu } from './account-menu.js';
import { Logo } from './logo.js';
import classes from './navigation.module.css';

interface Destination {
  to: string;
  name: 'board' | 'coach' | 'channel' | 'directory' | 'facilities';
  icon: TablerIcon;
  /** On a phone it is found in the account menu; five tabs are what a thumb can tell apart. */
  rare?: true;
}

const board: Destination = { to: '/board', name: 'board', icon: IconLayoutKanban };
const coach: Destination = { to: '/coach', name: 'coach', icon: IconHeartHandshake };
const channel: Destination = { to: '/channel', name: 'channel', icon: IconMessages };
const directory: Destination = { to: '/directory', name: 'directory', icon: IconBook2 };
const facilities: Destination = { to: '/facilities', name: 'facilities', icon: IconBuildingHospital, rare: true };

/** The places this member can go, in the order of the work. */
function useDestinations(): Destination[] {
  const dispatches = useHasRole(dispatchRoles);
  const coaches = useHasRole(['coach']);
  return [
    ...(dispatches ? [board] : []),
    ...(coaches ? [coach] : []),
    channel,
    directory,
    ...(dispatches ? [facilities] : []),
  ];
}

/** A slim rail on the left of a desktop, a bar of tabs at the bottom of a phone. */
export function Navigation() {
  const { t } = useTranslation('shell');
  const destinations = useDestinations();
  const unread = useUnreadTotal();
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <span className={classes.logo}>
        <Logo size={32} />
      </span>
      <ul className={classes.list}>
        {destinations.map(({ to, name, icon: Icon, rare }) => (
          <li key={to} className={rare && destinations.length > 4 ? classes.rare : undefined}>
            <NavLink to={to} className={classes.link ?? ''}>
              <span className={classes.icon}>
                <Icon size={24} stroke={1.75} aria-hidden />
                {name === 'channel' && unread > 0 && (
                  <span className={classes.badge}>
                    <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
                    <span className="visually-hidden">{t('nav.unread', { count: unread })}</span>
                  </span>
                )}
              </span>
              <span className={classes.label}>{t(`nav.${name}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
      <AccountMenu rareDestinations={destinations.length > 4 ? destinations.filter(({ rare }) => rare) : []} />
    </nav>
  );
}
