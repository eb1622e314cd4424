/** @jsxImportSource preact */
interface Described {
  id: string;
  hint?: string | undefined;
  error?: string | undefined;
}

const describedBy = ({ id, hint, error }: Described): string | undefined =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;

/** Below the label, in this order: what is wrong, then what helps. */
function Notes({ id, hint, error }: Described) {
  return (
    <>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

interface TextFieldProps extends Described {
  label: string;
  value: string;
  onChange: (value: string) => void;
  kind?: 'text' | 'long' | 'tel' | 'time';
  autoComplete?: 'tel' | 'off';
  maxLength?: number;
  required?: boolean;
}

/** A labelled text, phone or time field. */
export function TextField(props: TextFieldProps) {
  const { id, label, onChange, kind = 'text' } = props;
  const shared = {
    id,
    value: props.value,
    maxLength: props.maxLength,
    autoComplete: props.autoComplete ?? 'off',
    'aria-required': props.required,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': describedBy(props),
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Notes {...props} />
      {kind === 'text' && <input type="text" {...shared} />}
      {kind === 'tel' && <input type="tel" {...shared} />}
      {kind === 'time' && <input type="time" {...shared} />}
      {kind === 'long' && <textarea rows={3} {...shared} />}
    </div>
  );
}

interface ChoiceProps<Value extends string> extends Described {
  legend: string;
  value: Value | '';
  /** `detail` says what follows from the choice, before it is made. */
  options: readonly (readonly [value: Value, label: string, detail?: string])[];
  onChange: (value: Value) => void;
  required?: boolean;
}

/** Big touch buttons of which one is pressed: radio buttons underneath, so keyboard and screen reader know them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, legend, value, options, onChange, required } = props;
  return (
    <fieldset
      class="field"
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-required={required}
      aria-invalid={props.error ? true : undefined}
      aria-describedby={describedBy(props)}
    >
      <legend id={`${id}-legend`}>{legend}</legend>
      <Notes {...props} />
      <div class={`choices of-${options.length}`}>
        {options.map(([option, label, detail], index) => (
          <label class="choice" key={option}>
            <input
              type="radio"
              // The first one carries the field's own id, so that an error can bring the focus to it.
              id={index === 0 ? id : undefined}
              name={id}
              value={option}
              checked={option === value}
              aria-labelledby={`${id}-${option}`}
              aria-describedby={detail && `${id}-${option}-detail`}
              onChange={() => onChange(option)}
            />
            <span>
              <span id={`${id}-${option}`}>{label}</span>
              {detail && (
                <span class="hint" id={`${id}-${option}-detail`}>
                  {detail}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectFieldProps<Value extends string> extends Described {
  label: string;
  value: Value | '';
  options: readonly (readonly [value: Value, label: string])[];
  /** What the empty choice says. */
  none: string;
  onChange: (value: Value | '') => void;
}

interface CheckFieldProps {
  id: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A single tick. */
export function CheckField({ id, label, checked, onChange }: CheckFieldProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** One of many, or none. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, label, value, options, none, onChange } = props;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Notes {...props} />
      <select
        id={id}
        value={value}
        aria-describedby={describedBy(props)}
        onChange={(event) =>
          onChange(options.find(([option]) => option === event.currentTarget.value)?.[0] ?? '')
        }
      >
        <option value="">{none}</option>
        {options.map(([option, text]) => (
          <option value={option} key={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
