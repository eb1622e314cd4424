import type { ReactNode } from 'react';
import classes from './dialog-actions.module.css';

/** The buttons that end a dialog, the way back first. On a phone they take the whole width, the main one on top. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
