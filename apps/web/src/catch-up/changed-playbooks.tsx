import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgo } from '../directory/fact-age.js';
import type { Schemas } from '../shared/api.js';
import { Part } from './part.js';
import classes from './catch-up.module.css';

/** Who to call and when: what is written down anew. */
export function ChangedPlaybooks({ items }: { items: readonly Schemas['ChangedPlaybook'][] }) {
  const { t } = useTranslation('catchUp');
  const ago = useAgo();
  if (items.length === 0) return null;
  return (
    <Part name="playbooks" total={items.length} listed={items.length}>
      {items.map(({ id, title, situation, how, changedBy, changedAt }) => (
        <li key={id}>
          <Link to={`/playbooks/${id}`} className={classes.item}>
            <span className={classes.head}>
              <strong>{title}</strong>
              <span>{t(`how.${how}`)}</span>
              <span>
                {changedBy === null ? ago(changedAt) : t('by', { name: changedBy, ago: ago(changedAt) })}
              </span>
            </span>
            {situation && <span className={classes.dim}>{situation}</span>}
          </Link>
        </li>
      ))}
    </Part>
  );
}
