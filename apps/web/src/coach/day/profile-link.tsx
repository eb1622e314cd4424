import { IconChevronRight, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './day.module.css';

/** The way to what decides how a coach is asked. */
export function ProfileLink() {
  const { t } = useTranslation('coach');
  return (
    <Link to="/my-profile" className={`${classes.row} ${classes.link}`}>
      <IconUserCircle size={22} aria-hidden />
      <span className={classes.main}>
        <span>{t('day.profile')}</span>
        <span className={classes.dim}>{t('day.profileHint')}</span>
      </span>
      <IconChevronRight size={20} aria-hidden />
    </Link>
  );
}
