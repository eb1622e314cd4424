import { useTranslation } from 'react-i18next';
import { OldAndNew, useFieldName } from '../../directory/page/old-and-new.js';
import type { Schemas } from '../../shared/api.js';
import classes from './keep.module.css';

interface OldToNewProps {
  resource: Schemas['ResourceDetail'];
  changes: Schemas['ResourceChanges'];
}

/** What will be written, before anybody says yes: each field as it is, and as it will be. */
export function OldToNew({ resource, changes }: OldToNewProps) {
  const { t } = useTranslation('channel');
  const fieldName = useFieldName();
  const fields = Object.entries(changes);
  return (
    <section className={classes.changes} aria-label={t('keep.changes')} aria-live="polite">
      <h3>{t('keep.changes')}</h3>
      {fields.length === 0 && <p>{t('keep.nothing')}</p>}
      <dl>
        {fields.map(([field, replacement]) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd>
              <OldAndNew
                field={field}
                previous={resource[field as keyof Schemas['ResourceDetail']]}
                replacement={replacement}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
