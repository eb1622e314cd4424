import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minuteChoices } from './assignments.js';
import classes from './minute-chips.module.css';

interface MinuteChipsProps {
  label: string;
  /** Marks one as chosen; without it every chip is a button that acts. */
  chosen?: number;
  onChoose: (minutes: number) => void;
  disabled?: boolean;
}

/** Five times to choose from, each wide enough for a thumb. */
export function MinuteChips({ label, chosen, onChoose, disabled = false }: MinuteChipsProps) {
  const { t } = useTranslation('coach');
  return (
    <div className={classes.chips} role="group" aria-label={label}>
      {minuteChoices.map((minutes) => (
        <UnstyledButton
          key={minutes}
          className={classes.chip}
          aria-pressed={chosen === undefined ? undefined : chosen === minutes}
          disabled={disabled}
          onClick={() => onChoose(minutes)}
        >
          <span className={classes.number}>{minutes}</span>
          <span className={classes.unit}>{t('offer.unit')}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
