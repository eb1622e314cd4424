import { Kbd } from '@mantine/core';
import classes from './shortcuts.module.css';

export interface Shortcut {
  /** As they are printed on the keyboard. */
  keys: readonly string[];
  does: string;
}

/** Keys, and what each does. */
export function Shortcuts({ of }: { of: readonly Shortcut[] }) {
  return (
    <dl className={classes.list}>
      {of.map(({ keys, does }) => (
        <div key={does} className={classes.row}>
          <dt>
            {keys.map((key) => (
              <Kbd key={key} size="md">
                {key}
              </Kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
