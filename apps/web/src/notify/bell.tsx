import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useUnreadNotifications } from './use-notifications.js';

interface BellProps {
  /** Looks of the navigation that it is part of. */
  classes: { link: string; icon: string; badge: string; label: string };
}

/** The way to the notifications, with how many are new. */
export function Bell({ classes }: BellProps) {
  const { t } = useTranslation('notify');
  const unread = useUnreadNotifications();
  return (
    <NavLink to="/notifications" className={classes.link}>
      <span className={classes.icon}>
        <IconBell size={24} stroke={1.75} aria-hidden />
        {unread > 0 && (
          <span className={classes.badge}>
            <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
            <span className="visually-hidden">{t('unread', { count: unread })}</span>
          </span>
        )}
      </span>
      <span className={classes.label}>{t('short')}</span>
    </NavLink>
  );
}
