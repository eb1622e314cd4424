import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useUnreadTotal } from '../channel/channel-provider.js';
import { Bell } from '../notify/bell.js';
import { AccountMenu } from './account-menu.js';
import { useDestinations } from './destinations.js';
import { Logo } from './logo.js';
import classes from './navigation.module.css';

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
      <div className={classes.bell}>
        <Bell
          classes={{
            link: classes.link ?? '',
            icon: classes.icon ?? '',
            badge: classes.badge ?? '',
            label: classes.label ?? '',
          }}
        />
      </div>
      <AccountMenu
        rareDestinations={destinations.length > 4 ? destinations.filter(({ rare }) => rare) : []}
      />
    </nav>
  );
}
