import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from './section-nav.module.css';

/** Facilities or partners: two views of the same places. */
export function SectionNav() {
  const { t } = useTranslation('partners');
  const atPartners = useLocation().pathname.startsWith('/facilities/partners');
  const current = (here: boolean) => (here ? 'page' : undefined);
  return (
    <nav className={classes.nav} aria-label={t('sections')}>
      <Link to="/facilities" className={classes.link ?? ''} aria-current={current(!atPartners)}>
        {t('facilities')}
      </Link>
      <Link to="/facilities/partners" className={classes.link ?? ''} aria-current={current(atPartners)}>
        {t('title')}
      </Link>
    </nav>
  );
}
