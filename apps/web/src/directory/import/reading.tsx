import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

/** Said while a list is being read. */
export function Reading({ fetching }: { fetching: boolean }) {
  const { t } = useTranslation('imports');
  return (
    <p className={classes.working} role="status">
      <Loader size="sm" aria-hidden />
      {t(fetching ? 'fetching' : 'reading')}
    </p>
  );
}
