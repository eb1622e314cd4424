import { NumberInput, Switch } from '@mantine/core';
import classes from './team.module.css';

interface LimitFieldProps {
  label: string;
  hint: string;
  /** What the number counts. */
  suffix: string;
  max: number;
  /** What it is set to when it is switched on. */
  usual: number;
  /** null: no limit. */
  value: number | null;
  onChange: (value: number | null) => void;
}

/** A limit that may be left out: a switch, and the number once it is on. */
export function LimitField({ label, hint, suffix, max, usual, value, onChange }: LimitFieldProps) {
  return (
    <div className={classes.limit}>
      <Switch
        size="md"
        checked={value !== null}
        label={label}
        description={hint}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
      />
      {value !== null && (
        <NumberInput
          className={classes.number ?? ''}
          aria-label={label}
          allowDecimal={false}
          clampBehavior="blur"
          suffix={` ${suffix}`}
          min={1}
          max={max}
          value={value}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : 1)}
        />
      )}
    </div>
  );
}
