import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './catch-up.module.css';

interface PartProps {
  name: 'resources' | 'questions' | 'mentions' | 'playbooks';
  /** How many there are in all, and how many of them are listed. */
  total: number;
  listed: number;
  children: ReactNode;
}

/** One part of the list, with how much is not listed. */
export function Part({ name, total, listed, children }: PartProps) {
  const { t } = useTranslation('catchUp');
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.part}>
      <h2 id={id}>
        {t(`part.${name}`)} <span className={classes.total}>{total}</span>
      </h2>
      <ul>{children}</ul>
      {total > listed && <p className={classes.dim}>{t('rest', { count: total - listed })}</p>}
    </section>
  );
}
