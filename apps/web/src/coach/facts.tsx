import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** A list of what is known, one line each. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

export function Fact({
  icon: Icon,
  name,
  children,
}: {
  icon: TablerIcon;
  name: string;
  children: ReactNode;
}) {
  return (
    <div className={classes.fact}>
      <dt>
        <Icon size={20} stroke={1.75} aria-hidden />
        <span className="visually-hidden">{name}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
