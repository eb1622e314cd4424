import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAgo } from './fact-age.js';
import classes from './kept-note.module.css';

/** That what is shown was kept on this device, and how old it is. */
export function KeptNote({ at }: { at: number }) {
  const { t } = useTranslation('resource');
  const ago = useAgo();
  return (
    <p className={classes.note} role="status">
      <IconCloudOff size={20} aria-hidden />
      {t('kept', { ago: ago(new Date(at).toISOString()) })}
    </p>
  );
}
