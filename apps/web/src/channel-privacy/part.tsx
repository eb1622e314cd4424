import { useId, type ReactNode } from 'react';
import classes from './channel-privacy.module.css';

interface PartProps {
  title: string;
  hint: string;
  children: ReactNode;
}

/** One of the things that keep the channel private. */
export function Part({ title, hint, children }: PartProps) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 className={classes.partTitle} id={id}>
        {title}
      </h2>
      <p className={classes.lead}>{hint}</p>
      {children}
    </section>
  );
}
