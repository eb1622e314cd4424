import { useId, type ReactNode } from 'react';
import classes from './dispatch-settings.module.css';

interface PartProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** One question that the settings answer. */
export function Part({ title, hint, children }: PartProps) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 className={classes.partTitle} id={id}>
        {title}
      </h2>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  );
}
