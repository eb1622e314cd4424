import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackLink } from '../../shared/back-link.js';
import classes from './imports.module.css';

interface ImportPageProps {
  title: string;
  lead?: ReactNode;
  back: string;
  /** Where that is; by default the lists. */
  backTo?: string;
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** What every page about lists has around it. */
export function ImportPage({ title, lead, back, backTo, action, children }: ImportPageProps) {
  const { t } = useTranslation(['imports', 'common']);
  return (
    <div className={classes.page}>
      <title>{`${title} · ${t('common:appName')}`}</title>
      <BackLink to={back}>{backTo ?? t('title')}</BackLink>
      <header className={classes.header}>
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
