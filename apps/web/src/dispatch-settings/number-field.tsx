import { NumberInput, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Policy } from './use-policy.js';
import classes from './dispatch-settings.module.css';

type Form = UseFormReturnType<Policy>;

interface NumberFieldProps {
  form: Form;
  /** Path in the policy, such as `ladder.video`. */
  name: string;
  label: string;
  hint?: string;
  unit: 'minutes' | 'seconds' | 'hours' | 'coaches' | 'calls';
  min: number;
  max: number;
  /** What it is set to when it is switched on; left out where it cannot be switched off. */
  usual?: number;
}

/** A whole number with its unit; where it may be left out, with a switch. */
export function NumberField({ form, name, label, hint, unit, min, max, usual }: NumberFieldProps) {
  const { t } = useTranslation('dispatchSettings');
  const { value, onChange, error } = form.getInputProps(name) as {
    value: number | null;
    onChange: (value: number | null) => void;
    error?: string;
  };
  const off = value === null;
  return (
    <div className={classes.number}>
      {usual !== undefined && (
        <Switch
          size="md"
          checked={!off}
          label={label}
          description={hint}
          onChange={(event) => onChange(event.currentTarget.checked ? usual : null)}
        />
      )}
      {!off && (
        <NumberInput
          classNames={{ wrapper: classes.numberInput ?? '' }}
          {...(usual === undefined ? { label, description: hint } : { 'aria-label': label })}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          allowDecimal={false}
          clampBehavior="blur"
          suffix={` ${t(`unit.${unit}`)}`}
          min={min}
          max={max}
          value={value}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : min)}
          error={error}
        />
      )}
    </div>
  );
}
