import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAgo } from '../directory/fact-age.js';
import { KindIcon } from '../directory/kinds.js';
import { OldAndNew, useChangeName, useFieldName } from '../directory/page/old-and-new.js';
import type { Schemas } from '../shared/api.js';
import { messageLink } from '../shared/message-link.js';
import { Part } from './part.js';
import { toldOf } from './told.js';
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
        <ChangedResource key={resource.id} {...resource} />
      ))}
      {imported > 0 && <li className={classes.dim}>{t('imported', { count: imported })}</li>}
    </Part>
  );
}

function ChangedResource({ id, name, kind, changes }: Schemas['ChangedResource']) {
  const { t } = useTranslation('catchUp');
  const told = toldOf(changes);
  return (
    <li className={classes.resource}>
      <Link to={`/directory/${id}`} className={classes.name}>
        <KindIcon kind={kind} size={20} />
        {name}
      </Link>
      <ul className={classes.changes}>
        {told.slice(0, mostChanges).map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ul>
      {told.length > mostChanges && (
        <p className={classes.dim}>{t('more', { count: told.length - mostChanges })}</p>
      )}
    </li>
  );
}

function Change({ change }: { change: Schemas['FactChangeView'] }) {
  const { t } = useTranslation(['catchUp', 'resource']);
  const ago = useAgo();
  const fieldName = useFieldName();
  const changeName = useChangeName();
  const { action, field, previous, replacement, changedBy, changedAt, source, message } = change;
  return (
    <li>
      <p className={classes.head}>
        <strong>{action === 'update' ? fieldName(field) : changeName(change)}</strong>
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
