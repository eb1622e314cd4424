import { IconAlertCircle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './note.module.css';

interface NoteProps {
  icon?: Icon;
  /** What somebody has to act on. */
  tone?: 'needs';
  children: ReactNode;
}

/** Says what has to be known before going on: that what stands below is shown this once, or that nobody is on duty. */
export function Note({ icon: Sign = IconAlertCircle, tone, children }: NoteProps) {
  return (
    <p className={classes.note} data-tone={tone}>
      <Sign size={20} aria-hidden />
      {children}
    </p>
  );
}
