import { Chip } from '@mantine/core';
import classes from './several-field.module.css';

interface SeveralFieldProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  value?: V[];
  onChange: (value: V[]) => void;
}

/** Any of a few, all in sight; none means that nobody has said so. */
export function SeveralField<V extends string>({
  label,
  options,
  value = [],
  onChange,
}: SeveralFieldProps<V>) {
  return (
    <fieldset className={classes.field}>
      <legend>{label}</legend>
      <div className={classes.options}>
        <Chip.Group multiple value={value} onChange={(chosen) => onChange(chosen)}>
          {options.map((option) => (
            <Chip
              key={option.value}
              value={option.value}
              classNames={{ label: classes.label ?? '', checkIcon: classes.icon ?? '' }}
            >
              {option.label}
            </Chip>
          ))}
        </Chip.Group>
      </div>
    </fieldset>
  );
}
