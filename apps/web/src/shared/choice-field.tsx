import { useId } from 'react';
import classes from './choice-field.module.css';

interface ChoiceFieldProps<V extends string> {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V | '';
  onChange: (value: V) => void;
  /** What is missing or cannot be used. */
  error?: string | undefined;
}

/** One of a few, all in sight: one tap where a menu takes two. Plain radio buttons underneath. */
export function ChoiceField<V extends string>({
  label,
  options,
  value,
  onChange,
  error,
}: ChoiceFieldProps<V>) {
  const id = useId();
  return (
    <fieldset className={classes.field} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value} className={classes.option} data-error={error ? true : undefined}>
            <input
              type="radio"
              name={id}
              className="visually-hidden"
              aria-invalid={error ? true : undefined}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p className={classes.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
