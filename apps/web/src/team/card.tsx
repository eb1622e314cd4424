import { useId, type ReactNode } from 'react';
import classes from './team.module.css';

interface CardProps {
  title: string;
  hint?: string;
  /** Of its heading. */
  level?: 2 | 3;
  action?: ReactNode;
  children?: ReactNode;
}

/** One part of a profile with its heading, and what it does to offers. */
export function Card({ title, hint, level = 2, action, children }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <div className={classes.cardText}>
          <Heading id={id}>{title}</Heading>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
