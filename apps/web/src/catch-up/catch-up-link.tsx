import { IconChevronRight, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCatchUp } from './use-catch-up.js';
import classes from './catch-up.module.css';

/** The way to what changed, whenever somebody wants it. @param compact in the list of channels */
export function CatchUpLink({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation('catchUp');
  const { data } = useCatchUp();
  const count = data?.count ?? 0;
  // Where it is offered in full, once is enough.
  if (!compact && data?.offered) return null;
  return (
    <Link to="/catch-up" className={classes.link} data-compact={compact || undefined}>
      <IconHistory size={20} aria-hidden />
      <span className={classes.linkText}>
        {t(compact ? 'title' : 'offer.link')}
        {count > 0 && <span>{t('offer.linkCount', { count })}</span>}
      </span>
      <IconChevronRight size={18} aria-hidden />
    </Link>
  );
}
