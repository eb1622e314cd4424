import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgo } from '../directory/fact-age.js';
import { KindIcon } from '../directory/kinds.js';
import { OldAndNew, useFieldName } from '../directory/page/old-and-new.js';
import type { Schemas } from '../shared/api.js';
import { messageLink } from '../shared/message-link.js';
import { Part } from './part.js';
import classes from './catch-up.module.css';

/** Of one resource no more is shown; its page has all. */
const mostChanges = 4;

/** What others changed in the directory: each field as it was, and as it is. */
export function ChangedResources({ items, total, imported }: Schemas['ChangedResourceList']) {
  const { t } = useTranslation('catchUp');
  if (items.length === 0 && imported === 0) return null;
  return (
    <Part name="resources" total={total} listed={items.length}>
      {items.map((resource) => (
        <li key={resource.id} className={classes.resource}>
          <Link to={`/directory/${resource.id}`} className={classes.name}>
            <KindIcon kind={resource.kind} size={20} />
            {resource.name}
          </Link>
          <ul className={classes.changes}>
            {resource.changes.slice(0, mostChanges).map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </ul>
          {resource.changes.length > mostChanges && (
            <p className={classes.dim}>{t('more', { count: resource.changes.length - mostChanges })}</p>
          )}
        </li>
      ))}
      {imported > 0 && <li className={classes.dim}>{t('imported', { count: imported })}</li>}
    </Part>
  );
}

function Change({ change }: { change: Schemas['FactChangeView'] }) {
  const { t } = useTranslation(['catchUp', 'resource']);
  const ago = useAgo();
  const fieldName = useFieldName();
  const { action, field, previous, replacement, changedBy, changedAt, source, message } = change;
  return (
    <li>
      <p className={classes.head}>
        <strong>
          {action === 'update'
            ? fieldName(field)
            : t(`resource:history.${action}`, { field: fieldName(field) })}
        </strong>
        <span>
          {t('by', { name: changedBy ?? t(`resource:history.source.${source}`), ago: ago(changedAt) })}
        </span>
        {message && (
          <Link to={messageLink(message)}>
            {t('messageOf', { name: message.author, ago: ago(message.at) })}
          </Link>
        )}
      </p>
      {action === 'update' && <OldAndNew field={field} previous={previous} replacement={replacement} />}
    </li>
  );
}
