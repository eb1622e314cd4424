import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './once-note.module.css';

/** Says that what stands below is shown this once. */
export function OnceNote({ children }: { children: ReactNode }) {
  return (
    <p className={classes.once}>
      <IconAlertCircle size={20} aria-hidden />
      {children}
    </p>
  );
}
