import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useHasRole } from '../shared/session.js';
import classes from '../facilities/section-nav.module.css';

/** Coaches, or everyone: two views of the same team. Only administrators care for everyone. */
export function SectionNav() {
  const { t } = useTranslation('members');
  const atMembers = useLocation().pathname.startsWith('/team/members');
  const administers = useHasRole(['administrator']);
  if (!administers) return null;
  const current = (here: boolean) => (here ? 'page' : undefined);
  return (
    <nav className={classes.nav} aria-label={t('sections')}>
      <Link to="/team" className={classes.link ?? ''} aria-current={current(!atMembers)}>
        {t('coaches')}
      </Link>
      <Link to="/team/members" className={classes.link ?? ''} aria-current={current(atMembers)}>
        {t('title')}
      </Link>
    </nav>
  );
}
