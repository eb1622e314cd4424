import { IconAlertTriangle, IconArchive, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../shared/api.js';
import { Day } from '../shared/time.js';
import classes from './playbooks.module.css';

/** Whether a playbook still holds, as far as anybody looked: by icon and word. */
export function CheckedLine({ playbook }: { playbook: Schemas['PlaybookItem'] }) {
  const { t } = useTranslation('playbooks');
  const { due, retiredAt, checkedBy, checkedAt } = playbook;
  if (retiredAt)
    return (
      <span className={classes.checked}>
        <IconArchive size={18} aria-hidden />
        {t('retired')}
      </span>
    );
  const Icon = due ? IconAlertTriangle : IconCircleCheck;
  return (
    <span className={classes.checked} data-due={due || undefined}>
      <Icon size={18} aria-hidden />
      {t(due ? 'due' : 'checked', { name: checkedBy })} <Day at={checkedAt} />
    </span>
  );
}
