import { IconAlertCircle, IconBan } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Found } from './found.js';
import classes from './status-note.module.css';

type Noted = Pick<Found, 'alert' | 'status' | 'retiredAt'>;

/** What has to be known before anything else: that it is closed for good, or "moves on Friday". */
export function StatusNote({ resource: { alert, status, retiredAt } }: { resource: Noted }) {
  const { t } = useTranslation('resource');
  const closed =
    retiredAt !== null ? t('status.retired') : status === 'active' ? null : t(`status.${status}`);
  if (closed === null && !alert) return null;
  return (
    <div className={classes.notes}>
      {closed !== null && (
        <p className={classes.note} data-closed>
          <IconBan size={20} aria-hidden />
          {closed}
        </p>
      )}
      {alert && (
        <p className={classes.note}>
          <IconAlertCircle size={20} aria-hidden />
          {alert}
        </p>
      )}
    </div>
  );
}
