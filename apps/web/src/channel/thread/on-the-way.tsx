import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './timeline.module.css';

interface OnTheWayProps {
  failed: boolean;
  onRetry: () => void;
  /** Stays at what is shown. */
  onLeave: () => void;
}

/** A message far back is being fetched, or could not be. */
export function OnTheWay({ failed, onRetry, onLeave }: OnTheWayProps) {
  const { t } = useTranslation(['channel', 'common']);
  return (
    <div className={classes.going} data-failed={failed || undefined} role="status">
      {!failed && <Loader size="sm" aria-hidden />}
      <span>{failed ? t('far.failed') : t('far.going')}</span>
      {failed && (
        <>
          <Button variant="default" onClick={onRetry}>
            {t('common:retry')}
          </Button>
          <Button variant="subtle" onClick={onLeave}>
            {t('far.stay')}
          </Button>
        </>
      )}
    </div>
  );
}
