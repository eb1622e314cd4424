import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './fold.module.css';

interface FoldProps {
  title: string;
  /** What was chosen inside, in sight while it is folded. */
  state?: string;
  children: ReactNode;
}

/** A part of a form that is not always needed: one line until it is opened. */
export function Fold({ title, state, children }: FoldProps) {
  return (
    <details className={classes.fold}>
      <summary>
        <span className={classes.title}>{title}</span>
        {state && <span className={classes.state}>{state}</span>}
        <IconChevronDown className={classes.mark} size={20} aria-hidden />
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
