import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './filter-bar.module.css';

interface FilterNoteProps {
  /** How many filters are set. */
  count: number;
  /** Requests that need a human and are filtered away. */
  hiddenNeeding: number;
  onClear: () => void;
}

/** Says that not everything is shown, also where the filters are folded away; what needs a human is never hidden without a word. */
export function FilterNote({ count, hiddenNeeding, onClear }: FilterNoteProps) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.note} role="status">
      {count > 0 && (
        <>
          <span>{t('filter.count', { count })}</span>
          {hiddenNeeding > 0 && (
            <strong className={classes.hidden}>{t('filter.hiddenNeeding', { count: hiddenNeeding })}</strong>
          )}
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconFilterOff size={20} aria-hidden />}
            onClick={onClear}
          >
            {t('filter.clear')}
          </Button>
        </>
      )}
    </div>
  );
}
